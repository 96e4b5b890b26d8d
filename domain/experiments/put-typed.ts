import type { ArmResult, Experiment, SegmentResult } from "./experiment";
import { putResults } from "./put-results";

/** What somebody typed; what is not named stays. */
export type TypedResults = {
  /** People by arm; null where they are not known any more. */
  readonly exposed: Readonly<Record<string, number | null>>;
  /** By metric, then by arm; null leaves the arm as it is. */
  readonly figures: Readonly<Record<string, Readonly<Record<string, ArmResult | null>>>>;
  /** All of them; null leaves them as they are. */
  readonly segments: readonly SegmentResult[] | null;
};

/** The figures that were typed, by metric and arm. */
export function typedFigures({ figures }: Pick<TypedResults, "figures">): Record<string, Record<string, ArmResult>> {
  const named = Object.entries(figures).map(([metricId, byArm]) => [
    metricId,
    Object.fromEntries(Object.entries(byArm).flatMap(([armId, own]) => (own ? [[armId, own]] : []))),
  ]);
  return Object.fromEntries(named);
}

/** A test with what was typed in it. */
export function putTyped(experiment: Experiment, { exposed, figures, segments }: TypedResults): Experiment {
  const put = putResults(experiment, { exposed, metrics: typedFigures({ figures }) });
  return {
    ...put,
    arms: put.arms.map((arm) => (exposed[arm.id] === null ? { ...arm, exposed: null } : arm)),
    segments: segments ? [...segments] : put.segments,
  };
}
