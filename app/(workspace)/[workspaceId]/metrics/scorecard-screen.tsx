"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { AlertList } from "./alert-list";
import { MonthQuadrants } from "./month-quadrants";
import { OutcomePairs } from "./outcome-pairs";
import { PairedLines } from "./paired-lines";
import { ParadoxStory } from "./paradox-story";
import { ToldLines } from "./told-lines";
import { MetricsBar } from "./views-bar";
import { WeeklyTest } from "./weekly-test";

const AddValue = comesLater(() => import("./add-value").then((module) => module.AddValue));

/** Customer experience beside the money: the story of the months, every pair, and what to watch. */
export function ScorecardScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.metric.scorecard.queryOptions({ workspaceId }));
  const { data: alarming } = useSuspenseQuery(trpc.metric.alerts.queryOptions({ workspaceId }));
  const [adding, setAdding] = useState(false);
  const add = data.may.edit && (
    <Button look="primary" onClick={() => setAdding(true)}>
      Add a value
    </Button>
  );
  const dialog = adding && (
    <AddValue workspaceId={workspaceId} version={data.version} onClose={() => setAdding(false)} />
  );
  const { pairs, recent, programme, index } = data;
  const isEmpty = pairs.length === 0 && recent.series.length === 0 && data.divergence.pairs.length === 0;
  const paradox = alarming.alerts.find(({ kind }) => kind === "paradox");
  const others = alarming.alerts.filter(({ kind }) => kind !== "paradox");
  return (
    <>
      <PageHeader
        title="Metrics"
        sentence={data.sentence}
        actions={
          <>
            {!isEmpty && <Button onClick={() => window.print()}>Print</Button>}
            {data.may.edit && (
              <Link prefetch={false} href={`/${workspaceId}/metrics/values`} className={buttonClass()}>
                Paste or import
              </Link>
            )}
            {add}
          </>
        }
      />
      <MetricsBar workspaceId={workspaceId} at="" />
      <AlertList workspaceId={workspaceId} alerts={others} />
      {isEmpty ? (
        <EmptyState
          title="Sales, and what customers felt, side by side"
          why="Record one commercial metric and one of the experience each month. After six months this page says whether they move together, and warns when sales rise while experience falls."
          example="Conversion 2.26% → 2.51%, felt rushed 18% → 31%: sold more, hurt more."
          action={add || <p className="text-ink-3">Ask an editor to record the first month.</p>}
        />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(280px,380px)] border-t border-line max-lg:grid-cols-1 print:block">
          <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
            <ParadoxStory workspaceId={workspaceId} programme={programme} alert={paradox} />
            <PairedLines workspaceId={workspaceId} scorecard={data} />
            <OutcomePairs workspaceId={workspaceId} scorecard={data} />
            <WeeklyTest workspaceId={workspaceId} scorecard={data} />
          </div>
          <aside
            aria-label="Reading of the months"
            className="grid content-start gap-7 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
          >
            <MonthQuadrants {...{ workspaceId, programme, index }} version={data.version} mayEdit={data.may.edit} />
            <ToldLines
              {...{ workspaceId, id: "watch", title: "Watch list", lines: data.watch }}
              none="No harm limit is close, no pair drifts apart, and nothing slipped while sales rose."
            />
            <ToldLines
              {...{ workspaceId, id: "one-sided", title: "Only sales are looked at", lines: data.commercialOnly }}
              about="What customers feel is not measured here, so harm would not be seen."
              none="Everything that runs, every outcome and every open test has an experience measure."
            />
            <ToldLines
              {...{ workspaceId, id: "improved", title: "Better on both sides", lines: data.improved }}
              none="No outcome and nothing that runs has both sides up by more than matters."
            />
          </aside>
        </div>
      )}
      {dialog}
    </>
  );
}
