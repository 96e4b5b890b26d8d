"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { SubjectKind } from "@/domain/scoring/rounds/round";
import { roundSentence, roundsSentence } from "@/domain/scoring/rounds/round-words";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { Avatar, Tag } from "@/ui/marks";
import { PageHeader, Voice } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { modeWords, subjectsWords } from "./round-names";

const RoundDialog = comesLater(() => import("./round-dialog").then((module) => module.RoundDialog));

type Row = inferRouterOutputs<AppRouter>["round"]["list"]["rows"][number];

/** Rounds in which several people score the same things; what waits for the reader comes first. */
export function RoundList({ workspaceId, startWith }: { workspaceId: string; startWith: SubjectKind | null }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.round.list.queryOptions({ workspaceId }));
  const [starting, setStarting] = useState(startWith !== null && data.may.edit);
  const start = data.may.edit && (
    <Button look="primary" onClick={() => setStarting(true)}>
      Start a round
    </Button>
  );
  const parts = [
    { name: "Open", rows: data.rows.filter(({ status }) => status === "open") },
    { name: "Closed", rows: data.rows.filter(({ status }) => status === "closed") },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <PageHeader
        title="Scoring rounds"
        sentence={roundsSentence(data.rows)}
        actions={data.rows.length > 0 ? start : null}
      />
      {data.rows.length === 0 ? (
        <EmptyState
          title="One person’s score is an opinion"
          why="Let several people score the same things on the same questions, each on their own. What they see differently is worth talking about; the rest is settled."
          example={
            <p>
              Effort for the customer: Tom says 2, “they must measure first”; Priya says 5, “in the store they love to”.
              You talk, agree on 3, and all three stay on record.
            </p>
          }
          action={start || <p className="text-12 text-ink-3">An editor can start one.</p>}
        />
      ) : (
        <div className="grid gap-6 px-7 pb-8 max-lg:px-4">
          {parts.map(({ name, rows }) => (
            <section key={name} aria-label={`${name} rounds`}>
              <Voice>{name}</Voice>
              <ul className="mt-1">
                {rows.map((row) => (
                  <RoundRow key={row.id} row={row} workspaceId={workspaceId} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {starting && (
        <RoundDialog workspaceId={workspaceId} startWith={startWith ?? "useCase"} onClose={() => setStarting(false)} />
      )}
    </>
  );
}

function RoundRow({ row, workspaceId }: { row: Row; workspaceId: string }) {
  const waits = (row.mineLeft ?? 0) > 0;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-hairline py-3 hover:bg-hover max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link
            href={`/${workspaceId}/rounds/${row.id}`}
            className="text-16 font-medium underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {row.name}
          </Link>
          <Tag look={row.mode === "live" ? "thin" : "plain"}>{modeWords[row.mode]}</Tag>
        </p>
        <p className={waits ? "mt-0.5 font-semibold" : "mt-0.5 text-ink-2"}>{roundSentence(row)}</p>
        {row.purpose && <p className="mt-0.5 line-clamp-2 max-w-[78ch] text-12 text-ink-3">{row.purpose}</p>}
      </div>
      <div className="grid content-start justify-items-end gap-1 text-12 text-ink-2 max-sm:justify-items-start">
        <p>
          {subjectsWords(row.subjectKind, row.subjects)}
          {row.dueOn && (
            <span className={row.overdue ? "font-semibold" : "text-ink-3"}>
              {row.overdue ? `, was due ${dayInWords(row.dueOn)}` : `, due ${dayInWords(row.dueOn)}`}
            </span>
          )}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {row.people.slice(0, 6).map(({ scorerId, name, done }) => (
            <span key={scorerId} className="inline-flex items-center gap-1">
              <Avatar name={name} />
              <span className="figure">
                {done} of {row.subjects}
              </span>
            </span>
          ))}
          {row.people.length > 6 && <span>and {row.people.length - 6} more</span>}
        </p>
      </div>
    </li>
  );
}
