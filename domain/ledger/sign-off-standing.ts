import { isFilled } from "../ordering";
import type { SignOff, SignOffVerdict } from "./sign-off";

/** What the sign-offs of one use case come to: one block outweighs every sign-off. */
export type SignOffStanding = "blocked" | "signed_off" | "open";

/** How the sign-offs of one use case stand together; open when nobody said anything. */
export function signOffStanding(said: readonly Pick<SignOff, "verdict">[]): SignOffStanding {
  if (said.some(({ verdict }) => verdict === "blocked")) return "blocked";
  return said.length > 0 ? "signed_off" : "open";
}

/** Why a verdict cannot be given so, in a sentence; null when it can. */
export function signOffRefusal({ verdict, reason }: { verdict: SignOffVerdict; reason: string | null }): string | null {
  return verdict === "blocked" && !isFilled(reason)
    ? "Say why it is blocked, so that others know what to change."
    : null;
}

/** Why a verdict cannot be taken back so, in a sentence: whoever lifts the block of somebody else says why. */
export function withdrawRefusal(
  { verdict, reviewerId }: Pick<SignOff, "verdict" | "reviewerId">,
  { byId, reason }: { byId: string; reason: string | null },
): string | null {
  if (reviewerId === byId) return null;
  if (verdict === "signed_off") return "Only who signed off takes it back. You can block it, and say why.";
  return isFilled(reason) ? null : "It is the block of somebody else. Say why it is lifted.";
}

/** Who blocks, why, since when, and who could lift it: names and days in words, as the sentence says them. */
export type ToldBlock = { readonly by: string; readonly on: string; readonly reason: string };

const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

/**
 * Why a blocked use case does not go live, in a sentence that names who can lift it; null when nobody blocks it.
 *
 * @param lifters names of the members who review now; empty when there is none
 */
export function blockedRefusal([first, ...more]: readonly ToldBlock[], lifters: readonly string[]): string | null {
  if (!first) return null;
  const others =
    more.length === 0 ? "" : more.length === 1 ? ", and so did one more" : `, and so did ${more.length} more`;
  const who =
    lifters.length === 0
      ? "Nobody reviews here now: an admin can make somebody a reviewer on the members page, who can lift it."
      : `${listed(lifters)} can lift it on the page of the use case.`;
  return `${first.by} blocked this on ${first.on}${others}: “${first.reason}” It cannot go live before that is lifted. ${who}`;
}

/** What moves a use case along and is no change of what it does to customers. */
const moves = new Set(["status", "liveSince", "stoppedAt", "stopReason", "privacyReview"]);

type Change = { readonly at: number; readonly by: string; readonly fields: readonly string[] };

/**
 * What was changed in a use case after somebody spoke of it, moves along its way left out; in the order given.
 *
 * @param since milliseconds since 1970
 */
export function changesSince<Each extends Change>(changes: readonly Each[], since: number): Each[] {
  return changes.filter(({ at, fields }) => at > since && fields.some((field) => !moves.has(field)));
}
