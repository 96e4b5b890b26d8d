import { addResults } from "./add-results";
import { type Comparison, compareArms } from "./compare-arms";
import type { ArmResult, Experiment } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import type { Limits } from "./guardrail-state";
import { failed, type Outcome, type StatCode } from "./outcome";
import { holmAlphas } from "./p-adjust";
import { hasUnexpectedTraffic, readSplit } from "./read-split";
import type { ArmDay } from "./result-file";

/** One treatment as it stood at one look, from all people until then; fractions for proportions, metric units for means. */
export type ArmLook = {
  readonly armId: string;
  readonly diff: number | null;
  /** Always valid: of the primary two-sided at the level that fits Holm, of a guardrail its two one-sided bounds. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lift: number | null;
  readonly liftLow: number | null;
  readonly liftHigh: number | null;
  /** Of the primary only: p at this look, and the smallest until now. */
  readonly p: number | null;
  readonly smallestP: number | null;
  readonly error?: StatCode;
};
export type Look = { readonly day: string; readonly people: number | null; readonly arms: readonly ArmLook[] };

export type LookLog = {
  readonly metricId: string | null;
  /** In order of day, one per day with a row. */
  readonly looks: readonly Look[];
  /** By treatment: the first day whose interval of the primary left out 0; null = it never did. */
  readonly crossedOn: Readonly<Record<string, string | null>>;
  /** The first day the split was wrong (p below the limit, or people where none should be); null = never. */
  readonly splitTrippedOn: string | null;
};

/**
 * The log of looks: the always-valid interval and p of a measure (by default the primary) over time, whatever the analysis
 * mode, so that a curve may be read at every point of it. Before burn-in, or without a planned size, a look has a code in
 * place of figures. Statistics, sections 3 and 7.
 *
 * @param days increments per arm and day, in any order
 */
export function readLooks(
  experiment: Experiment,
  days: readonly ArmDay[],
  context: ExperimentContext,
  metricId = experiment.results.find(({ role }) => role === "primary")?.metricId ?? null,
): LookLog {
  const { test } = context.parameters;
  const result = experiment.results.find((each) => each.metricId === metricId);
  const control = experiment.arms.find(({ isControl }) => isControl) ?? experiment.arms[0];
  const treatments = experiment.arms.filter((arm) => arm !== control);
  const smallest = new Map<string, number>();
  const crossedOn: Record<string, string | null> = Object.fromEntries(treatments.map(({ id }) => [id, null]));
  let splitTrippedOn: string | null = null;
  const looks = untilEachDay(days, metricId).map(({ day, exposed, figures }): Look => {
    const arms = experiment.arms.map((arm) => ({ ...arm, exposed: exposed.get(arm.id) ?? null }));
    const { p } = readSplit(arms, test);
    if ((p !== null && p < test.srmAlpha) || hasUnexpectedTraffic(arms)) splitTrippedOn ??= day;
    const compared = treatments.map(({ id }) =>
      compareArms(result?.type ?? "mean", figures.get(control?.id ?? ""), figures.get(id), {
        analysis: "sequential",
        plannedPerArm: result?.plannedPerArm ?? experiment.plannedPerArm,
        test,
      }),
    );
    const alphas = holmAlphas(
      compared.map((comparison) => (failed(comparison) ? null : comparison.p)),
      test.alpha,
    );
    const isPrimary = result?.role === "primary";
    const people = arms.some((arm) => arm.exposed === null)
      ? null
      : arms.reduce((sum, arm) => sum + (arm.exposed ?? 0), 0);
    return {
      day,
      people,
      arms: treatments.map(({ id }, at) => {
        const look = lookOf(id, compared[at]!, isPrimary ? alphas[at]! : null);
        if (look.p === null) return look;
        const smallestP = Math.min(look.p, smallest.get(id) ?? 1);
        smallest.set(id, smallestP);
        if (look.p <= alphas[at]!) crossedOn[id] ??= day;
        return { ...look, smallestP };
      }),
    };
  });
  return { metricId, looks, crossedOn, splitTrippedOn };
}

const nothing = {
  diff: null,
  low: null,
  high: null,
  lift: null,
  liftLow: null,
  liftHigh: null,
  p: null,
  smallestP: null,
};

function lookOf(armId: string, compared: Outcome<Comparison>, alpha: number | null): ArmLook {
  if (failed(compared)) return { armId, ...nothing, error: compared.error };
  const { diff, lift, p } = compared;
  if (alpha === null) return { armId, ...nothing, diff, ...compared.bounds, lift };
  const limits: Limits = compared.liftInterval(alpha);
  return {
    armId,
    diff,
    ...compared.interval(alpha),
    lift,
    liftLow: limits.low,
    liftHigh: limits.high,
    p,
    smallestP: p,
  };
}

type Until = { day: string; exposed: ReadonlyMap<string, number>; figures: ReadonlyMap<string, ArmResult> };

/** All people and figures until the end of each day. */
function untilEachDay(days: readonly ArmDay[], metricId: string | null): Until[] {
  const exposed = new Map<string, number>();
  const figures = new Map<string, ArmResult>();
  const until: Until[] = [];
  const sorted = days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const [at, row] of sorted.entries()) {
    if (row.exposed !== null) exposed.set(row.armId, (exposed.get(row.armId) ?? 0) + row.exposed);
    const figure = metricId === null ? undefined : row.figures[metricId];
    const before = figures.get(row.armId);
    if (figure) figures.set(row.armId, before ? addResults(before, figure) : figure);
    if (sorted[at + 1]?.day !== row.day) {
      until.push({ day: row.day, exposed: new Map(exposed), figures: new Map(figures) });
    }
  }
  return until;
}
