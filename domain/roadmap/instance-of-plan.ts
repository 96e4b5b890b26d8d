import type { Foundations } from "../foundations/foundations-among";
import { quarterInWords, quarterNumber, quarterOf } from "../quarters";
import type { Prerequisite } from "../scoring/use-case";
import type { UseCaseVerdict } from "../scoring/verdict";
import type { Initiative } from "./initiative";
import { isActiveIn, quarterAfterItem, raisesBlock } from "./plan-levels";
import type { RunOptions } from "./plan-run";
import type { Instance, Project } from "./sequencer/instance";

/** What the order of a plan depends on; plain data. */
export type PlanToOrder = {
  readonly quarters: readonly string[];
  readonly items: readonly Initiative[];
  readonly capacityWeeks: Readonly<Record<string, number | null>>;
  readonly capacityByRole: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly budget: Readonly<Record<string, number | null>>;
  readonly iterationSharePct: number | null;
  readonly useCases: readonly {
    readonly id: string;
    readonly prerequisites: readonly Prerequisite[];
    readonly verdict: UseCaseVerdict;
    readonly priority: number | null;
  }[];
  readonly foundations: Foundations;
};

export type OrderOptions = {
  /** As a fraction: 0.12 is 12 % a year. */
  readonly discountRate: number;
  /** Quarters after the plan in which benefit still counts. */
  readonly quartersBeyond: number;
  /** Moves away from the plan as it is cost so much of the mean worth of an initiative per quarter; null: free. */
  readonly calm: number | null;
  /** What must stay in the plan: fixes, stops and tests, whose worth is not counted; or everything that can. */
  readonly keep?: RunOptions["keep"];
};

const allRoles = "Everybody";
/** Where no limit is set, none binds. */
const unlimited = 1e6;
const unlimitedMoney = 1e9;

/**
 * The plan as an instance of the sequencer. Work that is done or begun stays where it is and takes its people and money;
 * what is dropped is not there; what is pinned stays. Value is the margin of a quarter where every initiative of the plan
 * has one, else the priority of its use case in points, and then cost only uses up the budget: never both in one sum. A
 * use case that harms too much or is blocked is kept out: harm is a verdict, not a price.
 *
 * @returns the instance, with buckets that are the quarters of the plan, and what its value is counted in
 */
