import fc from "fast-check";
import { expect, test } from "vitest";
import { clamped, rounded } from "../rounding";
import { parametersOf } from "../settings";
import { rankRobustness, steppedWeights, type WeightedRow } from "./rank-robustness";
import { byRank, rankedLane } from "./rank-use-cases";
import { priorityBeforeClamp } from "./score-use-case";
import { useCaseVerdicts } from "./verdict";

const parameters = parametersOf({});

/** The definition, word by word: rank by every set of weights, remember the lowest and highest place. */
function byDefinition(rows: readonly WeightedRow[]) {
  const sets = steppedWeights(parameters, parameters.rankRobustness.relativeStep);
  const spreads = new Map<string, readonly [number, number]>();
  for (const lane of ["standard", "table_stakes"] as const) {
    const present = rankedLane(rows, lane);
    const orders = sets.map((weights) =>
      present
        .map((row) => ({
          ...row,
          priority: row.terms && rounded(clamped(priorityBeforeClamp(row.terms, weights), 0, 100), 1),
        }))
        .sort(byRank)
        .map(({ id }) => id),
    );
    present.forEach(({ id }, at) => {
      const places = [at + 1, ...orders.map((order) => order.indexOf(id) + 1)];
      spreads.set(id, [Math.min(...places), Math.max(...places)]);
    });
  }
  return spreads;
}

const points = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => ({ points: value }));
const row = fc.record({
  status: fc.constantFrom("planned" as const, "live" as const, "stopped" as const),
  lane: fc.constantFrom("standard" as const, "table_stakes" as const),
  verdict: fc.constantFrom(...useCaseVerdicts),
  // Few values, so that ties are frequent.
  priorityPerRootEffort: fc.constantFrom(null, 10, 20),
  customerValue: fc.constantFrom(40, 60),
  terms: fc.record({
    customerValue: points,
    commercialValue: points,
    feasibility: points,
    confidence: fc.record({ multiplier: fc.constantFrom(0.6, 0.85, 1) }),
    creepiness: points,
    regret: points,
  }),
});

test("ranges are those of the definition, ties included", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (given) => {
      const rows = given.map((each, at) => ({
        ...each,
        id: `W${at}`,
        priority: rounded(clamped(priorityBeforeClamp(each.terms, parameters), 0, 100), 1),
      }));
      const fast = rankRobustness(rows, parameters);
      expect(new Map([...fast].map(([id, { rankRange }]) => [id, rankRange]))).toEqual(byDefinition(rows));
    }),
    { numRuns: 200 },
  );
});
