import type { Starts } from "./instance";
import type { Prepared } from "./prepare";
import { verifyPlan } from "./verify-plan";

/**
 * Brings work forward that may start sooner at next to no price: fixes whose worth is not counted, foundations that would
 * else end in the last moment. In the order of what waits for what; every step keeps the plan valid.
 *
 * @param allowance what may be given up for it in all, in the unit of the objective; 0 moves only what costs nothing
 * @returns the starts; worth no less than before by more than the allowance
 */
export function settle({ instance, order, values, first }: Prepared, starts: Starts, allowance: number): Starts {
  let settled = starts;
  let worth = verifyPlan(instance, starts).objective;
  const least = worth - allowance - 1e-9;
  for (const place of order) {
    const { id, pinnedStart } = instance.projects[place]!;
    const from = settled[id] ?? null;
    if (from === null || pinnedStart !== undefined) continue;
    for (let bucket = first[place]!; bucket < from; bucket++) {
      if (worth - values[place]![from]! + values[place]![bucket]! < least) continue;
      const sooner = { ...settled, [id]: bucket };
      const { objective, violations } = verifyPlan(instance, sooner);
      if (violations.length > 0 || objective < least) continue;
      settled = sooner;
      worth = objective;
      break;
    }
  }
  return settled;
}
