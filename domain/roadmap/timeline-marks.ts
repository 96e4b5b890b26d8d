import type { Why } from "./change-reasons";
import type { Initiative } from "./initiative";
import { standingMoves } from "./standing-moves";

/** Where a piece of work stands; length is missing in moves from before it could be changed. */
export type Spot = Pick<Initiative, "startQuarter" | "lane"> & { readonly durationQuarters?: number | undefined };

/** What became of one piece of work since a moment, with what was said last. */
export type ChangeMark = {
  /** Null: it was added. */
  readonly from: Spot | null;
  readonly to: Spot;
  readonly reason: string | null;
  /** Who changed it last, and when in milliseconds since 1970; null where nobody is known. */
  readonly by: string | null;
  readonly at: number | null;
};

export type KeptMove = {
  readonly id: string;
  readonly initiativeId: string;
  readonly from: Spot;
  readonly to: Spot;
  readonly reason: string | null;
  readonly undoes: string | null;
  readonly movedAt: number;
  readonly movedBy: string;
};

/**
 * What moved since a moment, by item, several moves as one. Moves taken back count for nothing, and so does an item that
 * is where it was.
 *
 * @param moves newest first
 * @param since milliseconds since 1970; moves at that moment count
 */
export function marksOfMoves(moves: readonly KeptMove[], since: number): Record<string, ChangeMark> {
  const byItem = new Map<string, KeptMove[]>();
  for (const move of standingMoves(moves)) {
    if (move.movedAt < since) continue;
    const held = byItem.get(move.initiativeId);
    if (held) held.push(move);
    else byItem.set(move.initiativeId, [move]);
  }
  return Object.fromEntries(
    [...byItem].flatMap(([id, held]) => {
      const [latest, first] = [held[0], held.at(-1)];
      if (!latest || !first || isSameSpot(first.from, latest.to)) return [];
      const reason = held.find((move) => move.reason !== null)?.reason ?? null;
      return [[id, { from: first.from, to: latest.to, reason, by: latest.movedBy, at: latest.movedAt }]];
    }),
  );
}

/** What moved or was added since the plan was kept, by item, with why where somebody said it. */
export function marksOfPlan(
  before: readonly Initiative[],
  now: readonly Initiative[],
  reasons: ReadonlyMap<string, Why>,
): Record<string, ChangeMark> {
  const was = new Map(before.map((item) => [item.id, item]));
  return Object.fromEntries(
    now.flatMap((item) => {
      const old = was.get(item.id);
      if (old && isSameSpot(old, item)) return [];
      const why = reasons.get(item.id);
      const said = { reason: why?.reason ?? null, by: why?.by ?? null, at: why?.at ?? null };
      return [[item.id, { from: old ? spotOf(old) : null, to: spotOf(item), ...said }]];
    }),
  );
}

const spotOf = ({ startQuarter, lane, durationQuarters }: Initiative): Spot => ({
  startQuarter,
  lane,
  durationQuarters,
});

const isSameSpot = (one: Spot, other: Spot) =>
  one.startQuarter === other.startQuarter && one.lane === other.lane && one.durationQuarters === other.durationQuarters;
