import { rounded } from "../../rounding";
import type { FrameworkInput } from "./framework-input";

export const frameworkIds = ["rice", "ice", "pie", "wsjf", "valueEffort"] as const;
export type FrameworkId = (typeof frameworkIds)[number];

/** One input as the framework takes it: its name there, where it comes from here, and the number used. */
export type FrameworkTerm = { readonly name: string; readonly from: string; readonly value: number | null };

export type Framework = {
  readonly id: FrameworkId;
  readonly name: string;
  /** The formula in words. */
  readonly formula: string;
  /** Where our answers do not fit, said openly; null where they do. */
  readonly caveat: string | null;
  readonly termsOf: (input: FrameworkInput) => readonly FrameworkTerm[];
  /** From the values of the terms, in their order. */
  readonly combine: (values: readonly number[]) => number;
};

const tenth = (points: number | null) => (points === null ? null : points / 10);
const product = (values: readonly number[]) => values.reduce((result, value) => result * value, 1);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const last = (values: readonly number[]) => values.at(-1) ?? 1;
const allButLast = (values: readonly number[]) => values.slice(0, -1);

const impactFrom = "mean of customer and commercial value";
const effort = ({ effortWeeks }: FrameworkInput, name: string): FrameworkTerm => ({
  name,
  from: "person-weeks",
  value: effortWeeks,
});

/** The lowest step of the scale on which cost of delay is usually estimated. */
const equalForAll = 1;

/**
 * Five well-known ways to order work, each as a mapping from our answers; none of them has a term for harm.
 * Scales do not matter for the order, so that each keeps the one its terms come with.
 *
 * - RICE (reach, impact, confidence, effort; Intercom, 2016): reach · impact · confidence / effort.
 * - ICE (impact, confidence, ease; Sean Ellis): the product of three scores out of ten.
 * - PIE (potential, importance, ease; Chris Goward, 2012): the mean of three scores out of ten.
 * - WSJF (weighted shortest job first; Reinertsen, SAFe): cost of delay / job size, cost of delay = value + time
 *   criticality + risk reduction. The last two are not recorded here and count the same for all.
 * - Value against effort: the quotient of the two axes.
 */
export const frameworks: readonly Framework[] = [
  {
    id: "rice",
    name: "RICE",
    formula: "reach × impact × confidence ÷ effort",
    caveat: "Reach is our answer from 1 to 5, not a count of people.",
    termsOf: (input) => [
      { name: "Reach", from: "answer 1 to 5", value: input.reach },
      { name: "Impact", from: impactFrom, value: input.impact },
      { name: "Confidence", from: "our multiplier", value: input.confidence },
      effort(input, "Effort"),
    ],
    combine: (values) => product(allButLast(values)) / last(values),
  },
  {
    id: "ice",
    name: "ICE",
    formula: "impact × confidence × ease",
    caveat: null,
    termsOf: (input) => [
      { name: "Impact", from: `${impactFrom}, out of 10`, value: tenth(input.impact) },
      { name: "Confidence", from: "our multiplier, out of 10", value: scaled(input.confidence) },
      { name: "Ease", from: "feasibility, out of 10", value: tenth(input.ease) },
    ],
    combine: product,
  },
  {
    id: "pie",
    name: "PIE",
    formula: "mean of potential, importance and ease",
    caveat:
      "Made for pages to test: potential is the expected lift, importance who comes and what a decision is worth.",
    termsOf: (input) => [
      { name: "Potential", from: "expected lift, out of 10", value: tenth(input.potential) },
      { name: "Importance", from: "reach and value per decision, out of 10", value: tenth(input.importance) },
      { name: "Ease", from: "feasibility, out of 10", value: tenth(input.ease) },
    ],
    combine: mean,
  },
  {
    id: "wsjf",
    name: "WSJF",
    formula: "(value + time criticality + risk reduction) ÷ job size",
    caveat: "Time criticality and risk reduction are not recorded here; they count 1 for every item.",
    termsOf: (input) => [
      { name: "Value", from: `${impactFrom}, out of 10`, value: tenth(input.impact) },
      { name: "Time criticality", from: "not recorded: the same for all", value: equalForAll },
      { name: "Risk reduction", from: "not recorded: the same for all", value: equalForAll },
      effort(input, "Job size"),
    ],
    combine: (values) => allButLast(values).reduce((sum, value) => sum + value, 0) / last(values),
  },
  {
    id: "valueEffort",
    name: "Value ÷ effort",
    formula: "value ÷ effort",
    caveat: null,
    termsOf: (input) => [{ name: "Value", from: impactFrom, value: input.impact }, effort(input, "Effort")],
    combine: (values) => product(allButLast(values)) / last(values),
  },
];

function scaled(multiplier: number | null): number | null {
  return multiplier === null ? null : multiplier * 10;
}

/**
 * What a framework makes of an item, six decimals, so that equal items tie whatever the order of multiplication;
 * null where a term is missing, or effort is nothing to divide by.
 */
export function frameworkValue(framework: Framework, input: FrameworkInput): number | null {
  const values = framework.termsOf(input).map(({ value }) => value);
  if (values.some((value) => value === null)) return null;
  const value = framework.combine(values.filter((each) => each !== null));
  return Number.isFinite(value) ? rounded(value, 6) : null;
}
