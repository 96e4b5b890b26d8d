import { expect, test } from "vitest";
import { learningsSentence } from "./learnings-sentence";
import { programmeSentence } from "./programme-sentence";

const part = (count: number, of: number) => ({ count, of, share: of > 0 ? count / of : null });
const seen = (more: object) => ({
  ...{ watched: part(8, 8), harmsAvoided: part(3, 7), hollowWins: 1, concluded: 8, running: 0, uncontrolled: 0 },
  ...more,
});

test("the programme: customers first", () => {
  expect(programmeSentence(seen({}))).toBe(
    "Every test watches what customers feel; 3 tests showed customers worse off and did not ship.",
  );
  expect(programmeSentence(seen({ watched: part(5, 8), uncontrolled: 1 }))).toBe(
    "3 of 8 tests did not watch what customers feel; 3 tests showed customers worse off and did not ship. One live use case has nobody to compare with.",
  );
  expect(programmeSentence(seen({ harmsAvoided: part(0, 0), concluded: 0, running: 1, watched: part(1, 1) }))).toBe(
    "It watches what customers feel; 1 test running.",
  );
  expect(programmeSentence(seen({ watched: part(0, 0), uncontrolled: 2 }))).toBe(
    "No test has started yet. 2 live use cases have nobody to compare with.",
  );
});

test("the library: how firm, and what is due", () => {
  const one = (strength: "repeated" | "once" | "contested" | "untested", due = false) => ({ strength, due });
  expect(learningsSentence([])).toBe("Nothing is written down yet.");
  expect(learningsSentence([one("once")])).toBe("1 learning; none is due for review.");
  expect(learningsSentence([one("repeated", true), one("contested", true), one("untested")])).toBe(
    "3 learnings, 1 seen in more than one test, 1 contested, 1 only an opinion so far; 2 learnings are due for review.",
  );
});
