import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { boardSentence } from "./board-sentence";
import { cardEffect } from "./card-effect";
import { needsReason } from "./needs-reason";

const scene = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });
const effectOf = (id: string) => {
  const useCase = scene.file.useCases.find((each) => each.id === id)!;
  return cardEffect(useCase, scene.testsOf(id), scene.metrics);
};

test("the sentence says how much is planned and what is wrong with it", () => {
  const state = {
    items: 28,
    lastQuarter: "2028-Q1",
    blocked: [],
    startTooEarly: 1,
    quartersOver: 1,
    quartersOverBudget: 2,
    liveHarm: ["Sofa chaser"],
  };
  expect(boardSentence(state)).toBe(
    "28 items to Q1 2028. One item starts before it is ready, one quarter is over capacity, two quarters are over budget, one live bet may harm customers: Sofa chaser.",
  );
  expect(boardSentence({ ...state, liveHarm: ["One", "Two", "Three"] })).toMatch(
    /three live bets may harm customers\.$/,
  );
  expect(boardSentence({ ...state, startTooEarly: 0, quartersOver: 2, quartersOverBudget: 0, liveHarm: [] })).toBe(
    "28 items to Q1 2028. Two quarters are over capacity.",
  );
  expect(boardSentence({ ...state, blocked: ["Sofa chaser"] })).toMatch(
    /Sofa chaser\. One item is blocked by a reviewer: Sofa chaser\.$/,
  );
  const fine = { startTooEarly: 0, quartersOver: 0, quartersOverBudget: 0, liveHarm: [], blocked: [] };
  expect(boardSentence({ items: 1, lastQuarter: null, ...fine })).toBe(
    "1 item. Everything starts ready and every quarter fits its capacity.",
  );
  expect(boardSentence({ ...state, items: 0 })).toBe("Nothing is planned yet.");
});

test("what a test measured comes before what is expected", () => {
  expect(effectOf("W06")).toMatchObject({ kind: "measured", isWorse: true, test: { id: "T3" } });
  expect(effectOf("W10")).toMatchObject({ kind: "expected", isWorse: false, test: null });
  expect(effectOf("W10").words).toMatch(/^Expected: .+ (up|down)$/);
  expect(cardEffect({ cxMetricId: null }, [], scene.metrics)).toMatchObject({ kind: "unknown", words: "Not known" });
});

test("a move takes a reason where people already count on the work", () => {
  const today = "2026-11-21";
  expect(needsReason({ status: "planned", startQuarter: "2026-Q4" }, today)).toBe(true);
  expect(needsReason({ status: "planned", startQuarter: "2027-Q1" }, today)).toBe(false);
  expect(needsReason({ status: "in_progress", startQuarter: "2027-Q1" }, today)).toBe(true);
  expect(needsReason({ status: "done", startQuarter: "2026-Q3" }, today)).toBe(false);
});
