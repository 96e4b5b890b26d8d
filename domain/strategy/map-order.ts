import type { BusinessObjective, CustomerObjective, Outcome } from "./strategy";

type Lanes = {
  readonly businessObjectives: readonly BusinessObjective[];
  readonly customerObjectives: readonly CustomerObjective[];
  readonly outcomes: readonly Outcome[];
};

/**
 * The three lanes in an order in which few links cross: business objectives as people gave them, customer objectives
 * by the first business objective they serve, outcomes by their two objectives; what stands alone comes last in its
 * lane. Ties keep the order given. Links to objectives that are not there are taken away.
 */
export function orderChains({ businessObjectives, customerObjectives, outcomes }: Lanes) {
  const placeOf = (entities: readonly { readonly id: string }[]) => new Map(entities.map(({ id }, at) => [id, at]));
  const businessAt = placeOf(businessObjectives);
  const customerGiven = placeOf(customerObjectives);
  const linked = outcomes.map((outcome) => ({
    ...outcome,
    businessObjectiveId: businessAt.has(outcome.businessObjectiveId ?? "") ? outcome.businessObjectiveId : null,
    customerObjectiveId: customerGiven.has(outcome.customerObjectiveId ?? "") ? outcome.customerObjectiveId : null,
  }));
  const last = Number.MAX_SAFE_INTEGER;
  const firstBusinessOf = new Map<string, number>();
  for (const { businessObjectiveId, customerObjectiveId } of linked) {
    if (customerObjectiveId === null) continue;
    const at = businessAt.get(businessObjectiveId ?? "") ?? last - 1;
    firstBusinessOf.set(customerObjectiveId, Math.min(at, firstBusinessOf.get(customerObjectiveId) ?? last));
  }
  const customer = sorted(customerObjectives, ({ id }) => [firstBusinessOf.get(id) ?? last]);
  const customerAt = placeOf(customer);
  const served = new Set(linked.map(({ businessObjectiveId }) => businessObjectiveId));
  return {
    business: sorted(businessObjectives, ({ id }) => [served.has(id) ? 0 : 1]),
    customer,
    outcomes: sorted(linked, ({ businessObjectiveId, customerObjectiveId }) => [
      customerAt.get(customerObjectiveId ?? "") ?? last,
      businessAt.get(businessObjectiveId ?? "") ?? last,
    ]),
  };
}

/** By several numbers, the first that differs decides. */
function sorted<Entity>(entities: readonly Entity[], keys: (entity: Entity) => readonly number[]): Entity[] {
  return entities.toSorted((a, b) => {
    const [left, right] = [keys(a), keys(b)];
    return left.map((value, at) => value - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
