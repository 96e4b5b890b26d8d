import type { Foundations } from "../foundations/foundations-among";
import { quarterInWords, quarterNumber, quarterOf } from "../quarters";
import type { Prerequisite, UseCase } from "../scoring/use-case";
import { needViolations } from "./check-roadmap";
import type { Initiative } from "./initiative";
import { quarterAfterItem, raisesBlock } from "./plan-levels";

/** An item that cannot start before another is done: because it says so, or because that one raises a block it needs. */
export type TimelineNeed = {
  readonly fromId: string;
  readonly toId: string;
  /** The block that is raised for it; null where one item needs the other itself. */
  readonly block: string | null;
  /** Why the order does not hold, as a sentence; null where it does. */
  readonly broken: string | null;
};

/**
 * What stands on what, each pair once, in the order of the items that need. A building block that is too low today is
 * linked to the work that raises it first to the level needed; what no work raises has no line. Dropped items need
 * nothing, done ones are not judged.
 */
export function timelineNeeds(
  items: readonly Initiative[],
  useCases: readonly Pick<UseCase, "id" | "prerequisites">[],
  foundations: Foundations,
): TimelineNeed[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const ofUseCase = new Map(useCases.map(({ id, prerequisites }) => [id, prerequisites]));
  const raisers = raisersOf(items);
  const late = new Map(needViolations(items).map((one) => [`${one.neededId} ${one.itemId}`, one]));
  return items.flatMap((to) => {
    if (to.status === "dropped") return [];
    const told = new Set<string>();
    const byItem = [...new Set(to.needsIds)].flatMap((fromId): TimelineNeed[] => {
      const from = known.get(fromId);
      if (!from || fromId === to.id) return [];
      told.add(fromId);
      const violation = late.get(`${fromId} ${to.id}`);
      return [
        { fromId, toId: to.id, block: null, broken: violation ? sentenceOf(to, from, violation.readyFrom) : null },
      ];
    });
    const byBlock = blocksOf(to, ofUseCase, foundations).flatMap(({ block, minLevel }): TimelineNeed[] => {
      if (foundations.levelOf(block) >= minLevel) return [];
      const from = raisers.get(block)?.find(({ raisesBlockTo }) => (raisesBlockTo ?? 0) >= minLevel);
      if (!from || from.id === to.id || told.has(from.id)) return [];
      told.add(from.id);
      const ready = quarterAfterItem(from);
      const isLate = to.status !== "done" && ready > quarterNumber(to.startQuarter);
      return [{ fromId: from.id, toId: to.id, block, broken: isLate ? sentenceOf(to, from, quarterOf(ready)) : null }];
    });
    return [...byItem, ...byBlock];
  });
}

function blocksOf(
  item: Initiative,
  ofUseCase: ReadonlyMap<string, readonly Prerequisite[]>,
  foundations: Foundations,
): readonly Prerequisite[] {
  if (item.refId === null) return [];
  if (item.kind === "use_case") return ofUseCase.get(item.refId) ?? [];
  return item.kind === "building_block" && (item.raisesBlockTo ?? 0) >= 2
    ? foundations.prerequisitesOf(item.refId)
    : [];
}

/** The work on each block, first done first. */
function raisersOf(items: readonly Initiative[]): ReadonlyMap<string, readonly Initiative[]> {
  const raisers = new Map<string, Initiative[]>();
  for (const item of items.filter(raisesBlock)) {
    const held = raisers.get(item.refId);
    if (held) held.push(item);
    else raisers.set(item.refId, [item]);
  }
  for (const held of raisers.values()) held.sort((one, other) => quarterAfterItem(one) - quarterAfterItem(other));
  return raisers;
}

function sentenceOf(to: Initiative, from: Initiative, readyFrom: string | null): string {
  if (readyFrom === null) return `Needs “${from.name}”, which was dropped.`;
  return `Starts in ${quarterInWords(to.startQuarter)}, but “${from.name}” is done only from ${quarterInWords(readyFrom)} on.`;
}
