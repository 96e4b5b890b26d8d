"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { PageHeader, Section, Voice } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { IsItReal, WatchList, WhereEachMonthStood } from "./month-standing";
import { OutcomePairs } from "./outcome-pairs";
import { PairedLines } from "./paired-lines";

export type Overview = inferRouterOutputs<AppRouter>["metric"]["overview"];

const AddValue = dynamic(() => import("./add-value").then((module) => module.AddValue), { ssr: false });

export function MetricBoard({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.metric.overview.queryOptions({ workspaceId }));
  const [adding, setAdding] = useState(false);
  const add = data.may.edit && (
    <Button look="primary" onClick={() => setAdding(true)}>
      Add a value
    </Button>
  );
  const dialog = adding && <AddValue workspaceId={workspaceId} overview={data} onClose={() => setAdding(false)} />;

  if (data.series.length === 0) {
    return (
      <>
        <PageHeader title="Metrics" sentence="Nothing has been recorded yet." />
        <EmptyState
          title="Sales, and what customers felt, side by side"
          why="Record one commercial metric and one of the experience each month. After six months this page says whether they move together, and warns when sales rise while experience falls."
          example="Conversion 2.26% → 2.51%, felt rushed 18% → 31%: sold more, hurt more."
          action={add}
        />
        {dialog}
      </>
    );
  }
  return (
    <>
      <PageHeader title="Metrics" sentence={sentenceOf(data)} actions={add} />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,400px)] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-7 px-7 py-5 max-lg:px-4">
          <div
            className={
              data.story.paradoxes.length > 0 ? "border-l-2 border-harm-4 pl-4" : "border-l-2 border-line pl-4"
            }
          >
            <h2 className="text-22 leading-tight">{data.story.headline}</h2>
            {data.story.detail && <p className="mt-1 max-w-[78ch] text-ink-2">{data.story.detail}</p>}
          </div>
          <PairedLines overview={data} />
          {data.outcomes.length > 0 && (
            <Section title="What each outcome promised" aside="experience beside the commercial number">
              <OutcomePairs overview={data} />
            </Section>
          )}
        </div>
        <aside
          aria-label="Reading of the months"
          className="grid content-start gap-7 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          <WhereEachMonthStood overview={data} />
          <WatchList overview={data} />
          <IsItReal overview={data} />
          <div>
            <Voice>Measured on one side only</Voice>
            {data.oneSided.length === 0 ? (
              <p className="mt-1 text-ink-2">Everything that runs has an experience measure.</p>
            ) : (
              <ul className="mt-1">
                {data.oneSided.map(({ id, name }) => (
                  <li key={id} className="border-t border-hairline py-1.5">
                    <Link className="underline underline-offset-3" href={`/${workspaceId}/use-cases/${id}`}>
                      {name}
                    </Link>{" "}
                    has no experience measure.
                  </li>
                ))}
              </ul>
            )}
          </div>
        </aside>
      </div>
      {dialog}
    </>
  );
}

function sentenceOf({ months, series, index }: Overview): string {
  const customers = series.filter(({ metric }) => metric.side === "customer").length;
  const latest = index.at(-1);
  const standing = latest
    ? `commercial index ${latest.commercialIndex ?? "not known"}, experience ${latest.cxIndex ?? "not known"}`
    : "too few months for the two indexes";
  return `${months.length} months, ${series.length - customers} commercial and ${customers} customer measures; ${standing}.`;
}
