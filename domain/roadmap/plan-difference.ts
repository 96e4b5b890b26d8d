import { isSame } from "../exchange/tables/entity-path";
import { byCode } from "../ordering";
import { quarterNumber } from "../quarters";
import { type FrameEdit, frameEdits } from "./frame-difference";
import type { Initiative } from "./initiative";
import { type DifferenceWords, type ItemEdit, itemEdits, plainWords } from "./item-difference";
import type { PlanChange, PlanFrame } from "./plan-change";
import type { RoadmapPart } from "./roadmap-part";

/** What happened to a piece of work, the weightiest first: one that was stopped and moved was stopped. */
export const differenceGroups = ["added", "removed", "stopped", "moved", "changed"] as const;
export type DifferenceGroup = (typeof differenceGroups)[number];

export type ItemDifference = {
  readonly id: string;
  /** As it is called after, or was before it was taken off. */
  readonly name: string;
  readonly group: DifferenceGroup;
  /** Quarters its start moved; negative is sooner, null where it stands in one of the two plans only. */
  readonly quartersLater: number | null;
  readonly edits: readonly ItemEdit[];
  readonly before: Initiative | null;
  readonly after: Initiative | null;
};

export type PlanDifference = {
  /** By group, then by start, then by id: the order of the two lists makes no difference. */
  readonly items: readonly ItemDifference[];
  readonly frame: {
    readonly before: PlanFrame;
    readonly after: PlanFrame;
    readonly edits: readonly FrameEdit[];
  } | null;
};

/**
 * What is different between two states of a plan, item by item and in its people and money, as plain data and as
 * sentences. Of a plan with itself it is empty; {@link applyDifference} of it to the first gives the second.
 */
export function planDifference(
  before: RoadmapPart,
  after: RoadmapPart,
  words: DifferenceWords = plainWords,
): PlanDifference {
  const was = new Map(before.items.map((item) => [item.id, item]));
  const is = new Map(after.items.map((item) => [item.id, item]));
  const namedIn = { ...words, initiativeName: (id: string) => (is.get(id) ?? was.get(id))?.name ?? id };
  const items = [...new Set([...was.keys(), ...is.keys()])].flatMap((id): ItemDifference[] => {
    const [old, now] = [was.get(id) ?? null, is.get(id) ?? null];
    if (isSame(old, now)) return [];
    const quartersLater = old && now ? quarterNumber(now.startQuarter) - quarterNumber(old.startQuarter) : null;
    const group = groupOf(old, now, quartersLater);
    const name = (now ?? old)?.name ?? id;
    return [{ id, name, group, quartersLater, edits: itemEdits(old, now, namedIn), before: old, after: now }];
  });
  const [frameBefore, frameAfter] = [frameOf(before), frameOf(after)];
  const frame = isSame(frameBefore, frameAfter)
    ? null
    : { before: frameBefore, after: frameAfter, edits: frameEdits(frameBefore, frameAfter, words) };
  return { items: items.sort(inOrder), frame };
}

/** The plan a difference leads to. What it does not speak of stays; what it adds comes last. */
export function applyDifference(
  before: RoadmapPart,
  { items, frame }: Pick<PlanChange, "items" | "frame">,
): RoadmapPart {
  const changed = new Map(items.map(({ id, after }) => [id, after]));
  const kept = before.items.flatMap((item) => {
    const after = changed.get(item.id);
    return after === undefined ? [item] : after === null ? [] : [after];
  });
  const added = items.flatMap(({ before: old, after }) => (old === null && after !== null ? [after] : []));
  return { ...before, ...frame?.after, items: [...kept, ...added] };
}

function groupOf(before: Initiative | null, after: Initiative | null, quartersLater: number | null): DifferenceGroup {
  if (before === null) return "added";
  if (after === null) return "removed";
  if (after.status === "dropped" && before.status !== "dropped") return "stopped";
  return quartersLater === 0 ? "changed" : "moved";
}

const frameOf = ({ items: _items, ...frame }: RoadmapPart): PlanFrame => frame;

const inOrder = (a: ItemDifference, b: ItemDifference) =>
  differenceGroups.indexOf(a.group) - differenceGroups.indexOf(b.group) ||
  byCode(startOf(a), startOf(b)) ||
  byCode(a.id, b.id);

const startOf = ({ before, after }: ItemDifference) => (after ?? before)?.startQuarter ?? "";
