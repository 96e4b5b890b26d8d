"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { changesSentence, rankChanges } from "@/domain/scoring/weighting/rank-changes";
import { tryWeights } from "@/domain/scoring/weighting/try-weights";
import { weightsSentence } from "@/domain/scoring/weighting/weight-words";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import { PageHeader, Section } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { ViewsBar } from "../views-bar";
import { RankPreview } from "./rank-preview";
import { type CurrentWeights, useSaveWeights } from "./use-save-weights";
import { useWeightsDraft } from "./use-weights-draft";
import { Versions } from "./versions";
import { WeightSliders } from "./weight-sliders";

const SaveBar = comesLater(() => import("./save-bar").then((module) => module.SaveBar));
const Elsewhere = comesLater(
  () => import("./elsewhere").then((module) => module.Elsewhere),
  () => <Skeleton className="h-96 w-full" />,
);

/** What the parts of a priority count: tried beside the order they make, then stored with a reason. */
export function WeightsScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: listing } = useSuspenseQuery(trpc.useCase.list.queryOptions({ workspaceId }));
  const { data: current } = useSuspenseQuery(trpc.weighting.current.queryOptions({ workspaceId }));
  const draft = useWeightsDraft(current.set);
  const saving = useSaveWeights(workspaceId);

  const { rows, scoring } = listing;
  const wanted = useDeferredValue(draft.set);
  const now = useMemo(() => tryWeights(rows, current.set, scoring), [rows, current.set, scoring]);
  const changes = useMemo(() => rankChanges(now, tryWeights(rows, wanted, scoring)), [now, rows, wanted, scoring]);
  const sentence = changesSentence(changes);

  return (
    <>
      <PageHeader title="Weights" sentence={sentenceOf(current)} />
      <ViewsBar workspaceId={workspaceId} at="/weights" />
      <div className="grid grid-cols-[380px_minmax(0,1fr)] border-y border-line max-lg:grid-cols-1">
        <section aria-label="Weights" className="px-7 py-5 max-lg:px-4">
          <WeightSliders current={current} draft={draft} />
        </section>
        <RankPreview
          workspaceId={workspaceId}
          rows={rows}
          changes={changes}
          isTrial={draft.isDirty}
          sentence={sentence}
        />
      </div>
      {draft.isDirty && (
        <SaveBar current={current} draft={draft} saving={saving} sentence={sentence} mayEdit={current.may.edit} />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 px-7 py-8 max-lg:px-4">
        {rows.length > 0 && (
          <Section title="The same items elsewhere" id="elsewhere">
            <Elsewhere rows={rows} multipliers={current.set.confidenceMultipliers} workspaceId={workspaceId} />
          </Section>
        )}
        <Section title="Versions" id="versions">
          <Versions current={current} draft={draft} saving={saving} />
        </Section>
      </div>
    </>
  );
}

function sentenceOf({ set, defaults, holds, versions }: CurrentWeights): string {
  const version = versions.find(({ id }) => id === holds);
  return weightsSentence({
    set,
    defaults,
    version: version?.by ? { number: version.number, by: version.by, day: momentInWords(version.setAt) } : null,
  });
}
