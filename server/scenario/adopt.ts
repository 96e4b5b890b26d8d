import { createHash } from "node:crypto";
import { readHistory } from "@/db/history";
import { initiativeRows, scenarioRows } from "@/db/roadmap";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { frameEdits } from "@/domain/roadmap/frame-difference";
import type { Initiative } from "@/domain/roadmap/initiative";
import { initiativeProblems } from "@/domain/roadmap/initiative-problems";
import { itemEdits } from "@/domain/roadmap/item-difference";
import { framePieces, type MergeConflict, mergePlans, type Side } from "@/domain/roadmap/merge-plans";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { planDifference } from "@/domain/roadmap/plan-difference";
import type { RoadmapPart } from "@/domain/roadmap/roadmap-part";
import type { Scenario } from "@/domain/roadmap/scenario";
import { applyPlanChange } from "../roadmap/apply-plan-change";
import { readChangers } from "./change-scenario";
import { type At, findScenario, openScenario } from "./find-scenario";
import { readScene, type ScenarioScene } from "./read-scene";
import { refuseUnknownNames } from "./refuse-unknown-names";

/** What adopting would do: what both sides changed, with what each of them did, and whether a reason is asked. */
export async function readAdoption(ws: Workspace, scenarioId: string) {
  const scene = await readScene(ws);
  const scenario = await findScenario(ws, scenarioId);
  const { base, part } = scenario;
  const { conflicts } = mergePlans(base, scene.plan, part, {});
  const theirs = Object.fromEntries(conflicts.map(({ key }) => [key, "scenario" as const]));
  const merged = mergePlans(base, scene.plan, part, theirs).part;
  const { items, frame } = planDifference(scene.plan, merged, scene.words);
  const changedBy = await readChangers(ws, scenario, scene.words.personName(scenario.madeBy));
  return {
    version: scenario.version,
    conflicts: await Promise.all(
      conflicts.map(async (conflict) => ({
        key: conflict.key,
        name: conflict.name,
        plan: {
          told: sideInWords(conflict, "plan", scenario, scene),
          by: await planChangedBy(ws, conflict),
          mark: markOf(conflict, scene.plan),
        },
        scenario: { told: sideInWords(conflict, "scenario", scenario, scene), by: changedBy(conflict) },
      })),
    ),
    changes: items.length + (frame?.edits.length ?? 0),
    /** Work that people count on where it is. */
    promised: items.flatMap(({ before, after }) => (isPromised(before, after, scene.today) ? [before!.name] : [])),
  };
}

/** What the plan holds of a conflict, as whoever decides saw it. */
function markOf({ piece, plan }: MergeConflict, part: RoadmapPart): string {
  const held = piece === null ? plan : framePieces[piece].map((field) => part[field]);
  return createHash("sha256").update(JSON.stringify(held)).digest("base64url");
}

/** Who changed it in the plan last. */
async function planChangedBy(ws: Workspace, { key, piece }: MergeConflict): Promise<string | null> {
  const thing = piece === null ? { kind: initiativeRows.kind, objectId: key } : { kind: "workspace", objectId: ws.id };
  const [entry] = await readHistory(ws, { ...thing, beforeSeq: null }, 1);
  return entry?.by ?? null;
}

/**
 * Takes a branch over into the plan as one change that can be taken back: what only the branch changed; what the plan
 * alone changed is kept, and what both changed goes as it was decided.
 *
 * @param seen of what the scenario's stands for, the mark of what the plan held when that was decided
 * @throws AttuneError `stale` where the plan holds something else by now; `invalid`, with names, while something both changed is not decided, something would contradict
 * itself, or work that people count on moves without a reason
 */
