import { expect, test } from "vitest";
import expected from "@/content/sample_expected.json";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { levelsInPlan } from "../roadmap/plan-levels";
import { blockChangeLines } from "./block-change-lines";
import { blockUnlock } from "./block-unlock";
import { blockOrderSentence, compareBlockOrder } from "./compare-block-order";
import { foundationEffect } from "./foundation-effect";
import { foundationsSentence } from "./foundations-sentence";
import { maturityInPlan } from "./maturity-in-plan";
import { plannedBlockOrder } from "./planned-block-order";
import { readyQuarter } from "./ready-quarter";
import { suggestedBlockOrder } from "./suggested-block-order";
import { withTriedBlocks } from "./tried-block";

const { file, foundations, parameters, assessments } = deriveWorkspace(parseWorkspaceFile(sample), {
  today: "2001-01-01",
});
const { items } = file.roadmap!;
const { quarters } = file;
const levels = {
  levelNow: foundations.levelOf,
  levelAt: levelsInPlan(items, foundations.levelOf),
  quarters,
  from: "2026-Q4",
};
const scene = {
  assessed: file.buildingBlocks,
  useCases: assessments.map(({ useCase, score, verdict }) => ({
    ...useCase,
    priority: score?.priority ?? null,
    verdict: verdict.verdict,
  })),
  initiatives: items,
  quarters,
  maturity: parameters.maturity,
  worth: parameters.order,
};

test("maturity begins with the present and ends with the plan, as published", () => {
  const steps = maturityInPlan(levels, parameters.maturity);
  expect(steps.map(({ quarter }) => quarter)).toEqual([null, ...quarters]);
  expect(steps[0]).toMatchObject({ ...expected.maturityNow, byDimension: expected.maturityByDimension });
  expect(steps.at(-1)).toMatchObject(expected.maturityEndOfPlan);
  const rising = steps.map(({ index }) => index);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
});

test("a use case is ready in the quarter after the last of its foundations, or not in this plan", () => {
  const need = (block: string, minLevel: number) => [{ block, minLevel }];
  expect(readyQuarter([], levels)).toBe("now");
  expect(readyQuarter(need("B01", 3), levels)).toBe("now");
  // R02 raises B06 to 2 in Q4 2026.
  expect(readyQuarter(need("B06", 2), levels)).toBe("2027-Q1");
  expect(readyQuarter([...need("B06", 2), ...need("B09", 3)], levels)).toBe("2028-Q1");
  expect(readyQuarter(need("B06", 3), levels)).toBeNull();
  expect(readyQuarter(need("B06", 2), { ...levels, quarters: [] })).toBeNull();
  expect(readyQuarter(need("B06", 2), { ...levels, from: "2027-Q3" })).toBe("2027-Q3");
});

test("the suggested order stands beside that of the plan, and what differs is said", () => {
  const unlock = blockUnlock(
    scene.useCases,
    (id) => scene.useCases.find((each) => each.id === id)!.priority,
    foundations,
    items,
  );
  const planned = plannedBlockOrder(items);
  expect(planned.slice(0, 3).map(({ block, to, readyQuarter: ready }) => [block, to, ready])).toEqual([
    ["B06", 2, "2027-Q1"],
    ["B09", 2, "2027-Q2"],
    ["B08", 2, "2027-Q2"],
  ]);
  const compared = compareBlockOrder(suggestedBlockOrder(unlock, foundations), planned);
  expect(compared.map(({ block, target, support }) => ({ block, target, support, prerequisitesMet: true }))).toEqual(
    expected.suggestedBlockOrder,
  );
  expect(compared[0]).toMatchObject({ planPlace: 1, readyQuarter: "2027-Q1", notes: [] });
  expect(compared.find(({ support }) => support)?.notes[0]).toContain("another block needs it");
  expect(blockOrderSentence(compared, foundations.nameOf)).toBe(
    "The plan has all of them in another order: Modular content is ready in Q1 2028, after 6 that come later here.",
  );
  const short = compareBlockOrder([{ block: "B06", target: 3, support: false, prerequisitesMet: false }], planned);
  expect(short[0]!.notes).toEqual([
    "Its own needs are not met at this place: they go round in a circle, or aim too low.",
    "The plan stops at level 2.",
  ]);
  expect(blockOrderSentence(short, foundations.nameOf)).toContain("none of them; begin with Data ledger");
  expect(blockOrderSentence([], foundations.nameOf)).toContain("misses a foundation");
});

test("raising a block is shown on both sides: readiness, gaps, maturity, order", () => {
  const effect = foundationEffect(scene, withTriedBlocks(file.buildingBlocks, [{ blockId: "B09", level: 3 }]));
  // R24 needs B09 at 3 and starts before the plan has it.
  expect(effect.gaps.closed.map(({ itemId, block }) => [itemId, block])).toEqual([["R24", "B09"]]);
  expect(effect.gaps).toMatchObject({ opened: [], count: { before: 1, after: 0 } });
  expect(effect.readiness.length).toBeGreaterThan(0);
  for (const { before, after } of effect.readiness) expect(after).toBeGreaterThan(before);
  expect(effect.maturityNow.before).toEqual(expected.maturityNow);
  // B09 is not critical: 2 of 4 levels over a sum of weights of 20.
  expect(effect.maturityNow.after.index).toBe(43.1);
  expect(effect.maturityEnd).toMatchObject({ before: expected.maturityEndOfPlan, after: expected.maturityEndOfPlan });
  expect(effect.orderChanges).toBe(true);
  expect(effect.worth.after.total).toBeGreaterThanOrEqual(effect.worth.before.total);
});

test("what changes nothing says so", () => {
  const same = foundationEffect(scene, withTriedBlocks(file.buildingBlocks, [{ blockId: "B09", level: 1 }]));
  expect(same).toMatchObject({ readiness: [], gaps: { opened: [], closed: [] }, orderChanges: false });
});

test("changes read as sentences", () => {
  const names = { block: foundations.nameOf, person: () => "Priya Shah" };
  expect(blockChangeLines({ level: null, assessedBy: null }, { level: 0, assessedBy: "U3" }, names)).toEqual([
    "Level not assessed → 0",
    "Assessed by: Priya Shah",
  ]);
  const needs = { prerequisites: [{ block: "B05", minLevel: 2 }] };
  expect(blockChangeLines({ prerequisites: null }, needs, names)).toEqual(["Needs: Consent and preferences at 2"]);
  expect(blockChangeLines(needs, { prerequisites: null }, names)).toEqual(["Needs: as in the library"]);
});

test("the sentence above says what is not known before what waits", () => {
  const state = {
    blocks: 17,
    assessed: 17,
    loop: [],
    wanting: 11,
    missingNow: 9,
    missingAtEnd: 0,
    lastQuarter: "2028-Q1",
  };
  const first = { name: "Data ledger", target: 2 };
  expect(foundationsSentence({ ...state, first })).toBe(
    "9 of 11 planned or testing use cases miss a foundation; the plan makes all of them ready by the end of Q1 2028. Raising Data ledger to 2 frees most for its weeks.",
  );
  expect(foundationsSentence({ ...state, assessed: 0, first })).toContain("None of the 17 foundations has a level yet");
  expect(foundationsSentence({ ...state, assessed: 15, loop: ["A", "B"], first })).toBe(
    "2 of 17 foundations have no level yet. A, B wait for one another: take one link out.",
  );
  expect(foundationsSentence({ ...state, missingAtEnd: 1, first: null })).toContain("; 1 still does at the end");
});
