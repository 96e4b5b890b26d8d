"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useMemo, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { withEveryGroup } from "@/domain/scoring/answers";
import { judgeUseCase } from "@/domain/scoring/judge-use-case";
import type { AppRouter } from "@/server/root";
import { comesLater } from "@/ui/comes-later";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import { ApprovalStrip } from "../../talked/approval-strip";
import { Firmness } from "../firmness";
import { useWhy } from "../use-why";
import { DetailHeader } from "./detail-header";
import type { SectionName } from "./field-forms";
import type { ToOpen } from "./field-section";
import { PlanSections, sectionTitles } from "./plan-sections";
import { PrivacyPart } from "./privacy-part";
import { ScoreEditor } from "./score-editor";
import { ScoreStrip } from "./score-strip";
import { SignOffStrip } from "./sign-off-strip";
import { TermsPart } from "./terms-part";
import { useAskedSection } from "./use-asked-section";
import { useStoreScores } from "./use-store-scores";
import { VerdictPart } from "./verdict-part";
import { Findings, Tests, WhyChain } from "./why-chain";

const WhyEvidence = comesLater(() => import("../why-evidence").then((module) => module.WhyEvidence));
const UnsavedBar = comesLater(() => import("./unsaved-bar").then((module) => module.UnsavedBar));
const PinnedCards = comesLater(() => import("../../cited/pinned-cards").then((module) => module.PinnedCards));
// The last part of the page: it may come after the rest without anything moving.
const ScoreHistory = comesLater(() => import("./score-history").then((module) => module.ScoreHistory));
const UseCaseReturns = comesLater(() => import("./use-case-returns").then((module) => module.UseCaseReturns));
const UseCaseReviews = comesLater(() => import("./use-case-reviews").then((module) => module.UseCaseReviews));
const StatusDialog = comesLater(() => import("./status-dialog").then((module) => module.StatusDialog));

export type Detail = inferRouterOutputs<AppRouter>["useCase"]["detail"];

export function UseCaseDetail({ workspaceId, useCaseId }: { workspaceId: string; useCaseId: string }) {
  const trpc = useTRPC();
  const { data: detail } = useSuspenseQuery(trpc.useCase.detail.queryOptions({ workspaceId, useCaseId }));
  const why = useWhy(workspaceId, useCaseId).data;
  const [changingStatus, setChangingStatus] = useState(false);
  const [toOpen, setToOpen] = useState<ToOpen>(null);
  useAskedSection(
    (name): name is SectionName => name in sectionTitles,
    (name) => setToOpen({ name }),
  );
  const { useCase, basis, may } = detail;
  const stored = useMemo(() => withEveryGroup(useCase.scores), [useCase.scores]);
  const draft = useKept(useKeptKey(`scores ${useCaseId}`), stored);

  // Held here: the bar must outlive the moment in which the page already shows what is being stored.
  const storing = useStoreScores(workspaceId, useCaseId);

  const now = useMemo(() => judgeUseCase(useCase, basis), [useCase, basis]);
  const typed = useMemo(() => ({ ...useCase, scores: draft.value }), [useCase, draft.value]);
  const live = useMemo(() => (draft.changed ? judgeUseCase(typed, basis) : now), [draft.changed, typed, basis, now]);

  return (
    <>
      <DetailHeader
        detail={detail}
        now={now}
        workspaceId={workspaceId}
        onChangeStatus={() => setChangingStatus(true)}
      />
      <ApprovalStrip workspaceId={workspaceId} subjectKind="useCase" subjectId={useCaseId} name={useCase.name} />
      <SignOffStrip
        workspaceId={workspaceId}
        useCaseId={useCaseId}
        name={useCase.name}
        isLive={useCase.status === "live"}
      />
      <ScoreStrip detail={detail} live={live} stored={draft.changed ? now : null} />
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8 px-7 py-5 max-lg:px-4">
          <VerdictPart detail={detail} useCase={typed} live={live} why={why} workspaceId={workspaceId} />
          {live.score && <TermsPart score={live.score} basis={basis} why={why} workspaceId={workspaceId} />}
          <div id="scores" className="scroll-mt-6 xl:scroll-mt-28">
            <ScoreEditor
              workspaceId={workspaceId}
              detail={detail}
              scores={draft.value}
              onChange={draft.set}
              readOnly={!may.contribute}
            />
          </div>
          <PlanSections detail={detail} workspaceId={workspaceId} toOpen={toOpen} />
          <PrivacyPart detail={detail} workspaceId={workspaceId} onOpen={setToOpen} />
          <ScoreHistory workspaceId={workspaceId} detail={detail} />
        </div>
        <aside
          aria-label="Why, evidence and findings"
          className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          <WhyChain detail={detail} workspaceId={workspaceId} onChoose={() => setToOpen({ name: "purpose" })} />
          {why && <WhyEvidence why={why} workspaceId={workspaceId} testsApart />}
          <PinnedCards workspaceId={workspaceId} usedIn={useCaseId} label={useCase.name} />
          {detail.rank !== null && (
            <Firmness {...detail} rank={detail.rank} useCaseId={useCaseId} workspaceId={workspaceId} />
          )}
          <Findings workspaceId={workspaceId} useCaseId={useCaseId} />
          <Tests detail={detail} workspaceId={workspaceId} />
          <UseCaseReviews workspaceId={workspaceId} useCaseId={useCaseId} />
          <UseCaseReturns workspaceId={workspaceId} useCaseId={useCaseId} />
        </aside>
      </div>
      {(draft.changed || storing.store.isPending) && (
        <UnsavedBar storing={storing} detail={detail} workspaceId={workspaceId} draft={draft} now={now} live={live} />
      )}
      {changingStatus && (
        <StatusDialog
          detail={detail}
          hardStops={now.hardStops}
          workspaceId={workspaceId}
          onClose={() => setChangingStatus(false)}
        />
      )}
    </>
  );
}