export async function adoptScenario(
  ws: EditableWorkspace,
  {
    decisions,
    seen,
    reason,
    ...at
  }: At & { decisions: Readonly<Record<string, Side>>; seen: Readonly<Record<string, string>>; reason: string | null },
) {
  const scenario = await openScenario(ws, at);
  const scene = await readScene(ws);
  const { part, conflicts, undecided } = mergePlans(scenario.base, scene.plan, scenario.part, decisions);
  if (undecided.length > 0) {
    const names = conflicts.filter(({ key }) => undecided.includes(key)).map(({ name }) => `“${name}”`);
    throw new AttuneError(
      "invalid",
      `The plan and “${scenario.name}” both changed ${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}. Decide whose version stands first.`,
    );
  }
  const unseen = conflicts.find(
    (each) => decisions[each.key] === "scenario" && seen[each.key] !== markOf(each, scene.plan),
  );
  if (unseen)
    throw new AttuneError("stale", `Somebody changed “${unseen.name}” in the plan meanwhile. Look at it, then decide.`);
  const { items, frame } = planDifference(scene.plan, part);
  if (items.length === 0 && frame === null)
    throw new AttuneError("invalid", `Nothing in “${scenario.name}” differs from the plan. Discard it instead.`);
  refuseContradiction(scene.plan, scenario.part, part, items);
  await refuseUnknownNames(ws, items);
  const promised = items.find(({ before, after }) => isPromised(before, after, scene.today));
  if (promised && !reason)
    throw new AttuneError("invalid", `Say why: people already count on “${promised.before?.name}” where it is.`);
  const decided: Scenario = { ...scenario, status: "adopted", decidedBy: ws.userId, decidedAt: Date.now(), reason };
  const { planChangeId } = await applyPlanChange(
    ws,
    {
      kind: "scenario",
      name: scenario.name,
      reason,
      items: items.map(({ id, before, after }) => ({ id, before, after })),
      frame: frame && { before: frame.before, after: frame.after },
    },
    [scenarioRows.put(ws, scenario, decided)],
  );
  return { planChangeId, changes: items.length };
}

/** Moved, stopped or taken off while people count on it. */
function isPromised(before: Initiative | null, after: Initiative | null, today: string): boolean {
  if (!before || !needsReason(before, today)) return false;
  if (!after || after.status !== before.status) return true;
  return after.startQuarter !== before.startQuarter || after.durationQuarters !== before.durationQuarters;
}

type Changed = readonly { readonly id: string; readonly after: Initiative | null }[];

/** Each side may be sound and both together not: what one of them removed, the other may need. */
function refuseContradiction(plan: RoadmapPart, scenario: RoadmapPart, merged: RoadmapPart, items: Changed): void {
  const problemsIn = ({ items: all }: RoadmapPart, id: string) => {
    const item = all.find((each) => each.id === id);
    return item
      ? initiativeProblems(
          item,
          all.filter((each) => each.id !== id),
        )
      : [];
  };
  const gone = new Set(items.filter(({ after }) => after === null).map(({ id }) => id));
  const touched = merged.items.filter(
    ({ id, needsIds }) => items.some((item) => item.id === id) || needsIds.some((needed) => gone.has(needed)),
  );
  for (const { id, name } of touched) {
    const known = new Set([plan, scenario].flatMap((part) => problemsIn(part, id).map(({ sentence }) => sentence)));
    const fresh = problemsIn(merged, id).find(({ sentence }) => !known.has(sentence));
    if (fresh)
      throw new AttuneError(
        "invalid",
        `Together with the plan as it is now, “${name}” cannot be like that. ${fresh.sentence}`,
      );
  }
}

function sideInWords(conflict: MergeConflict, side: Side, scenario: Scenario, scene: ScenarioScene): string[] {
  const part = side === "plan" ? scene.plan : scenario.part;
  if (conflict.piece === null) {
    const nameOf = (id: string) =>
      [...scene.plan.items, ...scenario.part.items].find((item) => item.id === id)?.name ?? id;
    return itemEdits(conflict.base, conflict[side], { ...scene.words, initiativeName: nameOf }).map(
      ({ sentence }) => sentence,
    );
  }
  const only = Object.fromEntries(framePieces[conflict.piece].map((field) => [field, part[field]]));
  const { items: _items, ...frame } = scenario.base;
  return frameEdits(frame, { ...frame, ...only }, scene.words).map(({ sentence }) => sentence);
}
