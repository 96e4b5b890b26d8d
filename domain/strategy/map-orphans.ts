import { byCode } from "../ordering";
import { type ChainPlan, type LooseEnd, looseEnds } from "./map-loose";
import type { Outcome } from "./strategy";

/** A change to the why-chain that may leave work without a reason. */
export type ChainChange =
  | { readonly kind: "removeBusinessObjective"; readonly id: string }
  | { readonly kind: "removeCustomerObjective"; readonly id: string }
  | { readonly kind: "removeOutcome"; readonly id: string }
  | { readonly kind: "changeOutcome"; readonly after: Outcome }
  | {
      readonly kind: "attach";
      readonly moves: readonly { readonly useCaseId: string; readonly outcomeId: string | null }[];
    }
  /** Use cases go over to a chain that is being written. */
  | { readonly kind: "goOver"; readonly useCaseIds: readonly string[] };

/**
 * What a change leaves hanging that hung on the chain before: the plan's loose ends after the change that were not
 * there before it, in order of the chain. What is removed itself is not listed. Nothing when the change names things
 * the plan does not have. Never throws.
 */
export function orphanedBy(change: ChainChange, plan: ChainPlan): LooseEnd[] {
  const before = new Set(looseEnds(plan).map(({ key }) => key));
  return looseEnds(changed(plan, change)).filter(({ key }) => !before.has(key));
}

/** Whether people confirmed exactly what a change orphans: the same ends, in any order. */
export function areConfirmed(orphaned: readonly LooseEnd[], confirmed: readonly string[]): boolean {
  const sorted = (keys: readonly string[]) => JSON.stringify([...new Set(keys)].sort(byCode));
  return sorted(orphaned.map(({ key }) => key)) === sorted(confirmed);
}

function changed(plan: ChainPlan, change: ChainChange): ChainPlan {
  switch (change.kind) {
    case "removeBusinessObjective":
      return {
        ...plan,
        businessObjectives: plan.businessObjectives.filter(({ id }) => id !== change.id),
        outcomes: plan.outcomes.map((each) =>
          each.businessObjectiveId === change.id ? { ...each, businessObjectiveId: null } : each,
        ),
      };
    case "removeCustomerObjective":
      return {
        ...plan,
        customerObjectives: plan.customerObjectives.filter(({ id }) => id !== change.id),
        outcomes: plan.outcomes.map((each) =>
          each.customerObjectiveId === change.id ? { ...each, customerObjectiveId: null } : each,
        ),
      };
    case "removeOutcome":
      return {
        ...plan,
        outcomes: plan.outcomes.filter(({ id }) => id !== change.id),
        useCases: plan.useCases.map((each) => (each.outcomeId === change.id ? { ...each, outcomeId: null } : each)),
      };
    case "changeOutcome":
      return { ...plan, outcomes: plan.outcomes.map((each) => (each.id === change.after.id ? change.after : each)) };
    case "goOver":
      return { ...plan, useCases: plan.useCases.filter(({ id }) => !change.useCaseIds.includes(id)) };
    case "attach": {
      const to = new Map(change.moves.map(({ useCaseId, outcomeId }) => [useCaseId, outcomeId]));
      return {
        ...plan,
        useCases: plan.useCases.map((each) => ({
          ...each,
          outcomeId: to.has(each.id) ? (to.get(each.id) ?? null) : each.outcomeId,
        })),
      };
    }
  }
}
