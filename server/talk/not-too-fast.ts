import { AttuneError } from "@/domain/errors";

const windowMs = 60_000;
/** Faster than anybody writes; what a script says lands in many inboxes. */
const mostInWindow = 100;
const mostPeople = 10_000;

/** When each person last spoke, the latest last; in this process, and not longer than it matters. */
const spoken = new Map<string, number[]>();

/** @throws AttuneError `too_many` where somebody says more within a minute than a person can */
export function requireNotTooFast(userId: string, now = Date.now()): void {
  const recent = (spoken.get(userId) ?? []).filter((at) => at > now - windowMs && at <= now);
  const [first] = recent;
  if (recent.length >= mostInWindow && first !== undefined)
    throw new AttuneError(
      "too_many",
      "That is a great deal to say within a minute. What you wrote is kept here: wait a moment, then send it.",
      Math.ceil((first + windowMs - now) / 1_000),
    );
  spoken.delete(userId);
  spoken.set(userId, [...recent, now]);
  const [longestAgo] = spoken.keys();
  if (spoken.size > mostPeople && longestAgo !== undefined) spoken.delete(longestAgo);
}
