"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { instantInWords } from "@/ui/dates";
import { PageHeader, Section } from "@/ui/page-header";
import { EmptyState, Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { MetricsBar } from "../views-bar";
import { ReportLine } from "./report-line";
import { SetUpSteps } from "./set-up-steps";

const ReportDialog = comesLater(() => import("./report-dialog").then((module) => module.ReportDialog));

export type DropReports = inferRouterOutputs<AppRouter>["drop"]["reports"];

/** The folder other systems put files into: how it does, and what became of each file. */
export function FolderScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { data } = useSuspenseQuery(trpc.drop.reports.queryOptions({ workspaceId }));
  const [opened, setOpened] = useState<string | null>(null);
  const look = useMutation(
    trpc.drop.lookNow.mutationOptions({
      onSuccess: ({ sentence }) => tell("Looked into the folder", { description: sentence }),
      onError: ({ message }) => tell("The folder was not looked into", { description: message }),
      onSettled: () => cache.invalidateQueries(),
    }),
  );
  const { watched, reports, total, may } = data;
  return (
    <div className="lg:flex lg:min-h-dvh lg:flex-col">
      <PageHeader
        title="Watched folder"
        sentence={
          watched?.trouble
            ? "Nothing is read from the folder at the moment."
            : (watched?.sentence ??
              "No folder is watched: values are typed, pasted or imported by hand. Nothing is missing.")
        }
        actions={
          may.lookNow && (
            <Button look="primary" busy={look.isPending} onClick={() => look.mutate({ workspaceId })}>
              Look now
            </Button>
          )
        }
      />
      <MetricsBar workspaceId={workspaceId} at="/folder" />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_minmax(260px,380px)] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-6 px-7 py-5 max-lg:px-4">
          {watched?.trouble && (
            <Notice tone="harm">
              {watched.trouble} Whoever runs Attune can put it right; files that are put there are then read.
            </Notice>
          )}
          {reports.length === 0 ? (
            <EmptyState
              title={watched ? "No file has come yet" : "Values that arrive by themselves"}
              why={
                watched
                  ? "Put a CSV or Excel file of metric values into the folder. Every valid value is stored, and a report says here what could not be used, by row and column."
                  : "Other systems can leave a file of values in a folder each night, and Attune reads it: nobody has to remember the import, and nothing is fetched from anywhere."
              }
              example="survey-october.csv, 1 Nov 2026: 24 values new, 2 changed. Row 7, “Value”: Felt rushed is a percentage: enter 0 to 100."
            />
          ) : (
            <Section
              title="What became of each file"
              aside={total > reports.length ? `the latest ${reports.length} of ${total}` : null}
            >
              <ul>
                {reports.map((report) => (
                  <ReportLine key={report.id} report={report} onOpen={() => setOpened(report.id)} />
                ))}
              </ul>
            </Section>
          )}
        </div>
        <aside
          aria-label="About the folder"
          className="grid content-start gap-6 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          {watched && (
            <dl className="grid gap-2">
              <Said term="Sub-folder of this workspace">
                <code className="wrap-anywhere">{watched.folder}</code>
              </Said>
              <Said term="Looked into">{watched.often}</Said>
              <Said term="Last look">
                {watched.lookedAt === null ? "not yet" : `${instantInWords(watched.lookedAt)}, UTC`}
              </Said>
            </dl>
          )}
          <SetUpSteps workspaceId={workspaceId} isWatched={watched !== null} />
          <p className="text-ink-2">
            What came from a file can be taken back as a whole:{" "}
            <Link className="underline underline-offset-3" href={`/${workspaceId}/metrics/values`}>
              Values, “Where they come from”
            </Link>
            .
          </p>
        </aside>
      </div>
      {opened && <ReportDialog workspaceId={workspaceId} reportId={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function Said({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
