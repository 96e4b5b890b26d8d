import type { Foundations } from "../foundations/foundations-among";
import { quarterNumber, quarterOf } from "../quarters";
import { rounded } from "../rounding";
import type { Prerequisite, UseCase } from "../scoring/use-case";
import type { Initiative } from "./initiative";
import { isActiveIn, levelsInPlan, quarterAfterItem } from "./plan-levels";

export type RoadmapViolation = {
  readonly itemId: string;
  readonly name: string;
  readonly startQuarter: string;
  readonly block: string;
  readonly needed: number;
  readonly atStart: number;
};

/**
 * Every block below the level an item needs when it starts (formula 15): use-case items need the use case's
 * prerequisites, block items that raise to 2 or more those of the block. Dropped items are ignored, done
 * ones not checked. In the order of the items, then of what they need.
 */
export function roadmapViolations(
  items: readonly Initiative[],
  useCases: readonly Pick<UseCase, "id" | "prerequisites">[],
  foundations: Foundations,
): RoadmapViolation[] {
  const needsOfUseCase = new Map(useCases.map((useCase) => [useCase.id, useCase.prerequisites]));
  const levelAt = levelsInPlan(items, foundations.levelOf);
  const needsOf = (item: Initiative): readonly Prerequisite[] => {
    if (item.refId === null) return [];
    if (item.kind === "use_case") return needsOfUseCase.get(item.refId) ?? [];
    const raisesFar = item.kind === "building_block" && (item.raisesBlockTo ?? 0) >= 2;
    return raisesFar ? foundations.prerequisitesOf(item.refId) : [];
  };
  return items
    .filter((item) => item.status !== "dropped" && item.status !== "done")
    .flatMap((item) => {
      const start = quarterNumber(item.startQuarter);
      return needsOf(item)
        .map(({ block, minLevel }) => ({ block, needed: minLevel, atStart: levelAt(block, start) }))
        .filter(({ needed, atStart }) => atStart < needed)
        .map((gap) => ({ itemId: item.id, name: item.name, startQuarter: item.startQuarter, ...gap }));
    });
}

export type NeedViolation = {
  readonly itemId: string;
  readonly name: string;
  readonly startQuarter: string;
  readonly neededId: string;
  readonly neededName: string;
  /** YYYY-Qn of the first quarter in which what is needed is there; null: never, it was dropped. */
  readonly readyFrom: string | null;
};

/**
 * Every other item that is not finished when an item that needs it starts. Dropped and done items are not checked, done
 * ones are finished whenever they were planned; what is not on the roadmap is not judged here.
 */
export function needViolations(items: readonly Initiative[]): NeedViolation[] {
  const known = new Map(items.map((item) => [item.id, item]));
  return items
    .filter(({ needsIds, status }) => needsIds.length > 0 && status !== "dropped" && status !== "done")
    .flatMap(({ id: itemId, name, startQuarter, needsIds }) =>
      needsIds.flatMap((neededId) => {
        const needed = known.get(neededId);
        if (!needed || needed.status === "done") return [];
        const ready = quarterAfterItem(needed);
        if (needed.status !== "dropped" && ready <= quarterNumber(startQuarter)) return [];
        const readyFrom = needed.status === "dropped" ? null : quarterOf(ready);
        return [{ itemId, name, startQuarter, neededId, neededName: needed.name, readyFrom }];
      }),
    );
}

export type QuarterLoad = {
  readonly quarter: string;
  /** Person-weeks, one decimal. */
  readonly load: number;
  readonly capacity: number | null;
  /** The unrounded load is above capacity by more than 1e-9; never without a capacity. */
  readonly over: boolean;
};

/** Person-weeks asked of each plan quarter, spread evenly over the quarters of an item (formula 15). */
export function roadmapLoad(
  items: readonly Initiative[],
  quarters: readonly string[],
  capacityWeeks: Readonly<Record<string, number | null>>,
): QuarterLoad[] {
  return quarters.map((quarter) => {
    const sum = sumIn(items, quarter, (item) => (item.effortWeeks ?? 0) / item.durationQuarters);
    const capacity = capacityWeeks[quarter] ?? null;
    return { quarter, load: rounded(sum, 1), capacity, over: capacity !== null && sum > capacity + 1e-9 };
  });
}

export type QuarterContent = {
  readonly quarter: string;
  /** Hours, one decimal. */
  readonly hours: number;
  readonly capacity: number | null;
  readonly over: boolean;
};

/** Hours of content each plan quarter asks for, against content capacity (formula 27). */
export function contentLoad(
  items: readonly Initiative[],
  quarters: readonly string[],
  capacityHours: Readonly<Record<string, number | null>>,
): QuarterContent[] {
  return quarters.map((quarter) => {
    const sum = sumIn(
      items,
      quarter,
      (item) => ((item.contentVersions ?? 0) * (item.hoursPerVersion ?? 0)) / item.durationQuarters,
    );
    const capacity = capacityHours[quarter] ?? null;
    return { quarter, hours: rounded(sum, 1), capacity, over: capacity !== null && sum > capacity + 1e-9 };
  });
}

function sumIn(items: readonly Initiative[], quarter: string, partOf: (item: Initiative) => number): number {
  const number = quarterNumber(quarter);
  return items
    .filter((item) => item.status !== "dropped" && isActiveIn(item, number))
    .reduce((sum, item) => sum + partOf(item), 0);
}
