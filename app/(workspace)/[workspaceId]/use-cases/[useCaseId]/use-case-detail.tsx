"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { withEveryGroup } from "@/domain/scoring/answers";
import { judgeUseCase } from "@/domain/scoring/judge-use-case";
import { useCaseSentence } from "@/domain/scoring/use-case-sentence";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { ModeMark, Tag } from "@/ui/marks";
import { PageHeader } from "@/ui/page-header";
import { labelOf, modeWords, statusWords } from "../status-words";
import { ScoreEditor } from "./score-editor";
import { ScoreHistory } from "./score-history";
import { ScoreStrip } from "./score-strip";
import { StandsOn } from "./stands-on";
import { UnsavedBar } from "./unsaved-bar";
import { useDraft } from "./use-draft";
import { useStoreScores } from "./use-store-scores";
import { VerdictPart } from "./verdict-part";
import { Findings, Tests, WhyChain } from "./why-chain";

const EditDialog = dynamic(() => import("./edit-dialog").then((module) => module.EditDialog), { ssr: false });
const StatusDialog = dynamic(() => import("./status-dialog").then((module) => module.StatusDialog), { ssr: false });

export type Detail = inferRouterOutputs<AppRouter>["useCase"]["detail"];

export function UseCaseDetail({ workspaceId, useCaseId }: { workspaceId: string; useCaseId: string }) {
  const trpc = useTRPC();
  const { data: detail } = useSuspenseQuery(trpc.useCase.detail.queryOptions({ workspaceId, useCaseId }));
  const [open, setOpen] = useState<"edit" | "status" | null>(null);
  const { useCase, basis, may } = detail;
  const stored = useMemo(() => withEveryGroup(useCase.scores), [useCase.scores]);
  const draft = useDraft(`attune scores ${workspaceId} ${useCaseId}`, stored);

  // Held here: the bar must outlive the moment in which the page already shows what is being stored.
  const storing = useStoreScores(workspaceId, useCaseId);

  const now = useMemo(() => judgeUseCase(useCase, basis), [useCase, basis]);
  const typed = useMemo(() => ({ ...useCase, scores: draft.value }), [useCase, draft.value]);
  const live = useMemo(() => (draft.changed ? judgeUseCase(typed, basis) : now), [draft.changed, typed, basis, now]);
  const owner = detail.choices.people.find(({ id }) => id === useCase.ownerId)?.name;

  return (
    <>
      <PageHeader
        title={useCase.name}
        above={
          <>
            <Link href={`/${workspaceId}/use-cases`} className="underline-offset-3 hover:underline">
              Use cases
            </Link>{" "}
            / {useCase.id}
          </>
        }
        sentence={useCaseSentence({
          status: useCase.status,
          verdict: now.verdict.verdict,
          reason: now.verdict.sentence,
          findings: detail.findings,
        })}
        actions={
          may.edit && (
            <>
              <Button onClick={() => setOpen("edit")}>Edit</Button>
              <Button onClick={() => setOpen("status")}>Change status</Button>
            </>
          )
        }
      >
        {useCase.description && <p className="mt-1 max-w-[78ch] text-ink-2">{useCase.description}</p>}
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2">
          <Tag>{statusWords[useCase.status]}</Tag>
          <span className="inline-flex items-center gap-1.5">
            <ModeMark mode={useCase.mode} /> {modeWords[useCase.mode]}
          </span>
          <span>{detail.momentWords}</span>
          <span>{owner ? `Owner ${owner}` : "No owner yet"}</span>
          {useCase.tableStakes && <span>Table stakes</span>}
          {useCase.stopReason && <span>Stopped: {labelOf(detail.choices.stopReasons, useCase.stopReason)}</span>}
        </p>
      </PageHeader>
      <ScoreStrip detail={detail} live={live} stored={draft.changed ? now : null} />
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
          <VerdictPart detail={detail} useCase={typed} live={live} />
          <ScoreEditor detail={detail} scores={draft.value} onChange={draft.set} readOnly={!may.contribute} />
          <ScoreHistory workspaceId={workspaceId} detail={detail} />
        </div>
        <aside
          aria-label="Why, findings and what it stands on"
          className="grid content-start gap-6 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          <WhyChain detail={detail} workspaceId={workspaceId} onChoose={may.edit ? () => setOpen("edit") : null} />
          <Findings findings={detail.findings} />
          <StandsOn detail={detail} />
          <Tests tests={detail.tests} workspaceId={workspaceId} />
        </aside>
      </div>
      {(draft.changed || storing.store.isPending) && (
        <UnsavedBar storing={storing} detail={detail} workspaceId={workspaceId} draft={draft} now={now} live={live} />
      )}
      {open === "edit" && <EditDialog detail={detail} workspaceId={workspaceId} onClose={() => setOpen(null)} />}
      {open === "status" && (
        <StatusDialog
          detail={detail}
          hardStops={now.hardStops}
          workspaceId={workspaceId}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
