import type { LaterChange } from "@/db/approvals";
import { listed } from "@/domain/deck/deck-words";

/** The name of a field as part of a sentence: `startQuarter` as "start quarter". */
const fieldWords = (field: string) =>
  field
    .replace(/(Id|Ids)$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();

const mostFields = 4;

/** One change in words: who did what, which fields, and why where it was said. */
export function toldChange({ seq, at, by, action, reason, fields }: LaterChange) {
  const named = fields.slice(0, mostFields).map(fieldWords);
  const more = fields.length - named.length;
  return {
    seq,
    at,
    words: `${by} ${action}${named.length > 0 ? `: ${listed(more > 0 ? [...named, `${more} more`] : named)}` : ""}`,
    reason,
  };
}
