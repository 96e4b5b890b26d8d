import type { Initiative } from "./initiative";

export type Move = {
  readonly initiativeId: string;
  /** YYYY-Qn */
  readonly startQuarter: string;
  /** Kept as it is when absent. */
  readonly lane?: string | null;
};

/**
 * The roadmap after one item was moved to another quarter or lane. Every other item is the same object; with
 * an unknown id, or a move to where it already is, so is the list.
 */
export function moveInitiative<Item extends Initiative>(initiatives: readonly Item[], move: Move): readonly Item[] {
  const moved = initiatives.find(({ id }) => id === move.initiativeId);
  if (!moved) return initiatives;
  const lane = move.lane === undefined ? moved.lane : move.lane;
  if (moved.startQuarter === move.startQuarter && moved.lane === lane) return initiatives;
  return initiatives.map((item) => (item === moved ? { ...item, startQuarter: move.startQuarter, lane } : item));
}
