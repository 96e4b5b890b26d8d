import { z } from "zod";
import { oneOf } from "../enums";
import { day, id, instant, maybe, month, number, text, words } from "../fields";

const responses = number.min(0, "This must not be negative.");

/** A value of one month of a group of customers; the whole is a series of its own, never their sum. */
export const segmentValue = z.strictObject({
  metricId: id,
  segment: words(120),
  month,
  value: maybe(number),
  responses: maybe(responses),
  sourceId: maybe(id),
});
export type SegmentValue = z.infer<typeof segmentValue>;

/** What stood in a place before it was corrected. */
export const metricRevision = z.strictObject({
  metricId: id,
  /** Empty for the whole. */
  segment: text(120),
  /** The month, or the Monday of the week. */
  period: z.union([month, day]),
  value: maybe(number),
  responses: maybe(responses),
  sourceId: maybe(id),
  replacedAt: instant,
  replacedById: maybe(id),
});
export type MetricRevision = z.infer<typeof metricRevision>;

export const dropOutcomes = ["stored", "nothing_new", "refused"] as const;

/** What became of one file in the folder that is watched. */
export const dropReport = z.strictObject({
  id,
  fileName: text(300),
  /** SHA-256 of the file, hexadecimal: the same file is not read twice. Empty where it was not opened. */
  digest: text(64),
  at: instant,
  outcome: oneOf(dropOutcomes),
  added: number,
  changed: number,
  unchanged: number,
  /** The first of what was wrong, each with its row and column. */
  problems: z
    .array(z.strictObject({ row: number.nullable(), column: text(300).nullable(), sentence: text(500) }))
    .max(100),
  problemCount: number,
  sourceId: maybe(id),
});
export type DropReport = z.infer<typeof dropReport>;
