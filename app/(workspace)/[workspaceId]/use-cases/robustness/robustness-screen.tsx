"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { topChance } from "@/domain/scoring/robustness/read-shares";
import { robustnessSentence } from "@/domain/scoring/robustness/robustness-words";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Progress } from "@/ui/meter";
import { PageHeader } from "@/ui/page-header";
import { EmptyState, Notice, Skeleton } from "@/ui/states";
import { ViewsBar } from "../views-bar";
import { FirmControls } from "./firm-controls";
import { type FirmRow, firmRows } from "./firm-rows";
import { FirmTable } from "./firm-table";
import { SentenceToCome } from "./sentence-to-come";
import { type Drawn, defaultChoice, useRobustness } from "./use-robustness";

const FirmDetail = comesLater(
  () => import("./firm-detail").then((module) => module.FirmDetail),
  () => (
    <div className="grid content-start gap-5 border-l border-line bg-surface px-6 py-4 max-[1279px]:border-t max-[1279px]:border-l-0">
      <Skeleton className="h-7 w-2/3" />
      <Skeleton className="h-4 w-full" />
      <Skeleton className="aspect-[320/180] w-full" />
    </div>
  ),
);

const title = "How firm the order is";

/** How often each use case has which rank when weights and scores are only roughly known. */
export function RobustnessScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: latest } = useSuspenseQuery(trpc.useCase.robustnessInputs.queryOptions({ workspaceId }));
  const [choice, setChoice] = useState(defaultChoice);
  const [k, setK] = useState(5);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { drawn, part, isDrawing, problem, tryAgain } = useRobustness(
    workspaceId,
    choice,
    latest.inputs.ids.length > 1,
  );
  const given = drawn?.given ?? latest;
  const rows = useMemo(() => firmRows(given), [given]);
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0] ?? null;

  if (latest.inputs.ids.length < 2 || !chosen)
    return (
      <>
        <PageHeader title={title} sentence="An order needs two use cases that are scored." />
        <ViewsBar workspaceId={workspaceId} at="/robustness" />
        <EmptyState
          title="Would the order hold?"
          why="Weights and scores are judgements. As soon as two use cases are scored, this page tries ten thousand plausible weightings and says how often each one comes first."
          example="“Sofa and bed finder is first in 83% of plausible weightings; nothing else above 10%.”"
          action={
            <Link href={`/${workspaceId}/use-cases`} className="underline underline-offset-3">
              Open the list and score one
            </Link>
          }
        />
      </>
    );
  return (
    <>
      <PageHeader title={title} sentence={drawn ? sentenceOf(drawn, rows) : <SentenceToCome />} />
      <ViewsBar workspaceId={workspaceId} at="/robustness" />
      <FirmControls given={given} choice={choice} onChoice={setChoice} k={k} onK={setK} />
      <div className="min-h-9 px-7 max-lg:px-4" aria-live="polite">
        {isDrawing && <Progress part={part} label="Drawing 10,000 weightings" />}
        {problem && (
          <Notice tone="harm">
            <span className="mr-3">This could not be calculated. {problem}</span>
            <Button onClick={tryAgain}>Try again</Button>
          </Notice>
        )}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_372px] border-t border-line max-[1279px]:grid-cols-1">
        <FirmTable
          workspaceId={workspaceId}
          rows={rows}
          drawn={drawn}
          k={k}
          isOld={isDrawing}
          chosen={chosen}
          onChoose={setChosenId}
        />
        <FirmDetail given={given} drawn={drawn} row={chosen} rows={rows} k={k} workspaceId={workspaceId} />
      </div>
    </>
  );
}

/** Of the lane that is worth ordering; table stakes only when there is nothing else. */
function sentenceOf({ shares }: Drawn, rows: readonly FirmRow[]): string {
  const lane = rows[0]?.lane ?? 0;
  return robustnessSentence(
    rows.filter((row) => row.lane === lane).map(({ name, at }) => ({ name, first: topChance(shares, at, 1) })),
  );
}
