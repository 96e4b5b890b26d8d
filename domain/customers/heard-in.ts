import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { quarterAfterItem } from "../roadmap/plan-levels";
import type { UseCase } from "../scoring/use-case";
import { isLive } from "../scoring/use-case-status";

/** Numbers of `quarterNumber`: the first with it, the first without it. */
export type Span = { readonly from: number; readonly until: number };

/**
 * From which quarter on a use case is heard, and in which it no longer is (numbers of `quarterNumber`): what runs is
 * heard already; what does not is heard from the first quarter of its earliest item on the roadmap that brings it
 * (a use case or a test of it). An item that retires it ends it in the quarter after. Dropped items do nothing; what
 * was stopped, paused or turned down, and what has no item, is never heard: null.
 */
export function heardIn(useCase: Pick<UseCase, "id" | "status">, items: readonly Initiative[]): Span | null {
  const own = items.filter(({ refId, status }) => refId === useCase.id && status !== "dropped");
  const ends = own.filter(({ kind }) => kind === "retire").map(quarterAfterItem);
  const until = Math.min(...ends, Number.POSITIVE_INFINITY);
  if (isLive(useCase)) return { from: Number.NEGATIVE_INFINITY, until };
  if (useCase.status !== "planned" && useCase.status !== "scored" && useCase.status !== "idea") return null;
  const starts = own
    .filter(({ kind }) => kind === "use_case" || kind === "experiment")
    .map(({ startQuarter }) => quarterNumber(startQuarter));
  return starts.length === 0 ? null : { from: Math.min(...starts), until };
}
