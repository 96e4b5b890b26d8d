import { byCode } from "../ordering";
import type { BlockUnlock } from "./block-unlock";
import type { Foundations } from "./foundations-among";

export type SuggestedBlock = {
  readonly block: string;
  readonly target: number;
  /** Not wanted for itself: put in because another block needs it. */
  readonly support: boolean;
  readonly prerequisitesMet: boolean;
};

type Waiting = { readonly block: string; readonly target: number; readonly support: boolean };

/**
 * The order to raise blocks in (formula 14): again and again the first of the list whose own prerequisites
 * are met by present levels or by targets taken before. If none is, the unmet prerequisites of the first
 * that are neither listed nor taken go in front of it (by id, marked support); if there are none, the first
 * is taken with its prerequisites unmet. Ends for circles too: each round takes a block or adds a new one.
 */
export function suggestedBlockOrder(unlock: readonly BlockUnlock[], foundations: Foundations): SuggestedBlock[] {
  const waiting: Waiting[] = unlock.map(({ block, target }) => ({ block, target, support: false }));
  const taken = new Map<string, number>();
  const order: SuggestedBlock[] = [];
  const unmet = (block: string) =>
    foundations
      .prerequisitesOf(block)
      .filter((need) => Math.max(foundations.levelOf(need.block), taken.get(need.block) ?? 0) < need.minLevel);
  const take = (index: number, prerequisitesMet: boolean) => {
    for (const next of waiting.splice(index, 1)) {
      taken.set(next.block, next.target);
      order.push({ ...next, prerequisitesMet });
    }
  };

  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    const ready = waiting.findIndex(({ block }) => unmet(block).length === 0);
    if (ready >= 0) {
      take(ready, true);
      continue;
    }
    const support = new Map<string, number>();
    for (const { block, minLevel } of unmet(first.block))
      if (!taken.has(block) && !waiting.some((entry) => entry.block === block))
        support.set(block, Math.max(support.get(block) ?? 0, minLevel));
    if (support.size === 0) take(0, false);
    else
      waiting.unshift(
        ...[...support].sort(([a], [b]) => byCode(a, b)).map(([block, target]) => ({ block, target, support: true })),
      );
  }
  return order;
}
