import type { LibraryMetric } from "./library";
import { aheadSentence } from "./value-ahead";
import { isWeek, type PlacedValue, placeKey, type StoredValue, type ValueChange, type ValuePlace } from "./value-place";
import { type ValueProblem, valueProblem } from "./value-problem";
import { farSentence, isMonday, middlePeriod } from "./value-times";

/** A value as somebody gives it; answers that are not spoken of stay, as long as the value they gave does. */
export type GivenValue = ValuePlace & { readonly value: number | null; readonly responses?: number | null | undefined };

export type PlaceProblem = ValuePlace & {
  readonly field: ValueProblem["field"] | "period" | "segment";
  readonly sentence: string;
};

export type ValuePlan = {
  readonly changes: readonly ValueChange[];
  readonly unchanged: number;
  /** Each with the place it is about, in the order given. */
  readonly problems: readonly PlaceProblem[];
};

type Scene = {
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly stored: ReadonlyMap<string, StoredValue>;
  /** The months and weeks that the workspace has. */
  readonly months: readonly string[];
  readonly weeks: readonly string[];
  /** A calendar day: nothing was seen after it. */
  readonly today: string;
};

/**
 * What storing these values would do: which are new, which change what stands there, which say what is known, and
 * everything that is wrong, each with its place. A gap where nothing stands is nothing new.
 */
export function planValues(given: readonly GivenValue[], { metrics, stored, months, weeks, today }: Scene): ValuePlan {
  const periods = given.map(({ period }) => period);
  const middle = {
    months: middlePeriod([...months, ...periods.filter((period) => !isWeek(period))]),
    weeks: middlePeriod([...weeks, ...periods.filter(isWeek)]),
  };
  const seen = new Set<string>();
  const changes: ValueChange[] = [];
  const problems: PlaceProblem[] = [];
  for (const each of given) {
    const key = placeKey(each);
    const before = stored.get(key) ?? null;
    const after = withAnswers(each, before);
    const found =
      placeProblem(each, isWeek(each.period) ? middle.weeks : middle.months) ??
      (before === null ? aheadProblem(each.period, today) : null) ??
      valueProblem(metrics.get(each.metricId), after) ??
      (seen.has(key)
        ? ({ field: "period", sentence: "This place is there twice. Keep one of the two." } as const)
        : null);
    seen.add(key);
    const { metricId, segment, period } = each;
    if (found) problems.push({ metricId, segment, period, ...found });
    else if (!saysTheSame(before, after)) changes.push({ before, after });
  }
  return { changes, unchanged: given.length - changes.length - problems.length, problems };
}

/** Why no value can stand in a place; null when one can. */
export function placeProblem(
  { segment, period }: Omit<ValuePlace, "metricId">,
  middle: string | null,
): { readonly field: "period" | "segment"; readonly sentence: string } | null {
  if (isWeek(period) && segment !== "")
    return {
      field: "segment",
      sentence: "Weeks are kept of the whole only. Give the month, or leave the group empty.",
    };
  if (isWeek(period) && !isMonday(period))
    return { field: "period", sentence: `Weeks begin on a Monday; ${period} is none.` };
  const far = farSentence(period, middle);
  return far === null ? null : { field: "period", sentence: far };
}

function aheadProblem(period: string, today: string) {
  const sentence = aheadSentence(period, today);
  return sentence === null ? null : ({ field: "period", sentence } as const);
}

/** The answers behind another value are not those of the old one. */
function withAnswers(
  { responses, metricId, segment, period, value }: GivenValue,
  before: StoredValue | null,
): PlacedValue {
  const kept = before !== null && before.value === value ? before.responses : null;
  return { metricId, segment, period, value, responses: responses === undefined ? kept : responses };
}

function saysTheSame(before: StoredValue | null, { value, responses }: PlacedValue): boolean {
  return before === null ? value === null : before.value === value && before.responses === responses;
}
