import { type RoadmapViolation, roadmapViolations } from "../roadmap/check-roadmap";
import type { Initiative } from "../roadmap/initiative";
import { type PlanWorth, planWorth, type WorthOptions } from "../roadmap/plan-worth";
import type { UseCase } from "../scoring/use-case";
import type { UseCaseVerdict } from "../scoring/verdict";
import type { Parameters } from "../settings";
import { foundationsOf } from "./block-library";
import { blockUnlock } from "./block-unlock";
import type { BuildingBlock } from "./building-block";
import type { Foundations } from "./foundations-among";
import { levelsAtEnd } from "./levels-at-end";
import { type Maturity, maturityOf } from "./maturity";
import { readinessOf } from "./readiness";
import { type SuggestedBlock, suggestedBlockOrder } from "./suggested-block-order";

/** What foundations bear on; verdicts are given as they come with the blocks of that side. */
export type FoundationScene = {
  readonly assessed: readonly BuildingBlock[];
  readonly useCases: readonly (Pick<UseCase, "id" | "name" | "status" | "prerequisites"> & {
    readonly priority: number | null;
    readonly verdict: UseCaseVerdict;
  })[];
  readonly initiatives: readonly Initiative[];
  readonly quarters: readonly string[];
  readonly maturity: Parameters["maturity"];
  readonly worth: WorthOptions;
};

export type ReadinessChange = {
  readonly id: string;
  readonly name: string;
  readonly verdict: UseCaseVerdict;
  /** Percent, one decimal. */
  readonly before: number;
  readonly after: number;
};

type Pair<Value> = { readonly before: Value; readonly after: Value };

export type FoundationEffect = {
  /** Use cases that are neither stopped nor rejected and whose readiness changes, in the order given. */
  readonly readiness: readonly ReadinessChange[];
  /** Work that would start before what it needs is there, and would no longer; `count` is all of it. */
  readonly gaps: {
    readonly opened: readonly RoadmapViolation[];
    readonly closed: readonly RoadmapViolation[];
    readonly count: Pair<number>;
  };
  readonly maturityNow: Pair<Maturity>;
  readonly maturityEnd: Pair<Maturity>;
  readonly worth: Pair<Pick<PlanWorth, "unit" | "total">>;
  readonly order: Pair<readonly SuggestedBlock[]>;
  readonly orderChanges: boolean;
};

/** What other levels, needs or blocks would change, before they are stored: both sides of everything that reads them. */
export function foundationEffect(scene: FoundationScene, changed: readonly BuildingBlock[]): FoundationEffect {
  const [before, after] = [sideOf(scene, scene.assessed), sideOf(scene, changed)];
  const pair = <Value>(of: (side: Side) => Value): Pair<Value> => ({ before: of(before), after: of(after) });
  const keyOf = ({ itemId, block, needed }: RoadmapViolation) => `${itemId} ${block} ${needed}`;
  const missing = (from: Side, others: Side) => {
    const known = new Set(others.violations.map(keyOf));
    return from.violations.filter((gap) => !known.has(keyOf(gap)));
  };
  const order = pair((side) => side.order);
  return {
    readiness: scene.useCases
      .filter(({ status }) => status !== "stopped" && status !== "rejected")
      .map(({ id, name, verdict, prerequisites }) => {
        const percent = ({ foundations }: Side) => readinessOf(prerequisites, foundations.levelOf).readinessPct;
        return { id, name, verdict, ...pair(percent) };
      })
      .filter((each) => each.before !== each.after),
    gaps: {
      opened: missing(after, before),
      closed: missing(before, after),
      count: pair(({ violations }) => violations.length),
    },
    maturityNow: pair(({ foundations }) => maturityOf(foundations.levelOf, scene.maturity)),
    maturityEnd: pair(({ levelEnd }) => maturityOf(levelEnd, scene.maturity)),
    worth: pair(({ worth: { unit, total } }) => ({ unit, total })),
    order,
    orderChanges: JSON.stringify(order.before) !== JSON.stringify(order.after),
  };
}

type Side = {
  readonly foundations: Foundations;
  readonly levelEnd: (block: string) => number;
  readonly violations: readonly RoadmapViolation[];
  readonly worth: PlanWorth;
  readonly order: readonly SuggestedBlock[];
};

function sideOf({ useCases, initiatives, quarters, worth }: FoundationScene, blocks: readonly BuildingBlock[]): Side {
  const foundations = foundationsOf(blocks);
  const priorityOf = new Map(useCases.map(({ id, priority }) => [id, priority]));
  const unlock = blockUnlock(useCases, (id) => priorityOf.get(id) ?? null, foundations, initiatives);
  return {
    foundations,
    levelEnd: levelsAtEnd(initiatives, quarters, foundations),
    violations: roadmapViolations(initiatives, useCases, foundations),
    worth: planWorth({ quarters: [...quarters], items: [...initiatives] }, useCases, foundations, worth),
    order: suggestedBlockOrder(unlock, foundations),
  };
}
