import { z } from "zod";
import { id, instant, maybe, text } from "../fields";

/**
 * "We know, and this is why": somebody saw a finding and said something to it. It stays a finding. An empty note
 * was taken back; the row stays, so that taking back can be undone.
 */
export const findingNote = z.strictObject({
  id,
  ruleId: id,
  entityType: text(64),
  entityId: text(200),
  detail: maybe(text(500)),
  note: text(1_000),
  notedBy: id,
  notedAt: instant,
});
export type FindingNote = z.infer<typeof findingNote>;
