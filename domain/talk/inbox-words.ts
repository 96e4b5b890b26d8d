import { countOf, listed } from "../deck/deck-words";
import type { InboxReason } from "./talk";

/** Why something lies in the inbox, as the middle of a sentence between who and what: "Ines mentioned you on …". */
export const reasonWords: Readonly<Record<InboxReason, string>> = {
  mention: "mentioned you on",
  reply: "answered on",
  comment: "commented on",
  change: "changed",
  approval_asked: "asks you to approve",
  approval_given: "answered your request to approve",
};

/**
 * What something is called in the middle of a sentence: `use case “Basket countdown”`, `the strategy`.
 *
 * @param name null where it is not there any more
 */
export function calledInSentence(kindWords: string, name: string | null): string {
  const kind = kindWords.charAt(0).toLowerCase() + kindWords.slice(1);
  return name === kindWords ? `the ${kind}` : `${kind} “${name ?? "not here any more"}”`;
}

/** What matters of an inbox, in one sentence: what waits for this person comes first. */
export function inboxSentence(unread: Readonly<Partial<Record<InboxReason, number>>>): string {
  const many = (reason: InboxReason) => unread[reason] ?? 0;
  const parts = [
    many("approval_asked") > 0 && `${countOf(many("approval_asked"), "approval")} to give`,
    many("mention") > 0 && countOf(many("mention"), "mention"),
    many("reply") > 0 && countOf(many("reply"), "answer"),
    many("comment") > 0 && countOf(many("comment"), "comment"),
    many("approval_given") > 0 && `${countOf(many("approval_given"), "approval")} answered`,
    many("change") > 0 && `${countOf(many("change"), "change")} of what you follow`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? "Nothing waits for you." : `Unread: ${listed(parts)}.`;
}
