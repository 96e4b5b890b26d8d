import { foundationsOf } from "../foundations/block-library";
import { byCode, sortedIds } from "../ordering";
import { rounded } from "../rounding";
import { type PlanWorth, planWorth, unitOf, type WorthOptions } from "./plan-worth";
import type { PlanUseCase, RoadmapPlan } from "./roadmap-plan";

/** An amount with what it is made of, in both plans. */
export type ComparedPart = {
  readonly id: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
};

export type ComparedQuarter = {
  /** YYYY-Qn */
  readonly quarter: string;
  readonly before: number;
  readonly after: number;
  /** Share lost in percent, one decimal; negative is gained, null where there was nothing before. */
  readonly lostPct: number | null;
  /** Items that make the amounts, largest loss first. */
  readonly parts: readonly ComparedPart[];
};

export type ComparedGain = {
  readonly before: number;
  readonly after: number;
  /** Share lost in percent, one decimal; negative is gained, null where there was nothing before. */
  readonly lostPct: number | null;
  readonly parts: readonly ComparedPart[];
  readonly byQuarter: readonly ComparedQuarter[];
};

type Gains = Pick<PlanWorth, "total" | "byQuarter" | "byItem" | "gainsByItem">;

/**
 * What two plans are worth: in all, discounted to the first quarter, by item, and undiscounted by quarter. In money only
 * where both are counted in money: money and points are never subtracted.
 *
 * @returns whole money, or points with one decimal
 */
export function compareWorth(before: RoadmapPlan, after: RoadmapPlan, options: WorthOptions) {
  const inMoney = [before, after].every(({ initiatives }) => unitOf(initiatives) === "money");
  const unit: PlanWorth["unit"] = inMoney ? "money" : "points";
  const quarters = quartersOf(before, after);
  const [was, is] = [before, after].map((plan) => worthIn(plan, quarters, plan.useCases, options, unit));
  return { unit, ...compared(was!, is!, namesOf(before, after), inMoney ? 0 : 1) };
}

/**
 * What two plans bring to customers: points of customer value of what works in a quarter and harms nobody. It goes by the
 * same clock as the worth, with customer value in the place of the return, so that what a cut costs the business and
 * what it costs customers stand side by side. Not discounted: a quarter of help is a quarter of help.
 *
 * @param customerValueOf points of a use case, 0 to 100; null when it is not scored
 */
export function compareExperience(
  before: RoadmapPlan,
  after: RoadmapPlan,
  customerValueOf: (useCaseId: string) => number | null,
  options: WorthOptions,
): ComparedGain {
  const quarters = quartersOf(before, after);
  const [was, is] = [before, after].map((plan): Gains => {
    const useCases = plan.useCases.map((useCase) => ({ ...useCase, priority: customerValueOf(useCase.id) }));
    const { byQuarter, gainsByItem } = worthIn(plan, quarters, useCases, options, "points");
    const byItem = new Map([...gainsByItem].map(([id, gains]) => [id, sumOf(gains)]));
    return { byQuarter, gainsByItem, byItem, total: sumOf(byQuarter.map(({ gain }) => gain)) };
  });
  return compared(was!, is!, namesOf(before, after), 1);
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
const quartersOf = (before: RoadmapPlan, after: RoadmapPlan) => sortedIds([...before.quarters, ...after.quarters]);

function worthIn(
  { initiatives, buildingBlocks }: RoadmapPlan,
  quarters: string[],
  useCases: readonly PlanUseCase[],
  options: WorthOptions,
  unit: PlanWorth["unit"],
): PlanWorth {
  const items = unit === "money" ? [...initiatives] : initiatives.map((item) => ({ ...item, payoffPerQuarter: null }));
  return planWorth({ quarters, items }, useCases, foundationsOf(buildingBlocks), options);
}

const namesOf = (before: RoadmapPlan, after: RoadmapPlan): ReadonlyMap<string, string> =>
  new Map([...before.initiatives, ...after.initiatives].map(({ id, name }) => [id, name]));

function compared(was: Gains, is: Gains, names: ReadonlyMap<string, string>, digits: number): ComparedGain {
  const partsOf = (amountOf: (gains: Gains, id: string) => number) =>
    [...names]
      .map(([id, name]) => ({ id, name, before: amountOf(was, id), after: amountOf(is, id) }))
      .filter((part) => Math.abs(part.before) > 1e-9 || Math.abs(part.after) > 1e-9)
      .sort((a, b) => b.before - b.after - (a.before - a.after) || byCode(a.id, b.id))
      .map((part) => ({ ...part, before: rounded(part.before, digits), after: rounded(part.after, digits) }));
  return {
    ...amounts(was.total, is.total, digits),
    parts: partsOf(({ byItem }, id) => byItem.get(id) ?? 0),
    byQuarter: was.byQuarter.map(({ quarter, gain }, at) => ({
      quarter,
      ...amounts(gain, is.byQuarter[at]?.gain ?? 0, digits),
      parts: partsOf(({ gainsByItem }, id) => gainsByItem.get(id)?.[at] ?? 0),
    })),
  };
}

function amounts(before: number, after: number, digits: number) {
  const lost = before > 1e-9 ? rounded(((before - after) / before) * 100, 1) : null;
  return { before: rounded(before, digits), after: rounded(after, digits), lostPct: lost };
}
