"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { everyLearning, narrowLearnings } from "@/domain/experiments/narrow-learnings";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { ExchangeActions } from "../../exchange/exchange-actions";
import { TestsBar } from "../views-bar";
import { LearningFilters } from "./learning-filters";
import { LearningList } from "./learning-list";
import { useLearningActs } from "./use-learning-acts";
import { useLearningFilter } from "./use-learning-filter";

const LearningDialog = comesLater(() => import("./learning-dialog").then((module) => module.LearningDialog));
const ReviewDialog = comesLater(() => import("./review-dialog").then((module) => module.ReviewDialog));

type Doing = { what: "add" } | { what: "edit" | "review"; learningId: string };

/** Everything the tests taught, found by what it is about; what is due for another look stands first. */
export function LearningsScreen({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: library } = useSuspenseQuery(trpc.learning.list.queryOptions({ workspaceId }));
  const { filter, change, isNarrowed } = useLearningFilter();
  const [doing, setDoing] = useState<Doing | null>(null);
  const acts = useLearningActs(workspaceId, library.may);
  const looked = useDeferredValue(filter);
  const { rows, due, may } = library;
  const shown = useMemo(() => narrowLearnings(rows, looked), [rows, looked]);
  const opened = doing && "learningId" in doing ? rows.find(({ id }) => id === doing.learningId) : undefined;
  const add = may.contribute && (
    <Button look="primary" onClick={() => setDoing({ what: "add" })}>
      Write down a learning
    </Button>
  );
  const isEmpty = rows.length === 0;
  return (
    <>
      <PageHeader
        title="Learnings"
        sentence={library.sentence}
        actions={
          <>
            <ExchangeActions workspaceId={workspaceId} kind="learnings" may={{ import: may.edit, export: !isEmpty }} />
            {!isEmpty && add}
          </>
        }
      />
      <TestsBar workspaceId={workspaceId} at="/learnings" />
      {isEmpty ? (
        <EmptyState
          title="What do we know now that we did not know before?"
          why="A test is forgotten in a year; what it taught can be used every week. Here it is kept with where it holds, the tests for and against it, and a day to look at it again."
          example="“A countdown sells in the first week and is regretted by the fourth.” Website, about to buy. Supported by “Basket countdown”: stop. Look again in May."
          action={add || <p className="text-ink-3">A contributor can write down the first one.</p>}
        />
      ) : (
        <>
          <LearningFilters rows={rows} filter={filter} isNarrowed={isNarrowed} shown={shown.length} onChange={change} />
          {shown.length === 0 ? (
            <EmptyState
              title="No learning fits"
              why="Nothing is known about all of these at once. That may be the next thing to test."
              action={<Button onClick={() => change(everyLearning)}>Show all learnings</Button>}
            />
          ) : (
            <LearningList
              workspaceId={workspaceId}
              rows={shown}
              due={due}
              may={may}
              onReview={({ id }) => setDoing({ what: "review", learningId: id })}
              onEdit={({ id }) => setDoing({ what: "edit", learningId: id })}
              onRemove={acts.remove}
            />
          )}
        </>
      )}
      {(doing?.what === "add" || (doing?.what === "edit" && opened)) && (
        <LearningDialog
          workspaceId={workspaceId}
          library={library}
          learning={opened ?? null}
          onClose={() => setDoing(null)}
        />
      )}
      {doing?.what === "review" && opened && (
        <ReviewDialog
          workspaceId={workspaceId}
          library={library}
          learning={opened}
          onEdit={() => setDoing({ what: "edit", learningId: opened.id })}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}
