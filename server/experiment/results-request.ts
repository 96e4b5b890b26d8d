import { z } from "zod";
import { oneOf } from "@/domain/enums";
import { dayKinds, resultColumn } from "@/domain/experiments/result-column";
import { id, text } from "@/domain/fields";

const mapping = text(60_000).transform((given, context) => {
  try {
    const parsed = z.array(resultColumn.nullable()).max(200).safeParse(JSON.parse(given));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below.
  }
  context.addIssue({ code: "custom", message: "The mapping of columns cannot be read." });
  return z.NEVER;
});

/** What an import of results is sent, beside the file or the pasted text. */
export const resultsFields = z.strictObject({
  experimentId: id,
  step: oneOf(["inspect", "dryRun", "write", "badRows"]),
  requestKey: z.uuid().optional(),
  sheet: text(300).optional(),
  /** JSON: for each column what it holds, or null. Left out = as remembered, else as proposed. */
  mapping: mapping.optional(),
  /** Of rows by day; left out = as detected, which a write takes only where that is sure. */
  dayKind: oneOf(dayKinds).optional(),
  decimalMark: oneOf([".", ","]).optional(),
  dayOrder: oneOf(["day_first", "month_first"]).optional(),
  /** What the dry run answered as `seen`: the write is refused when the test has moved on. */
  seen: text(64).optional(),
  format: oneOf(["csv", "xlsx"]).default("csv"),
});
export type ResultsFields = z.infer<typeof resultsFields>;
