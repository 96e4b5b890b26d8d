import { expect, test } from "vitest";
import { deriveWorkspace } from "../exchange/derive-workspace";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { findFindings } from "../findings/find-findings";
import { changedSample, rowOf, today } from "../findings/testing/changed-sample";
import { review } from "../returns/returns";
import { isHarm } from "./agenda-harm";
import { reviewGrounds } from "./review-ground";
import { goesOn, type ReviewDecision } from "./review-words";
import { harmWords, lookFirst } from "./speaks-against";

function groundsOf(change: (file: WorkspaceFile) => void = () => {}) {
  const derived = deriveWorkspace(changedSample(change, "experiments"), { today });
  return reviewGrounds(derived, findFindings(derived).filter(isHarm));
}
const sentenceOf = (id: string, change?: (file: WorkspaceFile) => void) => groundsOf(change).get(id)?.sentence;

test("what goes on although something speaks against it says so in the same sentence", () => {
  expect(sentenceOf("W01")).toBe(
    "Everybody has it. But it may harm customers (a passive tactic sits on a task switch where people struggle): look at it before you keep it.",
  );
  expect(sentenceOf("W04")).toBe(
    "Everybody has it. But its latest test showed harm, answered by “narrow” on 17 Jul 2026: look at it before you keep it.",
  );
  expect(sentenceOf("W02")).toBe("Everybody has it: it goes on while nothing speaks against it.");
  expect(sentenceOf("W05")).toMatch(/^Past the time it may take it earned £525,000 and cost £851,000;/);
});

test("a hollow win that was answered, and a test that does not count, are not forgotten", () => {
  const answered = (file: WorkspaceFile) => {
    Object.assign(rowOf(file.useCases, "W06"), { status: "live", tableStakes: true, scores: null });
    file.reviews = [review.parse({ id: "V1", useCaseId: "W06", date: "2026-07-17", decision: "redesign" })];
    file.returns = [];
  };
  expect(sentenceOf("W06", answered)).toMatch(
    /^Everybody has it\. But its latest test was a hollow win, answered by “redesign” on 17 Jul 2026/,
  );
  const push = (file: WorkspaceFile) => {
    Object.assign(rowOf(file.useCases, "W25"), { status: "live", scores: null });
  };
  expect(sentenceOf("W25", push)).toMatch(/But .*the result of a later test does not count/);
});

test("where no rule fits, the sentence says what there is: an answered test, money alone, or nothing", () => {
  const plain = (file: WorkspaceFile) => {
    for (const useCase of file.useCases) useCase.tableStakes = false;
  };
  expect(sentenceOf("W04", plain)).toMatch(
    /^“Second and third recommendation strips” was answered by a change; nothing that counts says yet/,
  );
  const earning = (file: WorkspaceFile) => {
    plain(file);
    for (const line of file.returns) if (line.useCaseId === "W05") line.useCaseId = "W03";
    const line = rowOf(file.returns, "F2");
    line.incrementalMargin = line.cost.map((cost) => (cost ?? 0) * 2);
  };
  expect(sentenceOf("W03", earning)).toBe(
    "So far it earned £1,702,000 and cost £851,000, but no test that counts says what it does to customers.",
  );
  expect(sentenceOf("W02", plain)).toBe("No test that counts and no return says yet whether it works.");
});

test("only what goes on asks to look first, each in its own words", () => {
  const every: readonly ReviewDecision[] = ["scale", "continue", "extend", "redesign", "narrow", "pause", "stop"];
  for (const decision of every) expect(lookFirst(decision) !== "").toBe(goesOn.has(decision));
  expect(harmWords({ message: "Too creepy to launch. Ask." })).toBe("too creepy to launch");
});
