import type { InboxReason } from "./talk";

export type Told = { readonly userId: string; readonly reason: InboxReason };

type Said = {
  readonly authorId: string;
  readonly mentions: readonly string[];
  /** Who wrote the comment that is answered, and the other answers; empty for a new thread. */
  readonly inThread: readonly string[];
  readonly followers: readonly string[];
};

/**
 * Who finds a comment in their inbox, each once and for the reason that concerns them most: named in it, then part of the
 * thread, then following. Never who wrote it. With `heard`, who heard of it before is left out: an edit that names
 * another person tells only that one.
 */
export function whoHears(
  { authorId, mentions, inThread, followers }: Said,
  heard: readonly string[] = [],
): readonly Told[] {
  const told = new Map<string, InboxReason>();
  for (const userId of followers) told.set(userId, "comment");
  for (const userId of inThread) told.set(userId, "reply");
  for (const userId of mentions) told.set(userId, "mention");
  for (const userId of [authorId, ...heard]) told.delete(userId);
  return [...told].map(([userId, reason]) => ({ userId, reason }));
}
