"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { type DragEvent, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState, Skeleton } from "@/ui/states";
import type { Source } from "../../../exchange/send-import";
import { TestPath } from "../../test-path";
import { TestBar } from "../test-bar";
import type { ResultsView } from "./results-view";
import { hasResults, sourceWords } from "./source-words";
import { StoredTable } from "./stored-table";
import { useTakeBack } from "./use-store-results";

const TypedResults = comesLater(
  () => import("./typed-results").then((module) => module.TypedResults),
  () => <Skeleton className="h-96 w-full max-w-3xl" />,
);
const ResultsImport = comesLater(() => import("./results-import").then((module) => module.ResultsImport));

/** What came of a test: typed, pasted or from a file; what is stored now, and where it came from. */
export function ResultsScreen({ workspaceId, experimentId }: { workspaceId: string; experimentId: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.experiment.results.queryOptions({ workspaceId, experimentId }));
  const { takeBack, busy } = useTakeBack(workspaceId, experimentId);
  const [importing, setImporting] = useState<{ source: Source | null } | null>(null);
  const [over, setOver] = useState(false);
  const drag = (inside: boolean) => (event: DragEvent) => {
    if (!view.may.enter || importing || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    const file = event.dataTransfer.files[0];
    if (view.may.enter && !importing && file) setImporting({ source: { file } });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside
    <div onDragEnter={drag(true)} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
      <PageHeader
        title={<span className="wrap-anywhere">{view.name}</span>}
        above={<TestPath workspaceId={workspaceId}>{view.id}</TestPath>}
        sentence={sentenceOf(view)}
        actions={
          view.may.enter && (
            <>
              {view.source?.last && (
                <Button busy={busy} onClick={() => takeBack(view.version)}>
                  Take the last results back
                </Button>
              )}
              <Button look="primary" onClick={() => setImporting({ source: null })}>
                Import a file
              </Button>
            </>
          )
        }
      />
      <TestBar workspaceId={workspaceId} test={view} at="/results" />
      <div
        className={
          over ? "border-t border-line bg-selected px-7 py-5 max-lg:px-4" : "border-t border-line px-7 py-5 max-lg:px-4"
        }
      >
        {over && (
          <p className="mb-3 font-medium">Drop the file: nothing is stored before you have seen what is in it.</p>
        )}
        <Body workspaceId={workspaceId} view={view} />
      </div>
      {importing && (
        <ResultsImport
          workspaceId={workspaceId}
          view={view}
          given={importing.source}
          onDone={() => setImporting(null)}
        />
      )}
    </div>
  );
}

function sentenceOf(view: ResultsView): string {
  if (view.status === "draft") return "Results belong to a test that has started.";
  if (view.split?.state === "wrong") return `${view.split.sentence} ${view.split.lookAt ?? ""}`.trim();
  return sourceWords(view);
}

function Body({ workspaceId, view }: { workspaceId: string; view: ResultsView }) {
  const from = `/${workspaceId}/experiments/${encodeURIComponent(view.id)}`;
  if (view.status === "draft")
    return (
      <EmptyState
        title="This test has not started"
        why="Results are read against a plan that was fixed before anybody saw them: who is compared, on what, and how much worse is accepted. Start the test, then enter what came of it."
        example="Control: 5,000 people, 400 ordered. Treatment: 5,000 people, 430 ordered."
        action={
          <Link className={buttonClass("primary")} href={`${from}/plan`}>
            Plan and start
          </Link>
        }
      />
    );
  const split = view.split?.state === "wrong";
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {split && <p className="text-ink-2">{sourceWords(view)}</p>}
      {view.may.enter ? (
        <TypedResults workspaceId={workspaceId} view={view} />
      ) : hasResults(view) ? (
        <StoredTable view={view} />
      ) : (
        <EmptyState
          title="No results yet"
          why="They appear here once somebody who may enters them."
          example="Control: 5,000 people, 400 ordered. Treatment: 5,000 people, 430 ordered."
        />
      )}
    </div>
  );
}
