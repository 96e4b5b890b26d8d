import { z } from "zod";
import { findImport } from "@/db/imports";
import { readValues } from "@/db/metric-values";
import { ownMetricRows, valueSourceRows } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import type { Rows } from "@/db/rows";
import { nextMoment, readSources } from "@/db/value-history";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type MetricValueRow, metricValueTable, rowOfValue } from "@/domain/exchange/tables/metric-value-table";
import { turnMetricTable } from "@/domain/exchange/tables/metric-value-turn";
import { valuesComeTo } from "@/domain/exchange/tables/metric-value-words";
import type { ImportPlan } from "@/domain/exchange/tables/plan-import";
import { day, maybe, text } from "@/domain/fields";
import { metricLibrary } from "@/domain/metrics/library";
import { type PlacedValue, placeKey, type StoredValue } from "@/domain/metrics/value-place";
import { byCode } from "@/domain/ordering";
import { pastedName } from "../exchange/import-request";
import type { OpenTable } from "../exchange/open-table";
import { todayOf } from "../today";
import { takeBackValues } from "./value-source";
import { type ChangeFrom, type Origin, valueWrites } from "./value-writes";

/** What is said of all values of a file that do not say it themselves. */
const saidOfAll = z.strictObject({ name: maybe(text(200)), asOf: maybe(day) });

function readAbout(about: string | undefined) {
  if (about === undefined) return { name: null, asOf: null };
  try {
    const { name, asOf } = saidOfAll.parse(JSON.parse(about));
    return { name: name || null, asOf };
  } catch {
    throw new AttuneError("invalid", "The source of these values cannot be read. Enter it again.");
  }
}

/**
 * The values of a workspace as a table: long files, and files with a column for each month or metric. What a file brings
 * is stored as typed values are, and comes from a source of its own.
 *
 * @throws AttuneError `invalid` when what is said of all values cannot be read
 */
export async function openValues(
  ws: Workspace,
  about: string | undefined,
  kind: Origin["kind"] = "file",
): Promise<OpenTable<MetricValueRow>> {
  // Before the values: what is stored between the two reads has made it another version.
  const row = await readWorkspaceRow(ws);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  const values = await readValues(ws, {});
  const sources = new Map((await readSources(ws)).map((source) => [source.id, source]));
  const at = await nextMoment(ws);
  const stored = new Map(values.map((value) => [placeKey(value), value]));
  const held = values
    .map((value) => ({
      entity: rowOfValue(value, sources.get(value.sourceId ?? "")),
      version: value.version,
    }))
    .sort((a, b) => byCode(a.entity.id, b.entity.id));
  const segments = new Set(values.flatMap(({ segment }) => (segment === "" ? [] : [segment])));
  return {
    kind: metricValueTable({ metrics, segments: [...segments], source: readAbout(about), today: await todayOf(ws) }),
    rows: heldByWorkspace as unknown as Rows<MetricValueRow>,
    held,
    mark: String(row.version),
    prefix: "V",
    isPointedAt: false,
    beside: () => [],
    turn: (raw) => turnMetricTable(raw, metrics),
    comesTo: ({ add, change }) =>
      valuesComeTo(
        [...add.map(({ entity }) => entity), ...change.map(({ after }) => after)],
        held.map(({ entity }) => entity),
        metrics,
      ),
    instead: (editable, plan, fileName) => {
      const byId = kind === "folder" ? null : editable.userId;
      const isPasted = kind === "file" && fileName === pastedName;
      const named = isPasted ? null : (text(200).safeParse(fileName.slice(0, 200)).data ?? null);
      const origin: Origin = { kind: isPasted ? "pasted" : kind, fileName: named, byId, at };
      return valueWrites(editable, row, changesOf(plan, stored), { metrics, origin }).writes;
    },
  };
}

/** Only says in the history that this was an import: the write of the workspace notices whoever was faster. */
const heldByWorkspace: Pick<Rows<MetricValueRow>, "kind" | "keyName" | "ifStill"> = {
  kind: valueSourceRows.kind,
  keyName: "id",
  ifStill: (_ws, _mark, told) => ({
    kind: "import",
    id: told.id,
    ids: [],
    before: null,
    after: told.after,
    run: async () => [told.id],
  }),
};

function changesOf(
  { add, change }: ImportPlan<MetricValueRow>,
  stored: ReadonlyMap<string, StoredValue>,
): ChangeFrom[] {
  const from = (row: MetricValueRow) => ({ name: row.source, asOf: row.asOf });
  return [
    ...add.map(({ entity }) => ({ before: null, after: placed(entity), source: from(entity) })),
    ...change.map(({ before, after }) => ({
      before: stored.get(before.entity.id) ?? null,
      after: placed(after),
      source: from(after),
    })),
  ];
}

const placed = ({ metricId, segment, month, week, value, responses }: MetricValueRow): PlacedValue => ({
  ...{ metricId, segment, period: month ?? week ?? "", value, responses },
});

/** Takes an import back as a whole: what it added goes, what it changed is as it was. */
export async function undoValues(ws: EditableWorkspace, importKey: string | undefined) {
  const entry = importKey === undefined ? undefined : await findImport(ws, valueSourceRows.kind, importKey);
  const sourceIds = entry?.idsOf(valueSourceRows.kind) ?? [];
  if (sourceIds.length === 0) throw new AttuneError("not_found", "There is no such import of yours.");
  const { removed, restored } = await takeBackValues(ws, sourceIds, "undid the import of metric values");
  return { removed, restored };
}
