import { readScenarioHeads } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { comparisonInOneSentence } from "@/domain/roadmap/compare-plans";
import { fitBudget } from "@/domain/roadmap/fit-budget";
import { readUndoable } from "./change-scenario";
import { findScenario } from "./find-scenario";
import { factsOf, headOf } from "./read-list";
import { readScene } from "./read-scene";

/** A branch beside the plan, or beside another branch: everything that differs, in words and numbers. */
export async function readScenario(ws: Workspace, scenarioId: string, againstId: string | null) {
  const scene = await readScene(ws);
  const scenario = await findScenario(ws, scenarioId);
  const against = againstId === null ? null : await findScenario(ws, againstId);
  const before = against ? scene.asAdopted(against) : scene.besideOf(scenario);
  const comparison = scene.compare(before, scene.asAdopted(scenario));
  const others = (await readScenarioHeads(ws)).filter(({ id, status }) => id !== scenarioId && status !== "discarded");
  return {
    moneySign: scene.words.moneySign,
    scenario: headOf(scenario, scene),
    against: against && { id: against.id, name: against.name },
    others: others.map(({ id, name }) => ({ id, name })),
    comparison,
    sentence: comparisonInOneSentence(comparison, scene.words.moneySign),
    facts: factsOf(scenario.part),
    /** What an undo would take back. */
    undoable: scenario.status === "open" ? await readUndoable(ws, scenarioId) : null,
    may: { edit: allows(ws.role, "edit") },
  };
}

/** Nobody waits longer for a rule of thumb, and others have to be served. */
const patienceMs = 15_000;

/** What would have to go for every quarter of a branch to fit its budget; nothing is changed. */
export async function readFit(ws: Workspace, scenarioId: string) {
  const scene = await readScene(ws);
  const scenario = await findScenario(ws, scenarioId);
  const { words: _words, customerValueOf: _of, ...worth } = scene.options;
  const until = Date.now() + patienceMs;
  const breathe = async () => {
    if (Date.now() > until)
      throw new AttuneError(
        "invalid",
        "This plan is too large to try out what would have to go. Let it be put in order under Sequence: it stays within the budget.",
      );
    await new Promise<void>((done) => setImmediate(done));
  };
  const fit = await fitBudget(scene.planWith(scene.asAdopted(scenario)), worth, breathe);
  return { moneySign: scene.words.moneySign, ...fit };
}
