import { expect, test } from "vitest";
import { headlineSentence, progressSentence, proofSentence, provedShare, worthInWords } from "./sequence-words";

const points = { unit: "points", sign: "£" } as const;

test("a share is never rounded up, and there is none of nothing", () => {
  expect(provedShare({ objective: 973.9, upperBound: 1_000 })).toBe(97.3);
  expect(provedShare({ objective: 999.999, upperBound: 1_000 })).toBe(99.9);
  expect(provedShare({ objective: 1_000, upperBound: 1_000 })).toBe(100);
  expect(provedShare({ objective: 1_000, upperBound: null })).toBeNull();
  expect(provedShare({ objective: -5, upperBound: 10 })).toBeNull();
});

test("a weak bound is not told as a weak plan", () => {
  const bounded = { proof: "bounded", gap: 0.12, objective: 890, upperBound: 1_000 } as const;
  expect(proofSentence(bounded)).toBe(
    "At least 89 % of the best possible, proved. In our tests most such plans were within a few percent of it: much of the distance is in the proof, not in the plan.",
  );
  expect(proofSentence({ ...bounded, objective: 995 })).toBe("At least 99.5 % of the best possible, proved.");
  expect(proofSentence({ ...bounded, proof: "none", upperBound: null, gap: null })).toBe(
    "How far it is from the best possible is not proved.",
  );
  expect(proofSentence({ ...bounded, proof: "proved" })).toBe("Proved: no other order is worth more.");
});

test("worth and progress are said in what they are counted in", () => {
  expect(worthInWords(3_210.6, points)).toBe("3,211 points");
  expect(worthInWords(-1_204_000, { unit: "money", sign: "£" })).toBe("−£1,204,000");
  expect(progressSentence({ objective: null, upperBound: null }, points)).toBe("No order found yet.");
  expect(progressSentence({ objective: 900, upperBound: 1_000 }, points)).toBe(
    "Reached so far: 900 points, at least 90 % of the best possible, proved.",
  );
});

test("a plan that cannot be staffed is not compared with one that can", () => {
  const facts = { now: 2_000, after: 2_100, moves: 7, leftOut: 1, items: 28, broken: 0 };
  expect(headlineSentence(facts, points)).toBe(
    "Worth 2,100 points instead of 2,000 points (+5 %): 7 of 28 initiatives move, 1 finds no place.",
  );
  expect(headlineSentence({ ...facts, broken: 3 }, points)).toBe(
    "As it stands the plan breaks 3 limits of people, money or order, so its 2,000 points cannot be had. This order keeps to all of them and is worth 2,100 points: 7 of 28 initiatives move, 1 finds no place.",
  );
  expect(headlineSentence({ ...facts, moves: 0, leftOut: 0 }, points)).toBe(
    "The plan already stands in this order, worth 2,100 points.",
  );
});
