import { randomShares, randomState } from "../../scoring/robustness/random-words";
import type { Starts } from "./instance";
import type { Prepared } from "./prepare";
import { type Found, type Progress, ruinAndRecreate } from "./ruin-and-recreate";

/** How long to search: so many tries (the same plan everywhere), or so many milliseconds by a clock handed in, or whichever ends first. */
export type Budget = { readonly tries: number } | (Timed & { readonly tries?: number });
type Timed = { readonly ms: number; readonly now: () => number };

export type SearchOptions = {
  readonly seed: number;
  readonly budget: Budget;
  readonly guide?: Float64Array | undefined;
  readonly bound?: number | undefined;
  readonly onBetter?: ((worth: number, starts: Starts) => void) | undefined;
};

export type SearchResult = { readonly worth: number; readonly starts: Starts; readonly tries: number };

const starts = 10;
const shareOfStarts = 0.8;

/**
 * Several searches from different basins, the later ones with the best package left out so far forced in for half of
 * their time; the rest of the budget polishes the best.
 *
 * @returns the best plan found; its worth carries a penalty when something that must be planned is missing
 */
export function searchPlan(prepared: Prepared, { seed, budget, guide, bound, onBetter }: SearchOptions): SearchResult {
  const { search, promising } = ruinAndRecreate(prepared);
  const { projects } = prepared.instance;
  let best: Found | null = null;
  let tries = 0;
  const told = (worth: number, plan: Found["plan"]) => {
    if (onBetter && (best === null || worth > best.worth)) onBetter(worth, startsOf(plan));
  };
  const startsOf = ({ start, planned }: Found["plan"]): Starts =>
    Object.fromEntries(projects.map(({ id }, place) => [id, planned[place] === 1 ? start[place]! : null]));
  const isDone = () => best !== null && bound !== undefined && best.worth >= bound - 1e-6;
  const run = (share: number, stream: number, more: Partial<Parameters<typeof search>[0]>) => {
    const found = search({
      random: randomShares(randomState(seed * 101 + stream)),
      progress: progressOf(budget, share),
      guide,
      onBetter: told,
      ...(bound !== undefined && { bound }),
      ...more,
    });
    tries += found.tries;
    if (best === null || found.worth > best.worth) best = found;
  };

  const tried = new Set<number>();
  for (let at = 0; at < starts && !isDone(); at++) {
    const left = at > 0 && best ? promising((best as Found).plan, tried) : -1;
    if (left >= 0) tried.add(left);
    run(shareOfStarts / starts, at, { force: left >= 0 ? left : undefined });
  }
  if (!isDone() && best) run(1 - shareOfStarts, starts, { from: (best as Found).plan, heat: 0.2 });
  const { worth, plan } = best as unknown as Found;
  return { worth, starts: startsOf(plan), tries };
}

/** A share of the budget, counted from now on. */
function progressOf(budget: Budget, share: number): Progress {
  const most = budget.tries === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(budget.tries * share));
  if (!("ms" in budget)) return (tries) => tries / most;
  const began = budget.now();
  return (tries) => Math.max(tries / most, (budget.now() - began) / (budget.ms * share));
}
