import type { Foundations } from "../foundations/foundations-among";
import { quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";
import { levelsInPlan, quarterAfterItem } from "./plan-levels";
import type { RoadmapPart } from "./roadmap-part";
import type { PlanUseCase } from "./roadmap-plan";

export type WorthOptions = {
  /** As a fraction: 0.1 is 10 % a year. */
  readonly discountRate: number;
  /** Quarters after the plan in which benefit still counts. */
  readonly quartersBeyond: number;
};

export type PlanWorth = {
  readonly unit: "money" | "points";
  /** Discounted to the first quarter of the plan; in money less what the work costs. */
  readonly total: number;
  /** Undiscounted benefit of each quarter of the plan, in its order. */
  readonly byQuarter: readonly { readonly quarter: string; readonly gain: number }[];
  /** Discounted worth of each item that earns, by id. */
  readonly byItem: ReadonlyMap<string, number>;
  /** Undiscounted benefit of each item that earns within the plan, by id, in the order of its quarters. */
  readonly gainsByItem: ReadonlyMap<string, readonly number[]>;
};

type Earning = Pick<PlanUseCase, "id" | "priority" | "prerequisites" | "verdict">;

/**
 * What a plan is worth as it stands. An item earns each quarter from the one after its work and lag, and not before what
 * it needs is in place; what is blocked, must be redesigned, is dropped or done earns nothing here: harm is a verdict,
 * not a price. Counted in money where every earning item has a margin per quarter, else in priority points.
 *
 * @param part the plan; its first quarter is quarter 0 of the discounting (benefit at the end of a quarter, cost at its start)
 */
export function planWorth(
  { quarters, items }: Pick<RoadmapPart, "quarters" | "items">,
  useCases: readonly Earning[],
  foundations: Foundations,
  { discountRate, quartersBeyond }: WorthOptions,
): PlanWorth {
  const first = quarterNumber(quarters[0] ?? "2000-Q1");
  const horizon = quarters.length + quartersBeyond;
  const delta = (1 + discountRate) ** (-1 / 4);
  const unit = unitOf(items);
  const levelAt = levelsInPlan(items, foundations.levelOf);
  const useCaseOf = new Map(useCases.map((useCase) => [useCase.id, useCase]));
  const gains = quarters.map(() => 0);
  const byItem = new Map<string, number>();
  const gainsByItem = new Map<string, number[]>();
  let total = 0;
  for (const item of items.filter(isOpen)) {
    let worth = unit === "money" ? -discountedCost(item, first, delta) : 0;
    const useCase = item.kind === "use_case" ? useCaseOf.get(item.refId ?? "") : undefined;
    const gain = useCase && isWelcome(useCase) ? gainOf(item, useCase, unit) : 0;
    if (useCase && gain !== 0) {
      const ready = (quarter: number) =>
        useCase.prerequisites.every(({ block, minLevel }) => levelAt(block, quarter) >= minLevel);
      const works = quarterAfterItem(item) + (item.payoffLagQuarters ?? 0) - first;
      for (let at = Math.max(0, works); at < horizon; at++) {
        if (!ready(first + at)) continue;
        worth += gain * delta ** (at + 1);
        if (at >= gains.length) continue;
        gains[at]! += gain;
        const own = gainsByItem.get(item.id) ?? quarters.map(() => 0);
        own[at] = gain;
        gainsByItem.set(item.id, own);
      }
    }
    if (worth !== 0) byItem.set(item.id, worth);
    total += worth;
  }
  const byQuarter = quarters.map((quarter, at) => ({ quarter, gain: gains[at]! }));
  return { unit, total, byQuarter, byItem, gainsByItem };
}

const isOpen = ({ status }: Initiative) => status === "planned" || status === "in_progress";
const isWelcome = ({ verdict }: Earning) => verdict !== "blocked" && verdict !== "redesign";

/** Money only where every item that could earn says what it earns: the two are never added. */
export function unitOf(items: readonly Initiative[]): "money" | "points" {
  const earners = items.filter((item) => isOpen(item) && item.kind === "use_case");
  return earners.length > 0 && earners.every(({ payoffPerQuarter }) => payoffPerQuarter !== null) ? "money" : "points";
}

const gainOf = ({ payoffPerQuarter }: Initiative, { priority }: Earning, unit: PlanWorth["unit"]): number =>
  unit === "money" ? (payoffPerQuarter ?? 0) : (priority ?? 0);

function discountedCost({ cost, durationQuarters, startQuarter }: Initiative, first: number, delta: number): number {
  const start = quarterNumber(startQuarter) - first;
  let sum = 0;
  for (let k = 0; k < durationQuarters; k++) sum += ((cost ?? 0) / durationQuarters) * delta ** Math.max(0, start + k);
  return sum;
}