export function instanceOfPlan(
  plan: PlanToOrder,
  { discountRate, quartersBeyond, calm, keep = "obligations" }: OrderOptions,
) {
  const { quarters, items, useCases, foundations } = plan;
  const first = quarterNumber(quarters[0] ?? "2000-Q1");
  const open = items.filter(({ status }) => status === "planned");
  const fixed = items.filter(({ status }) => status === "in_progress" || status === "done");
  const useCaseOf = new Map(useCases.map((useCase) => [useCase.id, useCase]));
  const earners = open.filter(({ kind }) => kind === "use_case");
  const inMoney = earners.length > 0 && earners.every(({ payoffPerQuarter }) => payoffPerQuarter !== null);
  const roles = rolesOf(plan);
  const held = 1 - (plan.iterationSharePct ?? 0) / 100;
  const raisedBy = (block: string, level: number) =>
    open.filter((item) => raisesBlock(item) && item.refId === block && (item.raisesBlockTo ?? 0) >= level);
  /** The bucket from which work that is begun or done has brought a block to a level; 0 where it is there now. */
  const raisedFrom = (block: string, level: number) =>
    foundations.levelOf(block) >= level
      ? 0
      : Math.min(
          ...fixed
            .filter((item) => raisesBlock(item) && item.refId === block && item.raisesBlockTo >= level)
            .map((item) => Math.max(0, quarterAfterItem(item) - first)),
        );
  const fixedById = new Map(fixed.map((item) => [item.id, item]));
  const needsOf = (item: Initiative): readonly Prerequisite[] => {
    if (item.refId === null) return [];
    if (item.kind === "use_case") return useCaseOf.get(item.refId)?.prerequisites ?? [];
    return item.kind === "building_block" && (item.raisesBlockTo ?? 0) >= 2
      ? foundations.prerequisitesOf(item.refId)
      : [];
  };

  const projects = open.map((item): Project => {
    const useCase = item.refId === null ? undefined : useCaseOf.get(item.refId);
    const needs = needsOf(item).map(({ block, minLevel }) => ({ block, minLevel, from: raisedFrom(block, minLevel) }));
    const missing = needs.filter(({ from }) => !Number.isFinite(from));
    const anyOf = missing.map(({ block, minLevel }) =>
      raisedBy(block, minLevel)
        .map(({ id }) => id)
        .filter((id) => id !== item.id),
    );
    // A block is raised level by level, so a higher raise waits for the lower one.
    const lower = raisesBlock(item)
      ? open.filter(
          (other) => raisesBlock(other) && other.refId === item.refId && other.raisesBlockTo < item.raisesBlockTo,
        )
      : [];
    const waits = [...item.needsIds, ...lower.map(({ id }) => id)].filter((id) =>
      open.some((other) => other.id === id),
    );
    const earliest = Math.max(
      item.earliestQuarter === null ? 0 : quarterNumber(item.earliestQuarter) - first,
      ...needs.map(({ from }) => (Number.isFinite(from) ? from : 0)),
      ...item.needsIds.flatMap((id) => {
        const begun = fixedById.get(id);
        return begun ? [quarterAfterItem(begun) - first] : [];
      }),
    );
    const start = quarterNumber(item.startQuarter) - first;
    const harmful = useCase?.verdict === "blocked" || useCase?.verdict === "redesign";
    // Nothing raises what it needs, or it harms: no order helps.
    const excluded = (harmful || anyOf.some((group) => group.length === 0)) && !item.pinned;
    const obliged = keep === "everything" || (item.kind !== "use_case" && item.kind !== "building_block");
    return {
      id: item.id,
      name: item.name,
      duration: item.durationQuarters,
      effort: roles.map((role) =>
        Array<number>(item.durationQuarters).fill(weeksOf(item, role, roles) / item.durationQuarters),
      ),
      cost: Array<number>(item.durationQuarters).fill((item.cost ?? 0) / item.durationQuarters),
      // Only what a use case brings is counted: as in the worth of a plan.
      valuePerBucket: item.kind !== "use_case" ? 0 : inMoney ? (item.payoffPerQuarter ?? 0) : (useCase?.priority ?? 0),
      lag: item.payoffLagQuarters ?? 0,
      prerequisites: [...new Set(waits)].map((id) => ({ id })),
      ...(anyOf.some((group) => group.length > 0) && { anyOf: anyOf.filter((group) => group.length > 0) }),
      ...(earliest > 0 && { earliestStart: earliest }),
      ...(item.deadlineQuarter !== null && { deadline: Math.max(0, quarterNumber(item.deadlineQuarter) - first) }),
      ...(item.pinned && start >= 0 && { pinnedStart: start }),
      ...(excluded ? { excluded } : obliged && { mandatory: true }),
    };
  });
  /** What of a quarter is left after what is held back and what begun work takes. */
  const left = (bucket: number, given: number, takenBy: (item: Initiative) => number) =>
    Math.max(
      0,
      fixed
        .filter((item) => isActiveIn(item, first + bucket))
        .reduce((rest, item) => rest - takenBy(item) / item.durationQuarters, given * held),
    );
  const mean =
    projects.reduce((sum, project) => sum + Math.abs(project.valuePerBucket), 0) / Math.max(1, projects.length);
  const instance: Instance = {
    format: "roadmap-opt/1",
    name: "Roadmap",
    buckets: quarters.length,
    bucketsPerYear: 4,
    discountRateAnnual: discountRate,
    valueHorizon: quarters.length + quartersBeyond,
    roles: [...roles],
    valueBeforeCost: !inMoney,
    capacity: roles.map((role) =>
      quarters.map((quarter, at) => left(at, capacityOf(plan, role, quarter), (item) => weeksOf(item, role, roles))),
    ),
    ...(Object.values(plan.budget).some((money) => money !== null) && {
      budget: {
        perBucket: quarters.map((quarter, at) =>
          left(at, plan.budget[quarter] ?? unlimitedMoney, ({ cost }) => cost ?? 0),
        ),
      },
    }),
    projects,
    ...(calm !== null && {
      baseline: Object.fromEntries(
        open.map(({ id, startQuarter }) => [id, within(quarterNumber(startQuarter) - first, quarters.length)]),
      ),
      disruption: { weightPerBucket: calm * mean, dropPenalty: 3 * calm * mean },
    }),
  };
  return {
    instance,
    unit: inMoney ? ("money" as const) : ("points" as const),
    words: {
      bucket: (bucket: number) => quarterInWords(quarterOf(first + bucket)),
      name: (id: string) => items.find((item) => item.id === id)?.name ?? id,
    },
  };
}

const within = (bucket: number, buckets: number) => (bucket >= 0 && bucket < buckets ? bucket : null);

/** The roles people are counted by; one for everybody where the plan does not tell them apart. */
function rolesOf({ capacityByRole }: PlanToOrder): readonly string[] {
  const roles = Object.keys(capacityByRole);
  return roles.length > 0 ? roles : [allRoles];
}

function capacityOf({ capacityByRole, capacityWeeks }: PlanToOrder, role: string, quarter: string): number {
  if (role === allRoles && Object.keys(capacityByRole).length < 2) return capacityWeeks[quarter] ?? unlimited;
  return capacityByRole[role]?.[quarter] ?? 0;
}

function weeksOf({ effortByRole, effortWeeks }: Initiative, role: string, roles: readonly string[]): number {
  // Somebody may call one role among others so.
  if (role === allRoles && roles.length < 2) return effortWeeks ?? 0;
  if (Object.keys(effortByRole).length > 0) return effortByRole[role] ?? 0;
  // Effort without roles is shared evenly: what is our own guess, and said so where it is shown.
  return (effortWeeks ?? 0) / roles.length;
}
