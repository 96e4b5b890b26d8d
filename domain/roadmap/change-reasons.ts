import { standingMoves } from "./standing-moves";

/** Something that happened to a piece of work, as its history keeps it. */
export type Touch = {
  readonly initiativeId: string;
  /** What was done, as a verb in the past. */
  readonly action: string;
  readonly reason: string | null;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
};

type Move = {
  readonly id: string;
  readonly undoes: string | null;
  readonly initiativeId: string;
  readonly reason: string | null;
  readonly movedBy: string;
  readonly movedAt: number;
};
type Change = {
  readonly name: string;
  readonly reason: string | null;
  readonly items: readonly { readonly id: string }[];
  readonly undoneAt: number | null;
  readonly by: string;
  readonly madeAt: number;
};

/** Who changed something last and when; with the reason, who gave it and when. */
export type Why = { readonly reason: string | null; readonly by: string; readonly at: number };

/** Kept as moves and as changes of the plan, where it is known what was taken back again. */
const keptElsewhere: ReadonlySet<string> = new Set([
  ...["moved initiative", "took back move", "accepted sequence", "adopted scenario", "took back change of the plan"],
]);

/**
 * Why each piece of work is as it is: the latest reason that was written down and still stands; where nobody gave one,
 * who touched it last. What was taken back explains nothing.
 */
export function changeReasons({
  touches,
  moves,
  changes,
}: {
  readonly touches: readonly Touch[];
  readonly moves: readonly Move[];
  readonly changes: readonly Change[];
}): ReadonlyMap<string, Why> {
  const found = new Map<string, Why>();
  const tell = (id: string, why: Why) => {
    const known = found.get(id);
    const weighs = (each: Why) => (each.reason === null ? 0 : 1);
    if (!known || weighs(why) > weighs(known) || (weighs(why) === weighs(known) && why.at > known.at))
      found.set(id, why);
  };
  for (const { initiativeId, action, ...why } of touches)
    tell(initiativeId, keptElsewhere.has(action) ? { ...why, reason: null } : told(why));
  for (const { initiativeId, reason, movedBy, movedAt } of standingMoves(moves))
    tell(initiativeId, told({ reason, by: movedBy, at: movedAt }));
  for (const { items, undoneAt, reason, name, by, madeAt } of changes)
    if (undoneAt === null)
      for (const { id } of items) tell(id, { reason: reason || `Part of “${name}”.`, by, at: madeAt });
  return found;
}

const told = (why: Why): Why => ({ ...why, reason: why.reason || null });
