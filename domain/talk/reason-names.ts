import type { InboxReason } from "./talk";

/** What a filter calls the same. */
export const reasonNames: Readonly<Record<InboxReason, string>> = {
  mention: "Mentions",
  reply: "Answers",
  comment: "Comments",
  change: "Changes",
  approval_asked: "Approvals to give",
  approval_given: "Approvals answered",
};
