import { z } from "zod";
import { oneOf } from "../enums";
import { count, day, id, instant, maybe, text } from "../fields";

export const sourceKinds = ["typed", "pasted", "file", "folder"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where values came from, once for all that came together. */
export const valueSource = z.strictObject({
  id,
  kind: oneOf(sourceKinds),
  /** The system or person that says so, in the words of whoever entered it. */
  name: maybe(text(200)),
  fileName: maybe(text(200)),
  /** The day up to which the source knew. */
  asOf: maybe(day),
  /** The account that stored it; null where a folder was read. */
  byId: maybe(id),
  at: instant,
  values: count,
});
export type ValueSource = z.infer<typeof valueSource>;
