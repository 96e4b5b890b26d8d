import { foundationsOf } from "../foundations/block-library";
import { byCode } from "../ordering";
import { quarterNumber } from "../quarters";
import { rounded } from "../rounding";
import { needViolations, roadmapViolations } from "./check-roadmap";
import type { Initiative } from "./initiative";
import { isActiveIn, raisesBlock } from "./plan-levels";
import { isOver, planTotals } from "./plan-totals";
import { planWorth, type WorthOptions } from "./plan-worth";
import type { RoadmapPlan } from "./roadmap-plan";

export type FittedDrop = {
  readonly id: string;
  readonly name: string;
  /** Whole cost that is saved. */
  readonly cost: number;
  /** What the plan is worth less without it, in the unit of the plan; of a foundation with what stands on it. */
  readonly worth: number;
};

export type FittedBudget = {
  readonly unit: "money" | "points";
  readonly drops: readonly FittedDrop[];
  readonly cost: number;
  readonly worth: number;
  /** Quarters that are over budget even so, with by how much. */
  readonly over: readonly { readonly quarter: string; readonly by: number }[];
};

/**
 * Which initiatives to drop so that every quarter is within its budget: of those that cost something in a quarter over
 * budget, always the one that loses the least worth for its cost, with everything that would start too early without
 * it. Then what need not have gone is kept after all. Work that is begun or done, pinned or owed (fixes, stops, tests) is
 * never dropped. A rule of thumb, not the best possible choice: the sequencer finds that.
 *
 * @param breathe waited for between looks at the whole plan, so that whoever runs it can do something else meanwhile
 */
export async function fitBudget(
  whole: RoadmapPlan,
  options: WorthOptions,
  breathe: () => Promise<void>,
): Promise<FittedBudget> {
  // The plan is gone through hundreds of times: without the use cases that are not on it.
  const planned = new Set(whole.initiatives.map(({ refId }) => refId));
  const plan = { ...whole, useCases: whole.useCases.filter(({ id }) => planned.has(id)) };
  const dropped: Dropped[] = [];
  const known = new Set(tooEarlyIn(plan, plan.initiatives).map(({ key }) => key));
  let items: readonly Initiative[] = plan.initiatives;
  // What goes with a foundation takes a look at the whole plan; it stands until another one that raises the same goes.
  const looked = new Map<string, Candidate>();
  for (;;) {
    const over = overIn(plan, items).map(({ quarter, by }) => ({ quarter: quarterNumber(quarter), by }));
    const now = worthOf(plan, items, options);
    const look = async (leader: Initiative): Promise<Candidate> => {
      const before = looked.get(leader.id);
      if (before?.gone.every(({ id }) => items.some((item) => item.id === id && item.status !== "dropped")))
        return before;
      await breathe();
      const gone = withDependents(plan, items, leader, known);
      const loss = gone.some(({ kind }) => kind === "building_block")
        ? now.total - worthOf(plan, without(items, gone), options).total
        : gone.reduce((sum, { id }) => sum + (now.byItem.get(id) ?? 0), 0);
      const found = { leader, gone, loss };
      looked.set(leader.id, found);
      return found;
    };
    const candidates: Candidate[] = [];
    for (const item of items)
      if (mayGo(item) && (item.cost ?? 0) > 0 && over.some(({ quarter }) => isActiveIn(item, quarter)))
        candidates.push(await look(item));
    const [least] = candidates
      .filter(({ gone }) => gone.every(mayGo))
      .map((candidate) => ({ ...candidate, perCost: candidate.loss / helpOf(candidate.gone, over) }))
      .sort((a, b) => a.perCost - b.perCost || byCode(a.leader.id, b.leader.id));
    if (!least) break;
    items = without(items, least.gone);
    dropped.push(least);
    const lowered = new Set(least.gone.filter(raisesBlock).map(({ refId }) => refId));
    for (const [id, { gone }] of looked) if (gone.some((item) => lowered.has(item.refId ?? ""))) looked.delete(id);
  }
  return told(plan, await keptAfterAll(plan, items, { dropped, known, options, breathe }), options);
}

type Dropped = { readonly leader: Initiative; readonly gone: readonly Initiative[] };
type Candidate = Dropped & { readonly loss: number };
type Search = {
  readonly dropped: readonly Dropped[];
  readonly known: ReadonlySet<string>;
  readonly options: WorthOptions;
  readonly breathe: () => Promise<void>;
};

const mayGo = ({ status, pinned, kind }: Initiative) =>
  status === "planned" && !pinned && (kind === "use_case" || kind === "building_block");

/**
 * What would start too early without an initiative: what needs it, directly or not, and what needs the level of a
 * building block that nothing else raises in time.
 *
 * @param known what starts too early as it is, and why: that is no reason to drop it
 */
function withDependents(
  plan: RoadmapPlan,
  items: readonly Initiative[],
  leader: Initiative,
  known: ReadonlySet<string>,
): Initiative[] {
  const gone = new Map([[leader.id, leader]]);
  if (leader.kind === "use_case" && !items.some(({ needsIds }) => needsIds.includes(leader.id))) return [leader];
  for (let grew = true; grew; ) {
    const early = new Set(
      tooEarlyIn(plan, without(items, [...gone.values()])).flatMap(({ itemId, key }) =>
        known.has(key) ? [] : [itemId],
      ),
    );
    const more = items.filter(({ id }) => !gone.has(id) && early.has(id));
    for (const item of more) gone.set(item.id, item);
    grew = more.length > 0;
  }
  return [...gone.values()];
}

