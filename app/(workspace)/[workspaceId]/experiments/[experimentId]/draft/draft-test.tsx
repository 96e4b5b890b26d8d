"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader, Voice } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../../shell-context";
import { TalkButton } from "../../../talked/talk-button";
import { draftOfTest, type TestChoices } from "../../form/test-draft";
import { TestInWords } from "../../form/test-in-words";
import { TriedBeside } from "../../form/tried-beside";
import { useStoreTest } from "../../form/use-store-test";
import { fullHeight } from "../../full-height";
import { TestPath } from "../../test-path";
import type { ReadoutView } from "../../test-view";
import { TestBar } from "../test-bar";
import { EditDraft, type KeptTest } from "./edit-draft";
import { StartSummary } from "./start-summary";

const RemoveDraft = comesLater(() => import("./remove-draft").then((module) => module.RemoveDraft));

/** A test before its start: as it is written, what keeps it from starting, and what was tried like it. */
export function DraftTest({ workspaceId, test }: { workspaceId: string; test: ReadoutView }) {
  const trpc = useTRPC();
  const { data: choices, error } = useQuery(trpc.experiment.choices.queryOptions({ workspaceId }));
  const store = useStoreTest(workspaceId);
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <div className={fullHeight}>
        <PageHeader
          title={test.name}
          above={
            <TestPath workspaceId={workspaceId}>{[test.id, test.momentWords].filter(Boolean).join(" · ")}</TestPath>
          }
          sentence={sentenceOf(test)}
          actions={
            <>
              <TalkButton workspaceId={workspaceId} subjectKind="experiment" subjectId={test.id} name={test.name} />
              {test.may.edit && <Button onClick={() => setRemoving(true)}>Remove</Button>}
            </>
          }
        />
        <TestBar workspaceId={workspaceId} test={test} at="" />
        {choices ? (
          <DraftBody workspaceId={workspaceId} test={test} choices={choices} store={store} />
        ) : (
          <div className="grid gap-4 border-t border-line px-7 py-5 max-lg:px-4">
            {error ? <Notice tone="harm">{error.message}</Notice> : <Skeleton className="h-[60dvh]" />}
          </div>
        )}
      </div>
      {removing && <RemoveDraft test={test} store={store} onClose={() => setRemoving(false)} />}
    </>
  );
}

type BodyProps = {
  workspaceId: string;
  test: ReadoutView;
  choices: TestChoices;
  store: ReturnType<typeof useStoreTest>;
};

function DraftBody({ workspaceId, test, choices, store }: BodyProps) {
  const stored = useMemo(() => draftOfTest(test, choices.metrics), [test, choices.metrics]);
  const unchanged = useMemo(() => ({ draft: stored, base: stored }), [stored]);
  const kept = useKept<KeptTest>(useKeptKey(`test ${test.id}`), unchanged);
  const mayWrite = test.may.contribute;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-lg:grid-cols-1 print:block">
      <div className="grid min-w-0 content-start gap-7 px-7 pt-5 max-lg:px-4">
        {mayWrite && <EditDraft test={test} stored={stored} kept={kept} choices={choices} store={store} />}
        <div className={mayWrite ? "hidden gap-5 print:grid" : "grid gap-5 pb-8"}>
          <TestInWords draft={stored} choices={choices} />
        </div>
      </div>
      <aside
        aria-label="Before the start, and what was tried before"
        className="border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
      >
        <div className="grid content-start gap-6 lg:sticky lg:top-5 lg:max-h-[calc(100dvh-2.5rem)] lg:overflow-y-auto">
          <StartSummary workspaceId={workspaceId} test={test} />
          {test.useCaseId && (
            <div>
              <Voice>About the use case</Voice>
              <Link
                className="mt-1 inline-flex min-h-6 items-center wrap-anywhere underline underline-offset-3 max-sm:min-h-11"
                href={`/${workspaceId}/use-cases/${test.useCaseId}`}
                prefetch={false}
              >
                {test.useCaseName ?? test.useCaseId}
              </Link>
            </div>
          )}
          <TriedBeside workspaceId={workspaceId} experimentId={test.id} draft={kept.value.draft} />
        </div>
      </aside>
    </div>
  );
}

function sentenceOf({ startProblems: problems }: ReadoutView): string {
  const [first] = problems;
  if (!first) return "It has not started. Nothing keeps it from starting.";
  return problems.length === 1
    ? `It has not started. One thing is missing: ${lower(first.sentence)}`
    : `It has not started. ${problems.length} things are missing, first: ${lower(first.sentence)}`;
}

const lower = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
