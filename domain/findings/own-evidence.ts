import { z } from "zod";
import { count, id, list, maybe, number, text, words } from "../fields";

const partialDate = /^(19|20|21)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A figure of one's own, cited without a file: where it was found is said in words. */
export const ownEvidence = z.strictObject({
  id,
  statement: words(500),
  values: list(z.strictObject({ label: text(120), number, unit: text(20) }), 10),
  // What every object knows already is no kind of evidence, and would be found where kinds are looked up.
  kind: text(64).refine((kind) => !(kind in {}), "There is no such kind of evidence."),
  publisher: maybe(text(200)),
  title: maybe(text(300)),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: maybe(z.string().regex(partialDate, "A date looks like 2026, 2026-11 or 2026-11-21.")),
  population: maybe(text(300)),
  sampleSize: maybe(count),
  citation: maybe(text(1_000)),
  caveat: maybe(text(1_000)),
});
export type OwnEvidence = z.infer<typeof ownEvidence>;
