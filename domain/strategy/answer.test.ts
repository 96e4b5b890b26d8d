import { expect, test } from "vitest";
import { answerQuestion } from "./answer";
import { strategy } from "./strategy";

const page = { ...strategy.parse({ why: "Because choosing is hard." }), signedOffAt: "2026-09-18" };

test("a changed answer reopens a page that was signed off", () => {
  expect(answerQuestion(page, "why", "Because returns hurt.")).toMatchObject({
    why: "Because returns hurt.",
    signedOffAt: null,
  });
});

test("rating the page, or writing the same again, does not", () => {
  expect(answerQuestion(page, "selfRating", 4).signedOffAt).toBe("2026-09-18");
  expect(answerQuestion(page, "why", page.why).signedOffAt).toBe("2026-09-18");
});

test.each([
  ["selfRating", 9, /end at 5/],
  ["why", "x".repeat(3_000), /at most 2000/],
  ["stopCriteria", [{ text: "Enough", byDate: "soon" }], /^Line 1: /],
] as const)("%s refuses what it cannot hold, with a sentence", (field, value, message) => {
  expect(() => answerQuestion(page, field, value)).toThrow(message);
});
