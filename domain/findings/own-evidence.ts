import { z } from "zod";
import { count, id, list, maybe, number, text, words } from "../fields";

/** A figure of one's own, cited without a file: where it was found is said in words. */
export const ownEvidence = z.strictObject({
  id,
  statement: words(500),
  values: list(z.strictObject({ label: text(120), number, unit: text(20) }), 10),
  kind: text(64),
  publisher: maybe(text(200)),
  title: maybe(text(300)),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published: maybe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "A date looks like 2026, 2026-11 or 2026-11-21.")),
  population: maybe(text(300)),
  sampleSize: maybe(count),
  citation: maybe(text(1_000)),
  caveat: maybe(text(1_000)),
});
export type OwnEvidence = z.infer<typeof ownEvidence>;
