import { quarterInWords } from "../quarters";
import type { PlannedRaise } from "./planned-block-order";
import type { SuggestedBlock } from "./suggested-block-order";

export type ComparedBlock = SuggestedBlock & {
  /** Place in the order of the plan, from 1; null when the plan does not raise it so far. */
  readonly planPlace: number | null;
  readonly readyQuarter: string | null;
  /** What is to be known of it, in words; none when there is nothing to say. */
  readonly notes: readonly string[];
};

/** The suggested order beside the order of the plan, with what stands out in words. */
export function compareBlockOrder(
  suggested: readonly SuggestedBlock[],
  planned: readonly PlannedRaise[],
): readonly ComparedBlock[] {
  return suggested.map((entry) => {
    const at = planned.findIndex(({ block, to }) => block === entry.block && to >= entry.target);
    const highest = Math.max(0, ...planned.filter(({ block }) => block === entry.block).map(({ to }) => to));
    const notes = [
      entry.support && "Nothing wants it for itself: it is here because another block needs it.",
      !entry.prerequisitesMet && "Its own needs are not met at this place: they go round in a circle, or aim too low.",
      at < 0 && highest === 0 && "Not in the plan.",
      at < 0 && highest > 0 && `The plan stops at level ${highest}.`,
    ].filter((note) => note !== false);
    const raise = planned[at];
    return { ...entry, planPlace: at < 0 ? null : at + 1, readyQuarter: raise?.readyQuarter ?? null, notes };
  });
}

/**
 * The one sentence over the two orders: what the plan leaves out, else what it does in another order.
 *
 * @param nameOf name of a block
 */
export function blockOrderSentence(compared: readonly ComparedBlock[], nameOf: (block: string) => string): string {
  if (compared.length === 0) return "No planned or testing use case misses a foundation.";
  const left = compared.filter(({ planPlace }) => planPlace === null);
  const first = compared[0]!;
  const named = (some: readonly ComparedBlock[]) =>
    `${some
      .slice(0, 2)
      .map(({ block, target }) => `${nameOf(block)} at level ${target}`)
      .join(" and ")}${some.length > 2 ? ` and ${some.length - 2} more` : ""}`;
  if (left.length === compared.length) return `The plan raises none of them; begin with ${named([first])}.`;
  if (left.length > 0) return `The plan leaves out ${named(left)}.`;
  const behind = compared.map(
    ({ planPlace }, at) => compared.slice(at + 1).filter((later) => later.planPlace! < planPlace!).length,
  );
  const most = Math.max(...behind);
  if (most === 0) return "The plan raises them in this order.";
  const late = compared[behind.indexOf(most)]!;
  return `The plan has all of them in another order: ${nameOf(late.block)} is ready in ${quarterInWords(late.readyQuarter!)}, after ${most} that ${most === 1 ? "comes" : "come"} later here.`;
}
