import { quarterAfter, quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";
import type { RunResult } from "./plan-run";

/** What the sequencer makes of a plan: every item where it would stand, and which have no place in it. */
export type Sequenced = {
  readonly items: readonly Initiative[];
  /** The ids of what does not fit; it stands in the quarter after the last of the plan, or beyond where it was beyond. */
  readonly leftOut: ReadonlySet<string>;
};

/** The items of a plan in the order that was found; what the run did not look at stays where it is. */
export function sequencedItems(
  items: readonly Initiative[],
  { plan, quarters }: Pick<RunResult, "plan" | "quarters">,
): Sequenced {
  const beyond = quarterAfter(quarters.at(-1) ?? "2000-Q1", 1);
  const startOf = new Map(plan.assignments.map(({ id, start }) => [id, start]));
  const leftOut = new Set(plan.assignments.flatMap(({ id, start }) => (start === null ? [id] : [])));
  return {
    leftOut,
    items: items.map((item) => {
      const start = startOf.get(item.id);
      if (start === undefined) return item;
      const isBeyond = start === null && quarterNumber(item.startQuarter) >= quarterNumber(beyond);
      const startQuarter = start === null ? (isBeyond ? item.startQuarter : beyond) : quarters[start]!;
      return startQuarter === item.startQuarter ? item : { ...item, startQuarter };
    }),
  };
}
