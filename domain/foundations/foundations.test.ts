import { expect, test } from "vitest";
import { initiative } from "../roadmap/initiative";
import { parametersOf } from "../settings";
import { foundationsOf } from "./block-library";
import { blockUnlock } from "./block-unlock";
import { buildingBlock } from "./building-block";
import { maturityOf } from "./maturity";
import { prerequisiteCycles } from "./prerequisite-cycles";
import { readinessOf } from "./readiness";
import { suggestedBlockOrder } from "./suggested-block-order";

const { maturity } = parametersOf({});
const nothing = foundationsOf([]);

test("readiness is full without needs, and a block not assessed has level 0", () => {
  expect(readinessOf([], nothing.levelOf)).toEqual({ readinessPct: 100, missingBlocks: [] });
  const half = readinessOf(
    [
      { block: "B05", minLevel: 2 },
      { block: "B06", minLevel: 0 },
    ],
    nothing.levelOf,
  );
  expect(half).toEqual({ readinessPct: 50, missingBlocks: ["B05"] });
});

test("the lowest critical block holds the stage back", () => {
  const without = (id: string) => (block: string) => (block === id ? 0 : 4);
  expect(maturityOf(() => 4, maturity)).toEqual({ index: 100, uncappedStage: 5, stage: 5 });
  expect(maturityOf(without("B01"), maturity)).toEqual({ index: 92.5, uncappedStage: 5, stage: 2 });
  expect(maturityOf(without("B17"), maturity)).toEqual({ index: 95, uncappedStage: 5, stage: 5 });
  expect(maturityOf(() => 0, maturity)).toEqual({ index: 0, uncappedStage: 1, stage: 1 });
});

test("the shipped blocks form no circle; a planted one is found whole", () => {
  expect(prerequisiteCycles(nothing)).toEqual([]);
  const own = foundationsOf([buildingBlock.parse({ blockId: "B01", prerequisites: [{ block: "B03", minLevel: 1 }] })]);
  expect(prerequisiteCycles(own)).toEqual([["B01", "B03"]]);
});

const wanting = (block: string, minLevel: number, id = "W1") => ({
  id,
  status: "planned" as const,
  prerequisites: [{ block, minLevel }],
});

test("unlock value per week takes the earliest raise that is not done, else the library effort", () => {
  const item = (id: string, startQuarter: string, effortWeeks: number, status = "planned") =>
    initiative.parse({
      ...{ id, name: id, kind: "building_block", refId: "B05", startQuarter, durationQuarters: 1 },
      ...{ effortWeeks, status },
    });
  const items = [item("R2", "2027-Q1", 10), item("R1", "2027-Q1", 5), item("R0", "2026-Q1", 1, "done")];
  expect(blockUnlock([wanting("B05", 2)], () => 50, nothing, items)).toEqual([
    { block: "B05", unlockPriority: 50, effortWeeks: 5, perWeek: 10, target: 2 },
  ]);
  expect(blockUnlock([wanting("B05", 2)], () => 50, nothing, [])[0]?.effortWeeks).toBe(8);
  expect(blockUnlock([wanting("X1", 2)], () => null, nothing, [])).toEqual([
    { block: "X1", unlockPriority: 0, effortWeeks: null, perWeek: null, target: 2 },
  ]);
});

test("support is put in front, and a circle ends with prerequisites unmet", () => {
  const unlock = blockUnlock([wanting("B07", 2)], () => 40, nothing, []);
  const order = suggestedBlockOrder(unlock, nothing).map(
    ({ block, target, support }) => `${block}:${target}:${support}`,
  );
  expect(order).toEqual(["B01:1:true", "B05:2:true", "B06:2:true", "B07:2:false"]);
  const circle = foundationsOf([
    buildingBlock.parse({ blockId: "B05", prerequisites: [{ block: "B06", minLevel: 1 }] }),
    buildingBlock.parse({ blockId: "B06", prerequisites: [{ block: "B05", minLevel: 1 }] }),
  ]);
  expect(
    suggestedBlockOrder(
      blockUnlock([wanting("B06", 1)], () => 40, circle, []),
      circle,
    ),
  ).toEqual([
    { block: "B05", target: 1, support: true, prerequisitesMet: false },
    { block: "B06", target: 1, support: false, prerequisitesMet: true },
  ]);
});
