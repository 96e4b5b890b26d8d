import { quarterInWords } from "../quarters";

export type FoundationsState = {
  readonly blocks: number;
  readonly assessed: number;
  /** Names of the blocks of one circle; empty when there is none. */
  readonly loop: readonly string[];
  /** Planned and testing use cases. */
  readonly wanting: number;
  /** Those of them that miss a foundation now, and those that still do at the end of the plan. */
  readonly missingNow: number;
  readonly missingAtEnd: number;
  readonly lastQuarter: string | null;
  /** The block that frees most for its weeks. */
  readonly first: { readonly name: string; readonly target: number } | null;
};

/** The one sentence above the foundations: what is not known, what waits, what to raise first. */
export function foundationsSentence(state: FoundationsState): string {
  const { blocks, assessed, loop, wanting, missingNow, missingAtEnd, lastQuarter, first } = state;
  if (assessed === 0) return `None of the ${blocks} foundations has a level yet, so nothing counts as ready.`;
  const unknown = assessed < blocks ? `${blocks - assessed} of ${blocks} foundations have no level yet. ` : "";
  if (loop.length > 0) return `${unknown}${loop.join(", ")} wait for one another: take one link out.`;
  if (wanting === 0) return `${unknown}No use case is planned or in a test, so nothing waits for a foundation.`;
  if (missingNow === 0) return `${unknown}Every planned or testing use case has the foundations it needs.`;
  const waits = `${missingNow} of ${wanting} planned or testing use cases ${missingNow === 1 ? "misses" : "miss"} a foundation`;
  const end =
    lastQuarter === null
      ? ""
      : missingAtEnd === 0
        ? `; the plan makes all of them ready by the end of ${quarterInWords(lastQuarter)}`
        : `; ${missingAtEnd} still ${missingAtEnd === 1 ? "does" : "do"} at the end of ${quarterInWords(lastQuarter)}`;
  const raise = first ? ` Raising ${first.name} to ${first.target} frees most for its weeks.` : "";
  return `${unknown}${waits}${end}.${raise}`;
}
