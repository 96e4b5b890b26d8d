import type { GenericDecision } from "../customers/generic-decision";
import { isReviewDue } from "../customers/generic-target";
import { dayWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import type { Learning } from "../experiments/learning";
import { dueLearnings } from "../experiments/learning-strength";
import { type AgendaPoint, pointOf } from "./agenda";

/** Learnings whose day to look again has come, YYYY-MM-DD, the longest overdue first. */
export function learningPoints(learnings: readonly Learning[], on: string): AgendaPoint[] {
  return dueLearnings(learnings, on).map(({ id, statement, reviewOn }) =>
    pointOf({
      part: "learning",
      key: `learning ${id}`,
      objectId: id,
      object: statement,
      to: `experiments/learnings?learning=${encodeURIComponent(id)}`,
      sentence: reviewOn
        ? `To be looked at again since ${dayWords(reviewOn)}.`
        : "It has no day to be looked at again.",
      detail: "Does it still hold?",
      state: "open",
    }),
  );
}

type Waiting = { readonly generic: readonly GenericDecision[]; readonly personName: (id: string | null) => string };

/** What else waits for a decision: what the deck asks, and what was left the same for everybody until a day that has come. */
export function askPoints({ file }: DerivedWorkspace, { generic, personName }: Waiting, on: string): AgendaPoint[] {
  const asks = (file.deck?.asks ?? []).map(({ text, ownerId, byDate }, at) =>
    pointOf({
      part: "decision",
      key: `decision ask ${at}`,
      object: text,
      to: "deck",
      sentence: byDate
        ? `${byDate < on ? "Was to be decided by" : "To be decided by"} ${dayWords(byDate)}.`
        : "No day is set.",
      detail: ownerId ? `With ${personName(ownerId)}.` : "Nobody has it yet.",
      state: "open",
    }),
  );
  const again = generic
    .filter((decision) => isReviewDue(decision, on))
    .map(({ id, text, reason, reviewOn }) =>
      pointOf({
        part: "decision",
        key: `decision generic ${id}`,
        objectId: id,
        object: text,
        to: "channels",
        sentence: `Left as it is for everybody until ${dayWords(reviewOn ?? on)}: does that still hold?`,
        detail: reason || null,
        state: "open",
      }),
    );
  return [...asks, ...again];
}
