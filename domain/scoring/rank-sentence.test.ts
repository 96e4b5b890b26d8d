import { expect, test } from "vitest";
import { rankSentence } from "./rank-sentence";

const finder = { name: "Sofa and bed finder", priority: 75.5, verdict: "now" } as const;
const guide = { name: "First-days guide", priority: 60.1, verdict: "now" } as const;
const countdown = { name: "Basket countdown", priority: 41, verdict: "redesign" } as const;

test("between two others by priority", () => {
  expect(rankSentence({ rank: 2, priority: 64.9, verdict: "now" }, { above: finder, below: guide, of: 15 })).toBe(
    "Ranked 2 of 15. Sofa and bed finder is before it with 75.5, 10.6 more. First-days guide follows with 60.1.",
  );
});

test("a tie is decided by effort; what needs a redesign comes after, whatever its priority", () => {
  expect(rankSentence({ ...finder, rank: 2 }, { above: finder, below: countdown, of: 3 })).toBe(
    "Ranked 2 of 3. Sofa and bed finder has the same 75.5 and brings more for its effort. Basket countdown comes after it because it must be redesigned first.",
  );
  expect(rankSentence({ ...countdown, rank: 3 }, { above: guide, below: null, of: 3 })).toMatch(
    /All that need no redesign come before it/,
  );
});

test("alone", () => {
  expect(rankSentence({ ...finder, rank: 1 }, { above: null, below: null, of: 1 })).toMatch(/Nothing else is ranked/);
});
