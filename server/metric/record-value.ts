import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { enterValues } from "./enter-values";

type Value = { metricId: string; month: string; value: number | null; responses: number | null; version: number };

/** Stores one value of one month of the whole, the way a block of them is stored. */
export async function recordValue(ws: EditableWorkspace, { version, ...given }: Value) {
  const stored = await enterValues(ws, {
    version,
    values: [{ ...given, segment: null, week: null }],
    source: { kind: "typed", name: null, asOf: null },
  });
  const [problem] = stored.problems;
  if (problem) throw new AttuneError("invalid", problem.sentence);
  return { version: stored.version, sourceId: stored.sourceId };
}
