import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { planBaseline } from "./plan-baseline";
import { planDifference } from "./plan-difference";
import { partOf } from "./roadmap-part";
import { sampleBaselineOf } from "./sample-baseline";

const file = parseWorkspaceFile(sample);
const now = Date.parse("2026-11-21T09:00:00Z");
const found = sampleBaselineOf(file, { takenBy: "somebody", now });

test("the review differs from the sample's plan by what its reasons speak of, and a few things nobody explained", () => {
  const { items, frame } = planDifference(found!.baseline.part, partOf(file));
  expect(items.map(({ id, group }) => [id, group])).toEqual([
    ["R05", "added"],
    ["R28", "added"],
    ["R29", "removed"],
    ["R11", "moved"],
    ["R14", "moved"],
    ["R17", "changed"],
    ["R23", "changed"],
  ]);
  expect(frame?.edits.map(({ sentence }) => sentence)).toEqual(["Budget in Q1 2027: 240,000, before 220,000."]);
  const changed = new Set(items.map(({ id }) => id));
  expect(found!.reasons.every(({ initiativeId }) => changed.has(initiativeId))).toBe(true);
});

test("it can be stored, and nothing of it happened after now", () => {
  expect(planBaseline.parse(found!.baseline)).toEqual(found!.baseline);
  const early = sampleBaselineOf(file, { takenBy: "somebody", now: 5 });
  expect([early!.baseline.takenAt, ...early!.reasons.map(({ at }) => at)].every((at) => at === 5)).toBe(true);
});

test("a file without what it is about has no such review", () => {
  expect(sampleBaselineOf({ ...file, roadmap: null }, { takenBy: "somebody", now })).toBeNull();
});
