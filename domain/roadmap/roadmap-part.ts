import { z } from "zod";
import { mostEntries } from "../exchange/most-entries";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { list, maybe, money, named, nonNegative, percent, quarter } from "../fields";
import { initiative } from "./initiative";

/** The roadmap of a workspace in the exchange format. */
export const roadmap = z.strictObject({
  capacityWeeks: named(maybe(nonNegative)),
  contentCapacityHours: named(maybe(nonNegative)),
  /** Person-weeks by role and quarter; where given, the capacity of a quarter is their sum. */
  capacityByRole: named(named(nonNegative)),
  budget: named(maybe(money)),
  /** Share of people and money held back for iteration, in percent. */
  iterationSharePct: maybe(percent),
  items: list(initiative, mostEntries.initiatives),
});

/** Everything about a plan that a scenario may change, and that a baseline keeps: who does what when, with which people and money. */
export const roadmapPart = z.strictObject({ quarters: list(quarter, 80), ...roadmap.shape });
export type RoadmapPart = z.infer<typeof roadmapPart>;

/** The part of a workspace that is its roadmap. */
export function partOf({ quarters, roadmap: held }: Pick<WorkspaceFile, "quarters" | "roadmap">): RoadmapPart {
  return {
    quarters,
    capacityWeeks: held?.capacityWeeks ?? {},
    contentCapacityHours: held?.contentCapacityHours ?? {},
    capacityByRole: held?.capacityByRole ?? {},
    budget: held?.budget ?? {},
    iterationSharePct: held?.iterationSharePct ?? null,
    items: held?.items ?? [],
  };
}

/** The workspace as it would be with another roadmap. */
export function withPart<File extends Pick<WorkspaceFile, "quarters" | "roadmap">>(
  file: File,
  part: RoadmapPart,
): File {
  const { quarters, ...rest } = part;
  return { ...file, quarters, roadmap: rest };
}
