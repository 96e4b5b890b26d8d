import { readScenarioHeads, scenarioRows } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { mergePlans } from "@/domain/roadmap/merge-plans";
import type { RoadmapPart } from "@/domain/roadmap/roadmap-part";
import type { Scenario } from "@/domain/roadmap/scenario";
import { readScene, type ScenarioScene } from "./read-scene";

/** Every branch with its difference in one sentence, open ones first and the newest first; and what templates ask about. */
export async function readScenarios(ws: Workspace) {
  const scene = await readScene(ws);
  const { plan, words } = scene;
  const rows = [];
  for (const { id } of await readScenarioHeads(ws)) {
    // One after the other: many branches of a large plan take a while, and others are served in between.
    await new Promise<void>((done) => setImmediate(done));
    const scenario = await scenarioRows.find(ws, id);
    if (!scenario) continue;
    const sentence = scene.compareBriefly(scene.besideOf(scenario), scene.asAdopted(scenario));
    rows.push({ ...headOf(scenario, scene), sentence });
  }
  rows.sort(
    (a, b) =>
      Number(b.status === "open") - Number(a.status === "open") ||
      (b.decidedAt ?? b.madeAt) - (a.decidedAt ?? a.madeAt),
  );
  return {
    moneySign: words.moneySign,
    scenarios: rows,
    facts: factsOf(plan),
    may: { edit: allows(ws.role, "edit") },
  };
}

/** What the usual changes are filled with, of the plan or of a branch. */
export function factsOf({ quarters, capacityByRole, capacityWeeks, budget, items }: RoadmapPart) {
  return {
    ...{ quarters, capacityByRole, capacityWeeks },
    hasBudget: quarters.some((quarter) => (budget[quarter] ?? null) !== null),
    items: items
      .filter(({ status }) => status === "planned" || status === "in_progress")
      .map(({ id, name, startQuarter, durationQuarters, deadlineQuarter, cost }) => ({
        ...{ id, name, startQuarter, durationQuarters, deadlineQuarter, cost },
      })),
    dropped: items.filter(({ status }) => status === "dropped").map(({ id, name }) => ({ id, name })),
  };
}

/** What is said of a branch wherever it is named. */
export function headOf(scenario: Scenario & { version: number }, { plan, words, movedOn }: ScenarioScene) {
  const { id, name, note, status, version, madeBy, madeAt, decidedBy, decidedAt, reason, base, part } = scenario;
  return {
    ...{ id, name, note, status, version, madeAt, decidedAt, reason },
    madeBy: words.personName(madeBy),
    decidedBy: decidedBy === null ? null : words.personName(decidedBy),
    /** How much the plan changed since it was branched. */
    movedOn: movedOn(scenario),
    conflicts: status === "open" ? mergePlans(base, plan, part, {}).conflicts.length : 0,
  };
}
