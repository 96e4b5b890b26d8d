import { commit } from "@/db/commit";
import { launchGateRows } from "@/db/decisions";
import { addGivenScore, useCaseRows } from "@/db/scoring";
import { unlessBlocked } from "@/db/sign-offs";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { rules } from "@/domain/findings/rules";
import { openGateRefusal } from "@/domain/ledger/launch-checks";
import { neededItems } from "@/domain/ledger/needed-items";
import { isExperience } from "@/domain/metrics/library";
import { isFullyAnswered } from "@/domain/scoring/answers";
import { statusRefusal, withStatus } from "@/domain/scoring/change-status";
import { unreadyElements } from "@/domain/scoring/fields-refusal";
import { hardStopsOf } from "@/domain/scoring/hard-stops";
import type { UseCase, UseCaseScores } from "@/domain/scoring/use-case";
import { blockOf } from "../sign-off/read-sign-offs";
import { todayOf } from "../today";
import { readEditScene } from "./edit-fields";
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

type StatusChange = At & Pick<UseCase, "status" | "stopReason"> & { note: string | null };

export async function changeStatus(
  ws: EditableWorkspace,
  { useCaseId, version, status, stopReason, note }: StatusChange,
) {
  const before = await readUseCase(ws, useCaseId);
  const refusal = statusRefusal(status, { ...(await sceneOf(ws, before)), stopReason });
  if (refusal) throw new AttuneError("invalid", refusal);
  const goesLive = status === "live" && before.status !== "live";
  if (goesLive) {
    await refuseBlocked(ws, useCaseId);
    await refuseOpenGate(ws, useCaseId, note);
  }
  const after = withStatus(before, status, { stopReason, today: await todayOf(ws) });
  const put = useCaseRows.put(ws, { ...before, version }, after);
  return commit(ws, goesLive ? [put, unlessBlocked(ws, useCaseId)] : [put], {
    action: status === "stopped" ? "stopped use case" : `set use case to ${status}`,
    reason: note,
    answer: { version: version + 1 },
  });
}

/** What a reviewer blocks does not go live before somebody lifts it. */
async function refuseBlocked(ws: Workspace, useCaseId: string): Promise<void> {
  const refusal = await blockOf(ws, useCaseId);
  if (refusal) throw new AttuneError("invalid", refusal);
}

/** Before customers meet it, the launch checks are ticked, or somebody says why not; the reason is kept. */
async function refuseOpenGate(ws: Workspace, useCaseId: string, reason: string | null): Promise<void> {
  const refusal = openGateRefusal((await launchGateRows.find(ws, useCaseId)) ?? null, reason);
  if (refusal) throw new AttuneError("invalid", refusal);
}

async function sceneOf(ws: Workspace, useCase: UseCase) {
  const scene = await readEditScene(ws);
  const broken = hardStopsOf(useCase, neededItems(useCase, scene.ledger), scene.retargetingChannels);
  return {
    hardStops: broken.map((id) => `${rules.get(id)?.message ?? id} ${rules.get(id)?.suggestedFix ?? ""}`.trim()),
    hasExperienceMetric: isExperience(scene.metrics.get(useCase.cxMetricId ?? "")),
    unreadyItems: unreadyElements(scene, useCase).map((id) => scene.dataElements.get(id) ?? id),
    stopReason: useCase.stopReason,
  };
}
