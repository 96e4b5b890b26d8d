import { z } from "zod";
import { commit } from "@/db/commit";
import { readValues } from "@/db/metric-values";
import { ownMetricRows } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import { nextMoment } from "@/db/value-history";
import type { EditableWorkspace } from "@/db/workspace";
import { oneOf } from "@/domain/enums";
import { count, day, id, maybe, month, number, text } from "@/domain/fields";
import { metricLibrary } from "@/domain/metrics/library";
import { placeKey } from "@/domain/metrics/value-place";
import { type GivenValue, type PlaceProblem, planValues } from "@/domain/metrics/value-plan";
import { segmentReader } from "@/domain/metrics/value-segment";
import type { SourceKind } from "@/domain/metrics/value-source";
import { todayOf } from "../today";
import { type NamedSource, valueWrites } from "./value-writes";

const mostAtOnce = 5_000;

const enteredValue = z
  .strictObject({
    metricId: id,
    segment: maybe(text(120)),
    month: maybe(month),
    week: maybe(day),
    value: maybe(number),
    /** Left out: the answers that are there stay, as long as the value does. */
    responses: count.nullish(),
  })
  .refine(
    ({ month: inMonth, week }) => (inMonth === null) !== (week === null),
    "Give the month, or the Monday of the week.",
  );

export const enteredFields = {
  version: count,
  values: z
    .array(enteredValue)
    .min(1, "Enter a value.")
    .max(mostAtOnce, "Enter at most 5,000 values at once; import a file for more."),
  source: z.strictObject({
    name: maybe(text(200)),
    asOf: maybe(day),
    kind: oneOf(["typed", "pasted"]).default("typed"),
  }),
};

type Entered = {
  version: number;
  values: z.infer<typeof enteredValue>[];
  source: NamedSource & { kind: SourceKind };
};

/** What became of a block: all of it is stored, or none and every cell that is wrong is named. */
type EnterAnswer = {
  readonly problems: readonly PlaceProblem[];
  readonly version: number;
  /** By which it can be taken back; null when nothing was stored. */
  readonly sourceId: string | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

/** Stores values that were typed or pasted, all or none. */
export async function enterValues(ws: EditableWorkspace, { version, values, source }: Entered): Promise<EnterAnswer> {
  const row = await readWorkspaceRow(ws);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const stored = await readValues(ws, { metricIds: [...new Set(values.map(({ metricId }) => metricId))] });
  const groupOf = segmentReader(stored.map(({ segment }) => segment).filter((name) => name !== ""));
  const given = values.map(
    ({ metricId, segment, month: inMonth, week, value, responses }): GivenValue => ({
      ...{ metricId, segment: segment ? groupOf(segment) : "", period: inMonth ?? week ?? "", value, responses },
    }),
  );
  const plan = planValues(given, {
    metrics,
    stored: new Map(stored.map((each) => [placeKey(each), each])),
    months: row.monthly?.months ?? [],
    weeks: row.weekly?.weeks ?? [],
    today: await todayOf(ws),
  });
  const { problems, unchanged, changes } = plan;
  const nothing = { version: row.version, sourceId: null, added: 0, changed: 0, unchanged };
  if (problems.length > 0 || changes.length === 0) return { ...nothing, problems };

  const { name, asOf, kind } = source;
  const origin = { kind, fileName: null, byId: ws.userId, at: await nextMoment(ws) };
  const from = changes.map((change) => ({ ...change, source: { name: name || null, asOf } }));
  const { writes, sourceIds } = valueWrites(ws, { ...row, version }, from, { metrics, origin });
  const added = changes.filter(({ before }) => before === null).length;
  return commit(ws, writes, {
    action: kind === "pasted" ? "pasted metric values" : "entered metric values",
    answer: {
      problems: [],
      version: version + 1,
      sourceId: sourceIds[0] ?? null,
      ...{ added, changed: changes.length - added, unchanged },
    },
  });
}
