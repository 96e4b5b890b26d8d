"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { buttonClass } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { PageHeader, Section, Voice } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { WholeExport } from "../exchange/whole-export";
import { FindingLine } from "../found/finding-line";
import { Chains } from "./chains";
import { Checks } from "./checks";
import { DueList } from "./due-list";

export type BriefView = inferRouterOutputs<AppRouter>["brief"]["read"];

export function Brief({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.brief.read.queryOptions({ workspaceId }));
  const { strategy } = data;
  const why = (
    <Link href={`/${workspaceId}/why`} className={buttonClass(strategy?.why ? "outline" : "primary")}>
      {strategy?.why ? "Open the strategy" : "Write down why"}
    </Link>
  );
  const deck = (
    <Link href={`/${workspaceId}/deck`} className={buttonClass("primary")}>
      Make slides of it
    </Link>
  );
  if (!strategy?.why && data.chains.length === 0 && data.counts.useCases === 0) {
    return (
      <>
        <PageHeader title={data.name} sentence="Nothing is written down yet." />
        <EmptyState
          title="Begin with why"
          why="Most programmes fail for want of a reason, an order, and a look at the customer’s side. Write one paragraph: which problem of your customers, and what the business gets from solving it."
          example="“People who furnish a home make a few large choices they live with for years. Too many feel swamped and pushed, and one order in eight comes back.”"
          action={why}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={data.name}
        sentence={sentenceOf(data)}
        actions={
          <>
            <WholeExport workspaceId={workspaceId} />
            {why}
            {deck}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,380px)] border-t border-line max-lg:grid-cols-1 print:block">
        <div className="grid min-w-0 content-start gap-8 px-7 py-6 max-lg:px-4">
          <section aria-label="Why we personalize">
            <Voice as="h2">Why we personalize</Voice>
            <p className="mt-1 max-w-[66ch] font-serif text-22 leading-snug">{strategy?.why ?? "Not written yet."}</p>
            <dl className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(165px,1fr))] gap-x-6 gap-y-4">
              <Fact name="For whom" lines={strategy?.focusAudiences ?? []} none="No audience is chosen." />
              <Fact name="Where first" lines={strategy?.focusAreas ?? []} none="No focus is chosen." />
              <Fact name="Where we will not" lines={strategy?.notWhere ?? []} none="Nothing is left out yet." />
              <Fact name="What could harm" lines={strategy?.harms ?? []} none="No harm is named yet." />
            </dl>
          </section>
          <Section title="What matters most" aside={<Counted data={data} workspaceId={workspaceId} />}>
            {data.findings.top.length === 0 ? (
              <p className="text-ink-2">No rule fails today.</p>
            ) : (
              <ul>
                {data.findings.top.map((finding) => (
                  <FindingLine key={finding.key} finding={finding} workspaceId={workspaceId} />
                ))}
              </ul>
            )}
          </Section>
          <Section
            title="What both sides get"
            aside={`${data.chains.length} ${data.chains.length === 1 ? "outcome" : "outcomes"}`}
          >
            <Chains data={data} />
          </Section>
        </div>
        <aside
          aria-label="Standing"
          className="grid content-start gap-7 border-l border-hairline bg-surface px-6 py-6 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          <Checks data={data} workspaceId={workspaceId} />
          <div>
            <Voice as="h2">Sales and experience</Voice>
            <p className="mt-1">
              <Link className="underline underline-offset-3" href={`/${workspaceId}/metrics#paradox`}>
                {data.story.headline}
              </Link>
            </p>
          </div>
          <div>
            <Voice as="h2">Tests that hurt customers</Voice>
            {data.harmful.length === 0 ? (
              <p className="mt-1 text-ink-2">None on record.</p>
            ) : (
              <ul className="mt-1">
                {data.harmful.map((test) => (
                  <li key={test.id} className="border-t border-hairline py-2">
                    <Link
                      className="font-medium underline underline-offset-3"
                      href={`/${workspaceId}/experiments/${test.id}`}
                    >
                      {test.name}
                    </Link>{" "}
                    {test.hollowWin && <Tag look="severe">Hollow win</Tag>}{" "}
                    {test.overridden && <Tag look="harm">Decided otherwise</Tag>}
                    <p className="mt-0.5 text-12 text-ink-2">{test.sentence}</p>
                  </li>
                ))}
              </ul>
            )}
          </div>
          {data.due.length > 0 && <DueList due={data.due} workspaceId={workspaceId} />}
          <div>
            <Voice as="h2">Decisions asked</Voice>
            {data.asks.length === 0 ? (
              <p className="mt-1 text-ink-2">Nothing waits for a decision.</p>
            ) : (
              <ul className="mt-1">
                {data.asks.map((ask) => (
                  <li key={ask.text} className="border-t border-hairline py-2">
                    {ask.text}
                    <span className="block text-12 text-ink-3">
                      {[ask.owner, ask.byDate && `by ${dayInWords(ask.byDate)}`].filter(Boolean).join(", ")}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </aside>
      </div>
    </>
  );
}

function Fact({ name, lines, none }: { name: string; lines: readonly string[]; none: string }) {
  return (
    <div>
      <dt className="text-12 font-medium text-ink-3">{name}</dt>
      {lines.length === 0 ? <dd className="text-ink-3">{none}</dd> : lines.map((line) => <dd key={line}>{line}</dd>)}
    </div>
  );
}

function Counted({ data, workspaceId }: { data: BriefView; workspaceId: string }) {
  const { count, errors, known } = data.findings;
  return (
    <Link className="underline underline-offset-3" href={`/${workspaceId}/findings`}>
      {errors} {errors === 1 ? "error" : "errors"} among {count} {count === 1 ? "finding" : "findings"}
      {known > 0 && `, ${known} known`}
    </Link>
  );
}

const statusWords: Record<BriefView["status"], string> = {
  ad_hoc: "ad hoc: there is no strategy to speak of yet",
  draft: "a draft",
  working: "working, and waiting for a sponsor’s signature",
  reviewed: "signed off and current",
};

function sentenceOf(data: BriefView): string {
  const live = data.harmful.filter(({ status }) => status === "running").length;
  const parts = [
    `The strategy is ${statusWords[data.status]}, ${data.completeness} of 100 complete`,
    data.findings.errors > 0 &&
      `${data.findings.errors} ${data.findings.errors === 1 ? "thing is" : "things are"} wrong today`,
    data.counts.adHoc > 0 && `${data.counts.adHoc} ${data.counts.adHoc === 1 ? "use case is" : "use cases are"} ad hoc`,
    live > 0 && `${live} running ${live === 1 ? "test hurts" : "tests hurt"} customers`,
  ].filter(Boolean);
  return `${parts.join("; ")}.`;
}
