import { costOf, effortOf } from "./instance";
import type { Prepared } from "./prepare";

/** The most that a piece of work can be worth in its window; −Infinity when it has none. */
export function bestValues({ size, values, allowed, buckets }: Prepared): Float64Array {
  return Float64Array.from({ length: size }, (_, place) => {
    let best = Number.NEGATIVE_INFINITY;
    for (let bucket = 0; bucket < buckets; bucket++)
      if (allowed[place]![bucket] === 1) best = Math.max(best, values[place]![bucket]!);
    return best;
  });
}

/** The share of all people and all money that a piece of work takes; above 0. */
export function loads({ instance, size }: Prepared): Float64Array {
  const { projects, roles, capacity, budget } = instance;
  const whole = roles.map((_, role) => (capacity[role] ?? []).reduce((sum, weeks) => sum + weeks, 0) || 1);
  const purse = budget?.perBucket?.reduce((sum, money) => sum + money, 0) ?? budget?.total ?? Number.POSITIVE_INFINITY;
  return Float64Array.from(projects, (project) => {
    let load = 0.02 / size;
    for (let k = 0; k < project.duration; k++) {
      for (const [role, all] of whole.entries()) load += effortOf(project, role, k) / all;
      if (purse > 0 && Number.isFinite(purse)) load += costOf(project, k) / purse;
    }
    return load;
  });
}

/**
 * A first order: again and again the package (a piece of work with the prerequisites not taken yet) with the most value
 * for its load; what must be planned comes first.
 */
export function greedyOrder(prepared: Prepared): number[] {
  const { size, before, must } = prepared;
  const best = bestValues(prepared);
  const load = loads(prepared);
  const taken = new Uint8Array(size);
  const order: number[] = [];
  const packageOf = (place: number): number[] => {
    const found: number[] = [];
    const seen = new Set<number>();
    const walk = (one: number) => {
      if (seen.has(one) || taken[one] === 1) return;
      seen.add(one);
      for (const { at } of before[one]!) walk(at);
      found.push(one);
    };
    walk(place);
    return found;
  };
  while (order.length < size) {
    let [chosen, density] = [[] as number[], Number.NEGATIVE_INFINITY];
    for (let place = 0; place < size; place++) {
      if (taken[place] === 1) continue;
      const members = packageOf(place);
      const worth = members.reduce((sum, one) => sum + Math.max(best[one]!, -1e9), 0);
      const here = (must[place] ? 1e6 : 0) + worth / members.reduce((sum, one) => sum + load[one]!, 0);
      if (here > density) [chosen, density] = [members, here];
    }
    for (const one of chosen) taken[one] = 1;
    order.push(...chosen);
  }
  return order;
}
