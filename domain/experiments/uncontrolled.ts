import type { UseCaseStatus } from "../enums";
import type { Experiment } from "./experiment";

/** People kept out of a set of use cases on purpose; no use cases named means all. Days are YYYY-MM-DD. */
export type Holdout = {
  readonly useCaseIds: readonly string[];
  readonly share: number;
  readonly from: string;
  readonly to: string | null;
};

/**
 * Live use cases that everybody gets, with nobody to compare them with on a day: no running test whose control gets people,
 * and no holdout. By id, in the order given.
 */
export function uncontrolled(
  useCases: readonly { readonly id: string; readonly status: UseCaseStatus }[],
  tests: readonly Pick<Experiment, "useCaseId" | "status" | "arms">[],
  holdouts: readonly Holdout[],
  today: string,
): string[] {
  const held = holdouts.filter(({ share, from, to }) => share > 0 && from <= today && (to === null || today <= to));
  const tested = new Set(
    tests.flatMap(({ useCaseId, status, arms }) =>
      status === "running" && arms.some(({ isControl, weight }) => isControl && weight > 0) ? (useCaseId ?? []) : [],
    ),
  );
  const isHeld = (id: string) => held.some(({ useCaseIds }) => useCaseIds.length === 0 || useCaseIds.includes(id));
  return useCases.filter(({ id, status }) => status === "live" && !tested.has(id) && !isHeld(id)).map(({ id }) => id);
}
