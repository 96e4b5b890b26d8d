"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { PairMark } from "@/ui/marks";
import { PageHeader } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { EmptyState } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useSlash } from "@/ui/use-slash";
import { DecisionTag, StateTag } from "./decision-tag";
import { TestsBar } from "./views-bar";

type Test = inferRouterOutputs<AppRouter>["experiment"]["list"][number];

const kinds = [
  { value: "all", label: "All decisions" },
  { value: "hollow", label: "Hollow wins" },
  { value: "ship", label: "Ship" },
  { value: "continue_as_cx_investment", label: "Continue for customers" },
  { value: "iterate", label: "Iterate" },
  { value: "keep_running", label: "Keep running" },
  { value: "stop", label: "Stop" },
  { value: "invalid", label: "Does not count" },
];

export function ExperimentList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: tests } = useSuspenseQuery(trpc.experiment.list.queryOptions({ workspaceId }));
  const [wanted, setWanted] = useState({ text: "", decision: "all", moment: "all" });
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);

  if (tests.length === 0) {
    return (
      <>
        <PageHeader title="Experiments" sentence="Nothing has been tested yet." />
        <EmptyState
          title="What do customers do when we help them?"
          why="Here every test is kept with its reason, its result on both sides, and what it taught, so that nobody runs the same failure twice."
          example="“A finder quiz at the short list raises orders and does not make people feel rushed.” Orders +7.6%, confidence up 6 points, regret no worse than we accept: ship."
        />
      </>
    );
  }
  const moments = [
    ...new Map(
      tests.flatMap((test) => (test.moment ? [[test.moment, test.momentWords ?? test.moment] as const] : [])),
    ).entries(),
  ];
  const shown = tests.filter((test) => fits(test, wanted));
  return (
    <>
      <PageHeader title="Experiments" sentence={sentenceOf(tests)} />
      <TestsBar workspaceId={workspaceId} at="" />
      <div className="flex flex-wrap items-end gap-2 px-7 pb-4 max-lg:px-4">
        <TextInput
          label="Search tests"
          labelHidden
          placeholder="Search   /"
          type="search"
          ref={search}
          value={wanted.text}
          onChange={(event) => setWanted({ ...wanted, text: event.target.value })}
        />
        <Select
          label="Decision"
          labelHidden
          choices={kinds}
          value={wanted.decision}
          onChange={(event) => setWanted({ ...wanted, decision: event.target.value })}
        />
        <Select
          label="Moment"
          labelHidden
          choices={[{ value: "all", label: "All moments" }, ...moments.map(([value, label]) => ({ value, label }))]}
          value={wanted.moment}
          onChange={(event) => setWanted({ ...wanted, moment: event.target.value })}
        />
        <p className="figure min-h-8 content-center text-12 text-ink-3" role="status">
          {shown.length} of {tests.length}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title="No test fits"
          why="Nothing like this was tried here, or it goes by another name."
          action={
            <Button onClick={() => setWanted({ text: "", decision: "all", moment: "all" })}>Show all tests</Button>
          }
        />
      ) : (
        <ul className="border-t border-line px-7 pb-12 max-lg:px-4">
          {shown.map((test) => (
            <Row key={test.id} test={test} workspaceId={workspaceId} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ test, workspaceId }: { test: Test; workspaceId: string }) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1.1fr)_minmax(0,1.5fr)_minmax(0,1fr)] gap-x-6 gap-y-2 border-b border-hairline py-3 hover:bg-hover max-md:grid-cols-1">
      <div>
        <Link
          href={`/${workspaceId}/experiments/${test.id}`}
          className="text-14 font-semibold after:absolute after:inset-0"
        >
          {test.name}
        </Link>
        <p className="mt-0.5 text-12 text-ink-3">
          {[test.momentWords, datesOf(test), test.status !== "concluded" && test.status].filter(Boolean).join(" · ")}
        </p>
      </div>
      <div>
        <DecisionTag decision={test.decision} hollowWin={test.hollowWin} />
        <p className="mt-1 text-ink-2">{test.sentence}</p>
      </div>
      <dl className="grid content-start gap-1 text-12">
        {[test.primary, test.worst].map(
          (row) =>
            row && (
              <div key={row.metricId} className="flex items-center gap-2">
                <PairMark side={row.side} />
                <dt className="min-w-0 flex-1 truncate" title={row.name}>
                  {row.name}
                </dt>
                <dd className="figure whitespace-nowrap text-ink-2">
                  {row.control ?? "?"} → {row.treatment ?? "?"}
                </dd>
                <dd>
                  <StateTag state={row.state} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}

function fits(test: Test, { text, decision, moment }: { text: string; decision: string; moment: string }): boolean {
  const words = `${test.name} ${test.useCaseName ?? ""} ${test.learning ?? ""} ${test.sentence}`.toLowerCase();
  return (
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word)) &&
    (decision === "all" || (decision === "hollow" ? test.hollowWin : test.decision === decision)) &&
    (moment === "all" || test.moment === moment)
  );
}

function sentenceOf(tests: readonly Test[]): string {
  const count = (keep: (test: Test) => boolean) => tests.filter(keep).length;
  const hollow = count((test) => test.hollowWin);
  const shipped = count((test) => test.decision === "ship");
  const invalid = count((test) => test.decision === "invalid");
  const running = count((test) => test.status === "running");
  return `${[
    `${tests.length} ${tests.length === 1 ? "test" : "tests"}: ${shipped} may ship`,
    hollow > 0 && `${hollow === 1 ? "one sold more and hurt customers" : `${hollow} sold more and hurt customers`}`,
    invalid > 0 && `${invalid === 1 ? "one does" : `${invalid} do`} not count`,
    running > 0 && `${running} ${running === 1 ? "is" : "are"} running`,
  ]
    .filter(Boolean)
    .join(", ")}.`;
}

function datesOf({ startDate, endDate }: Pick<Test, "startDate" | "endDate">): string | null {
  if (!startDate) return null;
  return endDate ? `${dayInWords(startDate)} – ${dayInWords(endDate)}` : `since ${dayInWords(startDate)}`;
}
