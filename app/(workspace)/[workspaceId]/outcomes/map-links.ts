import type { MapView } from "./map-view";

export type Edge = { from: string; to: string };

/** The place in the customer lane that an outcome without a customer objective leaves empty. */
export const slotOf = (outcomeId: string) => `empty-${outcomeId}`;

/** The lanes as lists of node ids, and the lines between neighbours. */
export function mapLinks({ business, customer, outcomes }: MapView["map"]) {
  const slots = outcomes.filter(({ businessId, customerId }) => businessId && !customerId);
  const lanes = [
    business.map(({ id }) => id),
    [...customer.map(({ id }) => id), ...slots.map(({ id }) => slotOf(id))],
    outcomes.map(({ id }) => id),
  ] as const;
  const edges = new Map<string, Edge>();
  const add = (from: string, to: string) => edges.set(`${from} ${to}`, { from, to });
  for (const { id, businessId, customerId } of outcomes) {
    const middle = customerId ?? (businessId ? slotOf(id) : null);
    if (businessId && middle) add(businessId, middle);
    if (middle) add(middle, id);
  }
  return { lanes, slots, edges: [...edges.values()] };
}

/** Everything on the chains that pass through a node. */
export function chainThrough(id: string, edges: readonly Edge[]): ReadonlySet<string> {
  const found = new Set([id]);
  const walk = (from: "from" | "to", to: "from" | "to") => {
    const ahead = [id];
    for (const each of ahead)
      for (const edge of edges) {
        if (edge[from] !== each || found.has(edge[to])) continue;
        found.add(edge[to]);
        ahead.push(edge[to]);
      }
  };
  walk("from", "to");
  walk("to", "from");
  return found;
}
