"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { quarterInWords } from "@/domain/quarters";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords, momentInWords } from "@/ui/dates";
import { PageHeader } from "@/ui/page-header";
import { ModeQuestion } from "./mode-question";
import { type ReadinessView, useSaveReadiness } from "./use-readiness";

const QuarterTable = comesLater(() => import("./quarter-table").then((module) => module.QuarterTable));

/** One question for each known way of failing, answered every quarter and compared with the quarter before. */
export function Readiness({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.strategy.readiness.queryOptions({ workspaceId }));
  const save = useSaveReadiness(workspaceId);
  const [table, setTable] = useState(false);
  const answered = Object.keys(view.answers).length;
  return (
    <>
      <PageHeader
        above={
          <Link className="underline-offset-3 hover:underline" href={`/${workspaceId}/why`}>
            Strategy
          </Link>
        }
        title="Are we ready?"
        sentence={<Sentence view={view} workspaceId={workspaceId} />}
        actions={
          view.quarters.length > 0 && (
            <Button aria-expanded={table} onClick={() => setTable(!table)}>
              {table ? "Hide the quarters" : "Quarter by quarter"}
            </Button>
          )
        }
      />
      <div className="px-7 pb-10 max-lg:px-4">
        <p className="max-w-[78ch] pb-4 text-12 text-ink-3">
          {quarterInWords(view.quarter)}: {answered} of {view.modes.length} answered
          {view.checkedBy && `, last by ${view.checkedBy} on ${momentInWords(view.checkedAt ?? 0)}`}. A self-assessment
          along known ways in which such programmes fail, not a measurement; the questions and the scale are our own. It
          can be changed until the quarter ends, on {dayInWords(lastDayOf(view.quarter))}.
        </p>
        {table && <QuarterTable view={view} />}
        {view.modes.map((mode) => (
          <ModeQuestion key={mode.id} mode={mode} view={view} save={save} workspaceId={workspaceId} />
        ))}
      </div>
    </>
  );
}

function Sentence({ view, workspaceId }: { view: ReadinessView; workspaceId: string }) {
  const { weakest, since, modes } = view;
  const answered = Object.keys(view.answers).length;
  if (answered === 0)
    return (
      <>
        {modes.length} known ways of failing, one question each. For example: “Nothing has ever been stopped” is a 1 on
        stop rules. Answer what you know; the weakest are named here.
      </>
    );
  const moved = since && (since.better > 0 || since.worse > 0);
  return (
    <>
      {weakest.length === 0
        ? "No answer is below 4. "
        : weakest.length === 1
          ? "Weakest: "
          : `The ${weakest.length === 2 ? "two" : "three"} weakest: `}
      {weakest.map(({ id, failing, place }, at) => (
        <span key={id}>
          {at > 0 && (at === weakest.length - 1 ? " and " : ", ")}
          <Link className="font-medium underline underline-offset-3" href={`/${workspaceId}/${place.path}`}>
            {at === 0 ? failing : `${failing.charAt(0).toLowerCase()}${failing.slice(1)}`}
          </Link>
        </span>
      ))}
      {weakest.length > 0 && ". "}
      {moved && `Since ${quarterInWords(since.quarter)} ${since.better} better, ${since.worse} worse.`}
      {since && !moved && `As in ${quarterInWords(since.quarter)}.`}
    </>
  );
}

function lastDayOf(quarter: string): string {
  const ends = ["03-31", "06-30", "09-30", "12-31"];
  return `${quarter.slice(0, 4)}-${ends[Number(quarter.slice(6)) - 1]}`;
}
