import { counted } from "@/domain/roadmap/wording";
import { momentInWords } from "@/ui/dates";
import type { LinkRow } from "./deck-view";

/** Who made a link and when, until when it is open, what it hides, and how often it was opened. */
export function linkInWords(link: LinkRow): string {
  const { createdAt, by, opened, openedAt } = link;
  const made = `Made ${momentInWords(createdAt)} by ${by ?? "somebody who left"}, ${stateOf(link)}.`;
  const seen =
    openedAt === null ? "Not opened yet." : `Opened ${counted(opened, "time")}, last on ${momentInWords(openedAt)}.`;
  return `${made} ${seen}`;
}

/** What a link keeps to itself, as marks in a list. */
export function guardsOf({ hasPassphrase, hidesNames, hidesCosts }: LinkRow): string[] {
  const none = !hidesNames && !hidesCosts;
  return [
    hasPassphrase && "asks for a passphrase",
    hidesNames && "hides names",
    hidesCosts && "hides costs",
    none && "shows names and costs",
  ].filter((word) => word !== false);
}

function stateOf({ state, expiresAt, revokedAt }: LinkRow): string {
  if (state === "ended") return `ended on ${momentInWords(revokedAt ?? expiresAt)}`;
  return state === "expired" ? `ran out on ${momentInWords(expiresAt)}` : `open until ${momentInWords(expiresAt)}`;
}
