import { readMembers } from "@/db/accounts";
import { genericDecisionRows } from "@/db/decisions";
import { readPlan } from "@/db/plan";
import { readMoves } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import type { Deck } from "@/domain/deck/deck";
import type { Hidden } from "@/domain/deck/hide";
import type { ChosenPart } from "@/domain/deck/saved-deck";
import { AttuneError } from "@/domain/errors";
import { standingMoves } from "@/domain/roadmap/standing-moves";
import { betweenCommits } from "../between-commits";
import { layDeckOf } from "../files/pptx/write-deck";
import { lastReview } from "../plan-history/read-baseline";
import { readChanges } from "../plan-history/read-changes";
import { calendarDay } from "../today";
import { inTurnOfWorkspace } from "./turn-of-workspace";

type Wanted = {
  readonly parts: readonly ChosenPart[];
  readonly name: string;
  /** What must not be in it. */
  readonly hidden?: Hidden | null;
};

/** Decks of one workspace that stay laid out until the next commit: preview, differences and file ask for the same one. */
const mostKept = 3;
/** A deck that took too long is not tried again with every look at it. */
const refusedForMs = 60_000;

/**
 * The slides of these parts from the plan as it is now, with what changed since the last review and why. They are laid
 * out in a thread of their own.
 */
export async function makeDeck(ws: Workspace, wanted: Wanted): Promise<Deck> {
  const kept = await betweenCommits(ws, "decks", async () => new Map<string, Promise<Deck>>());
  const key = JSON.stringify([wanted.name, wanted.parts, wanted.hidden ?? null]);
  const known = kept.get(key);
  if (known) return known;
  const made = inTurnOfWorkspace(ws, () => layDeck(ws, wanted));
  kept.set(key, made);
  made.catch((error: unknown) => {
    const isTooMuch = error instanceof AttuneError && error.code === "invalid";
    if (isTooMuch) setTimeout(() => kept.delete(key), refusedForMs).unref();
    else kept.delete(key);
  });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return made;
}

async function layDeck(ws: Workspace, { parts, name, hidden = null }: Wanted): Promise<Deck> {
  const plan = await readPlan(ws);
  const names = new Map(plan.roadmap?.items.map((item) => [item.id, item.name]));
  const moves = standingMoves(await readMoves(ws)).map(({ initiativeId, from, to, reason, movedBy }) => ({
    name: names.get(initiativeId) ?? initiativeId,
    from: from.startQuarter,
    to: to.startQuarter,
    reason,
    by: movedBy,
  }));
  const accounts = new Map((await readMembers(ws)).map((member) => [member.id, member.name]));
  const changes = parts.some(({ part }) => part === "changes") ? await changesOf(ws) : null;
  const leftAlone = await genericDecisionRows.read(ws);
  const options = { parts, name, moves, changes, leftAlone, accounts, brand: plan.brand, hidden };
  return layDeckOf({ file: plan, today: calendarDay(), options });
}

async function changesOf(ws: Workspace) {
  const { from, told } = await readChanges(ws, lastReview, null);
  return from && told && { since: from, ...told };
}
