import { isWeek, type ValuePlace } from "@/domain/metrics/value-place";
import { valueProblem } from "@/domain/metrics/value-problem";
import { typedAmount } from "../../scored/typed-amount";
import type { MetricFacts, StoredCell } from "../shown-values";

type Numbers = { readonly value: number | null; readonly responses: number | null };

/** What is typed in a cell and not stored yet, beside what stood there when the typing began. */
export type TypedCell = {
  readonly value?: string | undefined;
  readonly responses?: string | undefined;
  readonly was: Numbers;
  readonly pasted?: true | undefined;
};

/** By the key of the place. */
export type ValueDraft = Readonly<Record<string, TypedCell>>;

export const numbersOf = (cell: StoredCell | undefined): Numbers => ({
  value: cell?.value ?? null,
  responses: cell?.responses ?? null,
});

/** The place a key of the draft speaks of; only names of groups hold blanks, and they come last. */
function placeOfKey(key: string): ValuePlace {
  const [metricId = "", period = "", ...rest] = key.split(" ");
  return { metricId, period, segment: rest.join(" ") };
}

type ReadCell = {
  readonly key: string;
  readonly place: ValuePlace;
  readonly typed: TypedCell;
  readonly value: number | null;
  /** Undefined: not spoken of. */
  readonly responses: number | null | undefined;
  readonly problem: string | null;
  /** Whether it says anything else than what stood there. */
  readonly differs: boolean;
};

/** What the typing comes to, cell by cell. */
export function readDraft(draft: ValueDraft, metrics: ReadonlyMap<string, MetricFacts>): ReadCell[] {
  return Object.entries(draft).map(([key, typed]) => {
    const place = placeOfKey(key);
    const value = typed.value === undefined ? typed.was.value : typedAmount(typed.value);
    const responses = typed.responses === undefined ? undefined : typedAmount(typed.responses);
    const kept = value === typed.was.value ? typed.was.responses : null;
    const answers = responses === undefined ? kept : responses;
    return {
      ...{ key, place, typed, value, responses },
      problem:
        numberProblem(typed, { value, responses: answers }) ??
        valueProblem(metrics.get(place.metricId), { value, responses: answers })?.sentence ??
        null,
      differs: value !== typed.was.value || answers !== typed.was.responses,
    };
  });
}

export type ReadCells = readonly ReadCell[];

function numberProblem({ value: text, responses: count }: TypedCell, { value, responses }: Numbers): string | null {
  if (Number.isNaN(value)) return `“${text}” is not a number.`;
  if (Number.isNaN(responses)) return `“${count}” is not a number of answers.`;
  return responses !== null && !Number.isInteger(responses) ? "The number of answers is a whole number." : null;
}

/** As the server is given it. */
export const enteredOf = ({ place: { metricId, period, segment }, value, responses }: ReadCell) => ({
  metricId,
  segment: segment || null,
  ...(isWeek(period) ? { week: period } : { month: period }),
  value,
  ...(responses !== undefined && { responses }),
});
