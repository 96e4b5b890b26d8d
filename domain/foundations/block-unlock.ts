import { byCode } from "../ordering";
import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { rounded } from "../rounding";
import type { UseCase } from "../scoring/use-case";
import { libraryBlock } from "./block-library";
import type { Foundations } from "./foundations-among";

export type BlockUnlock = {
  readonly block: string;
  /** Priority points of the planned and testing use cases that miss it, one decimal. */
  readonly unlockPriority: number;
  /** Person-weeks of its next raise; null when unknown. */
  readonly effortWeeks: number | null;
  readonly perWeek: number | null;
  /** Highest level they need. */
  readonly target: number;
};

/**
 * What raising each missing block would free (formula 14), by unlock value per week down, id up.
 *
 * @param priorityOf rounded priority of a use case; null when not scored, which adds nothing
 */
export function blockUnlock(
  useCases: readonly Pick<UseCase, "id" | "status" | "prerequisites">[],
  priorityOf: (id: string) => number | null,
  foundations: Foundations,
  initiatives: readonly Initiative[],
): BlockUnlock[] {
  const missed = new Map<string, { priority: number; target: number }>();
  for (const useCase of useCases) {
    const targets = missedBlocks(useCase, foundations);
    for (const [block, target] of targets) {
      const known = missed.get(block) ?? { priority: 0, target: 0 };
      missed.set(block, {
        priority: known.priority + (priorityOf(useCase.id) ?? 0),
        target: Math.max(known.target, target),
      });
    }
  }
  return [...missed]
    .map(([block, { priority, target }]) => {
      const effortWeeks = nextRaiseWeeks(block, initiatives);
      const perWeek = effortWeeks === null ? null : rounded(priority / effortWeeks, 1);
      return { block, unlockPriority: rounded(priority, 1), effortWeeks, perWeek, target };
    })
    .sort((a, b) => (b.perWeek ?? -1) - (a.perWeek ?? -1) || byCode(a.block, b.block));
}

/** The blocks a planned or testing use case misses, each with the level it needs; none for any other. */
export function missedBlocks(
  { status, prerequisites }: Pick<UseCase, "status" | "prerequisites">,
  { levelOf }: Pick<Foundations, "levelOf">,
): ReadonlyMap<string, number> {
  const targets = new Map<string, number>();
  if (status !== "planned" && status !== "testing") return targets;
  for (const { block, minLevel } of prerequisites)
    if (levelOf(block) < minLevel) targets.set(block, Math.max(targets.get(block) ?? 0, minLevel));
  return targets;
}

/** Person-weeks of the earliest roadmap item of a block that is not done, else the library effort. */
function nextRaiseWeeks(block: string, initiatives: readonly Initiative[]): number | null {
  const [next] = initiatives
    .filter((item) => item.kind === "building_block" && item.refId === block)
    .filter((item) => item.status !== "done" && item.status !== "dropped")
    .sort((a, b) => quarterNumber(a.startQuarter) - quarterNumber(b.startQuarter) || byCode(a.id, b.id));
  const weeks = next?.effortWeeks || (libraryBlock(block)?.typicalEffortWeeks ?? null);
  return weeks === null || weeks <= 0 ? null : weeks;
}
