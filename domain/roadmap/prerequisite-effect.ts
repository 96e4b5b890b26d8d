import { foundationsOf } from "../foundations/block-library";
import { type NeedViolation, needViolations, type RoadmapViolation, roadmapViolations } from "./check-roadmap";
import type { Initiative } from "./initiative";
import type { RoadmapPlan } from "./roadmap-plan";

export type PrerequisiteGap = {
  readonly itemId: string;
  /** The building block that is too low, or null. */
  readonly block: string | null;
  /** The other item that is not finished, or null. */
  readonly neededId: string | null;
  readonly sentence: string;
};

export type PrerequisiteEffect = {
  /** Gaps the move opens. */
  readonly broken: readonly PrerequisiteGap[];
  /** Gaps the move closes. */
  readonly repaired: readonly PrerequisiteGap[];
  /** Gaps that were there before and stay. */
  readonly remaining: readonly PrerequisiteGap[];
};

/**
 * Which items of the whole plan start before or after what they need is ready, before and after a move: levels of
 * building blocks, and other items. Also of those that stand on the item moved.
 */
export function prerequisiteEffect(plan: RoadmapPlan, moved: readonly Initiative[]): PrerequisiteEffect {
  const foundations = foundationsOf(plan.buildingBlocks);
  const gapsIn = (items: readonly Initiative[]): Gap[] => [
    ...roadmapViolations(items, plan.useCases, foundations).map((gap) => blockGap(gap, foundations.nameOf(gap.block))),
    ...needViolations(items).map(needGap),
  ];
  const before = gapsIn(plan.initiatives);
  const after = gapsIn(moved);
  const beforeKeys = new Set(before.map(({ key }) => key));
  const afterKeys = new Set(after.map(({ key }) => key));
  return {
    broken: after.filter(({ key }) => !beforeKeys.has(key)).map((gap) => told(gap, gap.opens)),
    repaired: before.filter(({ key }) => !afterKeys.has(key)).map((gap) => told(gap, gap.closes)),
    remaining: after.filter(({ key }) => beforeKeys.has(key)).map((gap) => told(gap, gap.stays)),
  };
}

type Gap = Omit<PrerequisiteGap, "sentence"> & { key: string; opens: string; closes: string; stays: string };

const told = ({ itemId, block, neededId }: Gap, sentence: string): PrerequisiteGap => ({
  itemId,
  block,
  neededId,
  sentence,
});

const blockGap = (
  { itemId, name, startQuarter, block, needed, atStart }: RoadmapViolation,
  blockName: string,
): Gap => ({
  itemId,
  block,
  neededId: null,
  key: `${itemId} ${block} ${needed}`,
  opens: `${name} would start in ${startQuarter} with ${blockName} at level ${atStart}; it needs level ${needed}.`,
  closes: `${name} would no longer start too early: ${blockName} reaches level ${needed} in time.`,
  stays: `${name} still starts with ${blockName} at level ${atStart}; it needs level ${needed}.`,
});

const needGap = ({ itemId, name, startQuarter, neededId, neededName, readyFrom }: NeedViolation): Gap => {
  const when = readyFrom === null ? "which was dropped" : `which is done from ${readyFrom} on`;
  return {
    itemId,
    block: null,
    neededId,
    key: `${itemId} needs ${neededId}`,
    opens: `${name} would start in ${startQuarter}; it needs ${neededName}, ${when}.`,
    closes: `${name} would no longer start before ${neededName} is done.`,
    stays: `${name} still starts in ${startQuarter}; it needs ${neededName}, ${when}.`,
  };
};
