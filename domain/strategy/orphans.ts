import { sortedIds } from "../ordering";
import type { BusinessObjective, CustomerObjective, Outcome } from "./strategy";

/** Business objectives that no outcome names together with a customer objective; ids sorted (rule R-STR-2). */
export function orphanBusinessObjectives(
  objectives: readonly Pick<BusinessObjective, "id">[],
  outcomes: readonly Pick<Outcome, "businessObjectiveId" | "customerObjectiveId">[],
): string[] {
  const served = new Set(
    outcomes.filter((entry) => entry.customerObjectiveId !== null).map((entry) => entry.businessObjectiveId),
  );
  return sortedIds(objectives.map(({ id }) => id).filter((id) => !served.has(id)));
}

/** Customer objectives that no outcome names; ids sorted. */
export function orphanCustomerObjectives(
  objectives: readonly Pick<CustomerObjective, "id">[],
  outcomes: readonly Pick<Outcome, "customerObjectiveId">[],
): string[] {
  const named = new Set(outcomes.map((entry) => entry.customerObjectiveId));
  return sortedIds(objectives.map(({ id }) => id).filter((id) => !named.has(id)));
}
