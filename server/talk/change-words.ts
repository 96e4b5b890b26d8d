import type { LaterChange } from "@/db/approvals";
import { listed } from "@/domain/deck/deck-words";

/** The name of a field as part of a sentence: `startQuarter` as "start quarter". */
const fieldWords = (field: string) =>
  field
    .replace(/(Id|Ids)$/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();

/** When and by whom something was marked goes with what was done; the words of that say it. */
const isMark = (field: string) => /(At|By)$/.test(field);

const mostFields = 4;

/** One change in words: who did what, which fields, and why where it was said. */
export function toldChange({ seq, at, by, action, reason, fields }: LaterChange) {
  const changed = fields.filter((field) => !isMark(field));
  const named = changed.slice(0, mostFields).map(fieldWords);
  const more = changed.length - named.length;
  return {
    seq,
    at,
    words: `${by} ${action}${named.length > 0 ? `: ${listed(more > 0 ? [...named, `${more} more`] : named)}` : ""}`,
    reason,
  };
}