const tooEarlyIn = ({ useCases, buildingBlocks }: RoadmapPlan, items: readonly Initiative[]) => [
  ...roadmapViolations(items, useCases, foundationsOf(buildingBlocks)).map(({ itemId, block }) => ({
    ...{ itemId, block, neededId: null },
    key: `${itemId} ${block}`,
  })),
  ...needViolations(items).map(({ itemId, neededId }) => ({
    ...{ itemId, block: null, neededId },
    key: `${itemId} needs ${neededId}`,
  })),
];

/** How much of what is over goes away: what is saved elsewhere helps nobody. */
function helpOf(
  gone: readonly Initiative[],
  over: readonly { readonly quarter: number; readonly by: number }[],
): number {
  const savedIn = (quarter: number) =>
    gone.reduce((sum, item) => sum + (isActiveIn(item, quarter) ? (item.cost ?? 0) / item.durationQuarters : 0), 0);
  return over.reduce((sum, { quarter, by }) => sum + Math.min(by, savedIn(quarter)), 0);
}

const costOf = (items: readonly Initiative[]) => items.reduce((sum, { cost }) => sum + (cost ?? 0), 0);

const without = (items: readonly Initiative[], gone: readonly Initiative[]): Initiative[] => {
  const ids = new Set(gone.map(({ id }) => id));
  return items.map((item) => (ids.has(item.id) ? { ...item, status: "dropped" as const } : item));
};

const worthOf = (
  { quarters, useCases, buildingBlocks }: RoadmapPlan,
  items: readonly Initiative[],
  options: WorthOptions,
) => planWorth({ quarters, items: [...items] }, useCases, foundationsOf(buildingBlocks), options);

function overIn(plan: RoadmapPlan, items: readonly Initiative[]) {
  return planTotals({ ...plan, items }).flatMap(({ quarter, cost, budget }) =>
    isOver(cost, budget) ? [{ quarter, by: rounded(cost - (budget ?? 0), 2) }] : [],
  );
}

/** What need not have gone comes back, with what it needs of what went; what is worth most for its cost first. */
async function keptAfterAll(
  plan: RoadmapPlan,
  items: readonly Initiative[],
  { dropped, known, options, breathe }: Search,
): Promise<readonly Initiative[]> {
  const gone = new Map(dropped.flatMap((each) => each.gone.map((item) => [item.id, item] as const)));
  const stillOver = overIn(plan, items).length;
  const { byItem } = worthOf(plan, plan.initiatives, options);
  const perCost = ({ id, cost }: Initiative) => (byItem.get(id) ?? 0) / Math.max(cost ?? 0, 1);
  const inOrder = [...gone.values()].sort((a, b) => perCost(b) - perCost(a) || byCode(a.id, b.id));
  let kept = items;
  let keptWorth = worthOf(plan, items, options).total;
  for (let grew = true; grew; ) {
    grew = false;
    for (const item of inOrder) {
      if (!gone.has(item.id)) continue;
      await breathe();
      const back = withNeeds(plan, kept, item, gone, known);
      if (!back || overIn(plan, back).length > stillOver) continue;
      const { total } = worthOf(plan, back, options);
      if (total < keptWorth) continue;
      [kept, keptWorth, grew] = [back, total, true];
      for (const { id, status } of back) if (status !== "dropped") gone.delete(id);
    }
  }
  return kept;
}

/** An initiative put back with everything it needs of what went; null where that is not to be had. */
function withNeeds(
  plan: RoadmapPlan,
  items: readonly Initiative[],
  item: Initiative,
  gone: ReadonlyMap<string, Initiative>,
  known: ReadonlySet<string>,
): readonly Initiative[] | null {
  let back = items.map((each) => (each.id === item.id ? item : each));
  for (;;) {
    const [missing] = tooEarlyIn(plan, back).filter(({ key }) => !known.has(key));
    if (!missing) return back;
    const isBack = (id: string) => back.some((each) => each.id === id && each.status !== "dropped");
    const help = [...gone.values()].find(
      (each) =>
        !isBack(each.id) && (missing.block === null ? each.id === missing.neededId : each.refId === missing.block),
    );
    if (!help) return null;
    back = back.map((each) => (each.id === help.id ? help : each));
  }
}

function told(plan: RoadmapPlan, items: readonly Initiative[], options: WorthOptions): FittedBudget {
  const after = new Map(items.map((item) => [item.id, item]));
  const { unit, total, byItem } = worthOf(plan, plan.initiatives, options);
  const digits = unit === "money" ? 0 : 1;
  const gone = plan.initiatives.filter(({ id, status }) => status !== "dropped" && after.get(id)?.status === "dropped");
  const drops = gone.map((item) => ({
    id: item.id,
    name: item.name,
    cost: item.cost ?? 0,
    worth: rounded(
      item.kind === "building_block"
        ? total - worthOf(plan, without(plan.initiatives, [item]), options).total
        : (byItem.get(item.id) ?? 0),
      digits,
    ),
  }));
  return {
    unit,
    drops,
    cost: rounded(costOf(gone), 2),
    worth: rounded(total - worthOf(plan, items, options).total, digits),
    over: overIn(plan, items),
  };
}
