import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAnswers } from "../answers";
import type { UseCaseScores } from "../use-case";
import { answersToward } from "./answers-toward";

const withValue = (need: number, help: number, effort: number, control: number): UseCaseScores => ({
  ...noAnswers,
  customerValue: { need, help, effort, control },
});

describe("answers toward a target", () => {
  it("raises the lowest answer first", () => {
    // 3 4 2 5 is 62.5 points; one step is 6.25.
    const aimed = answersToward(withValue(3, 4, 2, 5), "customerValue", 75);
    expect(aimed?.points).toBe(75);
    expect(aimed?.changes).toEqual([
      { criterion: "need", from: 3, to: 4 },
      { criterion: "effort", from: 2, to: 3 },
    ]);
  });

  it("lowers the highest answer first", () => {
    expect(answersToward(withValue(3, 4, 2, 5), "customerValue", 50)?.changes).toEqual([
      { criterion: "help", from: 4, to: 3 },
      { criterion: "control", from: 5, to: 4 },
    ]);
  });

  it("changes nothing within half a step, also at the half", () => {
    expect(answersToward(withValue(3, 4, 2, 5), "customerValue", 65.6)?.changes).toEqual([]);
    expect(answersToward(withValue(3, 4, 2, 5), "customerValue", 65.625)?.changes).toEqual([]);
    expect(answersToward(withValue(3, 4, 2, 5), "customerValue", 65.7)?.changes).toHaveLength(1);
  });

  it("goes no further than the ends of the rubric", () => {
    expect(answersToward(withValue(1, 1, 1, 2), "customerValue", -40)?.points).toBe(0);
    expect(answersToward(withValue(5, 5, 4, 5), "customerValue", 900)?.points).toBe(100);
  });

  it("says nothing where an answer is missing", () => {
    expect(answersToward(noAnswers, "customerValue", 50)).toBeNull();
    expect(answersToward(null, "feasibility", 50)).toBeNull();
  });
});

const answer = fc.integer({ min: 1, max: 5 });

it("lands within half a step of any target, with the fewest steps, and the same each time", () => {
  fc.assert(
    fc.property(
      answer,
      answer,
      answer,
      answer,
      fc.constantFrom("customerValue" as const, "commercialValue" as const, "feasibility" as const),
      fc.double({ min: 0, max: 100, noNaN: true }),
      (a, b, c, d, group, target) => {
        const scores: UseCaseScores = {
          ...withValue(a, b, c, d),
          commercialValue: { reach: a, lift: b, value: c },
          feasibility: { data: a, tech: b, content: c, people: d },
        };
        const aimed = answersToward(scores, group, target)!;
        const before = scores[group] as Record<string, number>;
        const step = 25 / Object.keys(before).length;
        expect(Math.abs(aimed.points - target)).toBeLessThanOrEqual(step / 2 + 1e-6);
        for (const each of Object.values(aimed.answers)) {
          expect(Number.isInteger(each)).toBe(true);
          expect(each).toBeGreaterThanOrEqual(1);
          expect(each).toBeLessThanOrEqual(5);
        }
        const moved = aimed.changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
        const shift = Object.keys(before).reduce((sum, key) => sum + aimed.answers[key]! - before[key]!, 0);
        expect(moved).toBe(Math.abs(shift));
        expect(answersToward(scores, group, target)).toEqual(aimed);
      },
    ),
  );
});
