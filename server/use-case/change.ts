import dataLibrary from "@/content/data_elements.json";
import { commit } from "@/db/commit";
import { dataItemRows } from "@/db/ledger";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { addGivenScore, useCaseRows } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { rules } from "@/domain/findings/rules";
import { lacksBasis, ledgerByElement, neededItems } from "@/domain/ledger/needed-items";
import { isExperience, metricLibrary } from "@/domain/metrics/library";
import { isFullyAnswered } from "@/domain/scoring/answers";
import { statusRefusal, withStatus } from "@/domain/scoring/change-status";
import { hardStopsOf } from "@/domain/scoring/hard-stops";
import type { UseCase, UseCaseScores } from "@/domain/scoring/use-case";
import { parametersOf } from "@/domain/settings";
import { todayOf } from "../today";
import { readUseCase } from "./read-use-case";

type At = { useCaseId: string; version: number };

/** Stores answers as the agreed ones and remembers who gave them; an idea with every answer is scored. */
export async function storeScores(
  ws: ContributableWorkspace,
  { useCaseId, version, scores, note }: At & { scores: UseCaseScores; note: string | null },
) {
  const before = await readUseCase(ws, useCaseId);
  const status = before.status === "idea" && isFullyAnswered(scores) ? "scored" : before.status;
  const after = { ...before, scores, status };
  const given = { id: crypto.randomUUID(), useCaseId, scoredAt: Date.now(), scores, note };
  return commit(ws, [useCaseRows.put(ws, { ...before, version }, after), addGivenScore(ws, given)], {
    action: "scored use case",
    reason: note,
    answer: { version: version + 1, status },
  });
}

type Basics = Pick<
  UseCase,
  "name" | "description" | "mode" | "ownerId" | "outcomeId" | "cxMetricId" | "commercialKpiId"
>;

export async function editBasics(ws: EditableWorkspace, { useCaseId, version, ...given }: At & Basics) {
  const before = await readUseCase(ws, useCaseId);
  if (given.outcomeId !== null && !(await outcomeRows.find(ws, given.outcomeId)))
    throw new AttuneError("invalid", "This outcome is not here any more. Choose another one.");
  if (given.ownerId !== null && given.ownerId !== before.ownerId && !(await personRows.find(ws, given.ownerId)))
    throw new AttuneError("invalid", "This person is not here any more. Choose another one.");
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  for (const metricId of [given.cxMetricId, given.commercialKpiId])
    if (
      metricId !== null &&
      metricId !== before.cxMetricId &&
      metricId !== before.commercialKpiId &&
      !metrics.has(metricId)
    )
      throw new AttuneError("invalid", "This metric is not here any more. Choose another one.");
  const after = { ...before, ...given };
  if (given.cxMetricId !== before.cxMetricId && (before.status === "live" || before.status === "testing")) {
    const refusal = statusRefusal(before.status, { ...(await sceneOf(ws, after)), hardStops: [], unreadyItems: [] });
    if (refusal) throw new AttuneError("invalid", refusal);
  }
  return commit(ws, [useCaseRows.put(ws, { ...before, version }, after)], {
    action: "edited use case",
    answer: { version: version + 1 },
  });
}

type StatusChange = At & Pick<UseCase, "status" | "stopReason"> & { note: string | null };

export async function changeStatus(
  ws: EditableWorkspace,
  { useCaseId, version, status, stopReason, note }: StatusChange,
) {
  const before = await readUseCase(ws, useCaseId);
  const refusal = statusRefusal(status, { ...(await sceneOf(ws, before)), stopReason });
  if (refusal) throw new AttuneError("invalid", refusal);
  const after = withStatus(before, status, { stopReason, today: await todayOf(ws) });
  return commit(ws, [useCaseRows.put(ws, { ...before, version }, after)], {
    action: status === "stopped" ? "stopped use case" : `set use case to ${status}`,
    reason: note,
    answer: { version: version + 1 },
  });
}

async function sceneOf(ws: Workspace, useCase: UseCase) {
  const ledger = ledgerByElement(await dataItemRows.read(ws));
  const { retargetingChannels } = parametersOf((await readWorkspaceRow(ws)).settings);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const broken = hardStopsOf(useCase, neededItems(useCase, ledger), retargetingChannels);
  const unready = useCase.dataElementIds.filter(
    (id) => (ledger.get(id) ?? []).length === 0 || ledger.get(id)?.some(lacksBasis),
  );
  return {
    hardStops: broken.map((id) => `${rules.get(id)?.message ?? id} ${rules.get(id)?.suggestedFix ?? ""}`.trim()),
    hasExperienceMetric: isExperience(metrics.get(useCase.cxMetricId ?? "")),
    unreadyItems: unready.map(
      (id) => ledger.get(id)?.[0]?.name ?? dataLibrary.find((each) => each.id === id)?.name ?? id,
    ),
    stopReason: useCase.stopReason,
  };
}
