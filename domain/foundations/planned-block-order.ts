import { byCode } from "../ordering";
import { quarterNumber, quarterOf } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { quarterAfterItem, raisesBlock } from "../roadmap/plan-levels";

export type PlannedRaise = {
  readonly itemId: string;
  readonly name: string;
  readonly block: string;
  readonly to: number;
  readonly startQuarter: string;
  /** The quarter from which the block has the level. */
  readonly readyQuarter: string;
};

/** The order in which the plan raises blocks: by the quarter it starts, then by the one it is there, then by id. */
export function plannedBlockOrder(items: readonly Initiative[]): readonly PlannedRaise[] {
  return items
    .filter(raisesBlock)
    .filter(({ status }) => status !== "done")
    .sort(
      (a, b) =>
        quarterNumber(a.startQuarter) - quarterNumber(b.startQuarter) ||
        quarterAfterItem(a) - quarterAfterItem(b) ||
        byCode(a.id, b.id),
    )
    .map((item) => ({
      itemId: item.id,
      name: item.name,
      block: item.refId,
      to: item.raisesBlockTo,
      startQuarter: item.startQuarter,
      readyQuarter: quarterOf(quarterAfterItem(item)),
    }));
}
