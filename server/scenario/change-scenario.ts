import { randomUUID } from "node:crypto";
import { commit, type Write } from "@/db/commit";
import { type HistoryEntry, readHistory } from "@/db/history";
import { scenarioRows } from "@/db/roadmap";
import type { Stored } from "@/db/rows";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { applyScenarioChange, scenarioChangeInWords } from "@/domain/roadmap/apply-scenario-change";
import type { Initiative } from "@/domain/roadmap/initiative";
import type { PlanChange } from "@/domain/roadmap/plan-change";
import { applyDifference, planDifference } from "@/domain/roadmap/plan-difference";
import type { RoadmapPart } from "@/domain/roadmap/roadmap-part";
import type { Scenario } from "@/domain/roadmap/scenario";
import type { ScenarioChange } from "@/domain/roadmap/scenario-change";
import { type At, openScenario } from "./find-scenario";
import { refuseUnknownNames } from "./refuse-unknown-names";

const changed = "changed scenario";
const tookBack = "took back change of scenario";
const undoable = 200;

type PartChange = Pick<PlanChange, "items" | "frame">;

/** Changes one thing in a branch. The plan knows nothing of it. */
export async function changeScenario(ws: EditableWorkspace, at: At, change: ScenarioChange) {
  const before = await openScenario(ws, at);
  const newId = `R-${randomUUID().slice(0, 8)}`;
  const part = applyScenarioChange(before.part, change, newId);
  const step = stepBetween(before.part, part);
  await refuseUnknownNames(ws, step.items);
  const itemId = change.kind === "add" ? (change.item.id ?? newId) : null;
  if (step.items.length === 0 && step.frame === null) return { version: before.version, itemId };
  return commit(ws, [write(ws, before, part, step)], {
    action: changed,
    reason: scenarioChangeInWords(before.part, change),
    answer: { version: before.version + 1, itemId },
  });
}

/** Takes the last change of a branch back that still stands; again takes back the one before it. */
export async function undoScenarioChange(ws: EditableWorkspace, at: At) {
  const before = await openScenario(ws, at);
  const entry = await readLastStanding(ws, before.id);
  if (!entry) throw new AttuneError("invalid", "There is nothing to take back in this scenario.");
  const step = stepOf(entry);
  const back: PartChange = {
    items: step.items.map(({ id, before: was, after }) => ({ id, before: after, after: was })),
    frame: step.frame && { before: step.frame.after, after: step.frame.before },
  };
  const part = applyDifference(before.part, back);
  return commit(ws, [write(ws, before, part, back)], {
    action: tookBack,
    reason: entry.reason,
    answer: { version: before.version + 1, itemId: null },
  });
}

const stepBetween = (before: RoadmapPart, after: RoadmapPart): PartChange => {
  const { items, frame } = planDifference(before, after);
  return {
    items: items.map(({ id, before: was, after: is }) => ({ id, before: was, after: is })),
    frame: frame && { before: frame.before, after: frame.after },
  };
};

/** The history keeps the step alone: enough to take it back, and not the whole plan twice for every move. */
function write(
  ws: EditableWorkspace,
  before: Stored<Scenario>,
  part: RoadmapPart,
  { items, frame }: PartChange,
): Write {
  return {
    ...scenarioRows.put(ws, before, { ...before, part }),
    before: { items: items.map(({ id, before: was }) => [id, was]), frame: frame?.before ?? null },
    after: { items: items.map(({ id, after }) => [id, after]), frame: frame?.after ?? null },
  };
}

type KeptSide = {
  readonly items: readonly (readonly [string, Initiative | null])[];
  readonly frame: NonNullable<PartChange["frame"]>["before"] | null;
};

function stepOf({ before, after }: HistoryEntry): PartChange {
  const [was, is] = [before, after] as unknown as [KeptSide, KeptSide];
  return {
    items: was.items.map(([id, item], at) => ({ id, before: item, after: is.items[at]?.[1] ?? null })),
    frame: was.frame && is.frame && { before: was.frame, after: is.frame },
  };
}

/** The last change that still stands, in words. */
export async function readUndoable(ws: Workspace, scenarioId: string) {
  const entry = await readLastStanding(ws, scenarioId);
  return entry ? { sentence: entry.reason ?? "", by: entry.by, at: entry.at } : null;
}

/** Who changed something in a branch last; whoever made it where it came with the template. */
export async function readChangers(ws: Workspace, { id }: Scenario, madeBy: string) {
  const entries = await readHistory(ws, { kind: scenarioRows.kind, objectId: id, beforeSeq: null }, undoable);
  const steps = entries.flatMap((entry) => (entry.action === changed ? [{ by: entry.by, step: stepOf(entry) }] : []));
  return ({ key, piece }: { readonly key: string; readonly piece: string | null }): string =>
    steps.find(({ step }) => (piece === null ? step.items.some((item) => item.id === key) : step.frame !== null))?.by ??
    madeBy;
}

const readLastStanding = async (ws: Workspace, objectId: string) =>
  lastStanding(await readHistory(ws, { kind: scenarioRows.kind, objectId, beforeSeq: null }, undoable));

/** Each taking back answers for the newest change before it that still stood. */
function lastStanding(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  let taken = 0;
  for (const entry of entries) {
    if (entry.action === tookBack) taken++;
    else if (entry.action === changed && taken-- === 0) return entry;
  }
  return undefined;
}
