import type { Initiative } from "./initiative";

/** Where an initiative stands on a board or a timeline. */
export type Place = Pick<Initiative, "startQuarter" | "durationQuarters" | "lane" | "ownerId" | "horizon">;

/** What is not named stays as it is. */
export type Move = {
  readonly initiativeId: string;
  /** YYYY-Qn */
  readonly startQuarter: string;
  readonly durationQuarters?: number | undefined;
  readonly lane?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly horizon?: Initiative["horizon"] | undefined;
};

/** Where an initiative would stand after a move. */
export function placeAfter(
  { durationQuarters, lane, ownerId, horizon }: Place,
  { startQuarter, ...named }: Omit<Move, "initiativeId">,
): Place {
  return {
    startQuarter,
    durationQuarters: named.durationQuarters ?? durationQuarters,
    lane: named.lane === undefined ? lane : named.lane,
    ownerId: named.ownerId === undefined ? ownerId : named.ownerId,
    horizon: named.horizon === undefined ? horizon : named.horizon,
  };
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.startQuarter === other.startQuarter &&
  one.durationQuarters === other.durationQuarters &&
  one.lane === other.lane &&
  one.ownerId === other.ownerId &&
  one.horizon === other.horizon;

/**
 * The roadmap after one item was moved or resized. Every other item is the same object; with an unknown id, or a move
 * to where it already is, so is the list.
 */
export function moveInitiative<Item extends Initiative>(initiatives: readonly Item[], move: Move): readonly Item[] {
  const moved = initiatives.find(({ id }) => id === move.initiativeId);
  if (!moved) return initiatives;
  const place = placeAfter(moved, move);
  if (isSamePlace(moved, place)) return initiatives;
  return initiatives.map((item) => (item === moved ? { ...item, ...place } : item));
}
