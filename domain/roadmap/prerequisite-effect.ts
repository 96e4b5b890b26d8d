import { foundationsOf } from "../foundations/block-library";
import { type RoadmapViolation, roadmapViolations } from "./check-roadmap";
import type { Initiative } from "./initiative";
import type { RoadmapPlan } from "./roadmap-plan";

export type PrerequisiteGap = RoadmapViolation & { readonly blockName: string; readonly sentence: string };

export type PrerequisiteEffect = {
  /** Gaps the move opens. */
  readonly broken: readonly PrerequisiteGap[];
  /** Gaps the move closes. */
  readonly repaired: readonly PrerequisiteGap[];
  /** Gaps that were there before and stay. */
  readonly remaining: readonly PrerequisiteGap[];
};

/** Which items of the whole plan start before or after their foundations are ready, before and after a move. */
export function prerequisiteEffect(plan: RoadmapPlan, moved: readonly Initiative[]): PrerequisiteEffect {
  const foundations = foundationsOf(plan.buildingBlocks);
  const before = roadmapViolations(plan.initiatives, plan.useCases, foundations);
  const after = roadmapViolations(moved, plan.useCases, foundations);
  const beforeKeys = new Set(before.map(keyOf));
  const afterKeys = new Set(after.map(keyOf));
  const told = (gap: RoadmapViolation, tell: (gap: RoadmapViolation, blockName: string) => string) => {
    const blockName = foundations.nameOf(gap.block);
    return { ...gap, blockName, sentence: tell(gap, blockName) };
  };
  return {
    broken: after.filter((gap) => !beforeKeys.has(keyOf(gap))).map((gap) => told(gap, opens)),
    repaired: before.filter((gap) => !afterKeys.has(keyOf(gap))).map((gap) => told(gap, closes)),
    remaining: after.filter((gap) => beforeKeys.has(keyOf(gap))).map((gap) => told(gap, stays)),
  };
}

const keyOf = ({ itemId, block, needed }: RoadmapViolation) => `${itemId} ${block} ${needed}`;

const opens = ({ name, startQuarter, needed, atStart }: RoadmapViolation, block: string) =>
  `${name} would start in ${startQuarter} with ${block} at level ${atStart}; it needs level ${needed}.`;
const closes = ({ name, needed }: RoadmapViolation, block: string) =>
  `${name} would no longer start too early: ${block} reaches level ${needed} in time.`;
const stays = ({ name, needed, atStart }: RoadmapViolation, block: string) =>
  `${name} still starts with ${block} at level ${atStart}; it needs level ${needed}.`;
