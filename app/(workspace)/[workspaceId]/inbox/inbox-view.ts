import type { inferRouterOutputs } from "@trpc/server";
import type { InboxReason } from "@/domain/talk/talk";
import type { AppRouter } from "@/server/root";

export type Inbox = inferRouterOutputs<AppRouter>["talk"]["inbox"];
export type Item = Inbox["items"][number];

/** Which part of the inbox is looked at. */
export type AskedInbox = {
  readonly unread: boolean;
  readonly reason: InboxReason | null;
  /** Where the page begins; null for the newest. */
  readonly cursor: Inbox["next"];
};

export const firstAsked: AskedInbox = { unread: true, reason: null, cursor: null };
