import type { SegmentResult } from "@/domain/experiments/experiment";
import { cellKey, type FigureRow, groupsOf, rowsOf } from "./figure-rows";
import type { MeasureView, ResultsView } from "./results-view";

export type Cells = Readonly<Record<string, string>>;

/** A group of people as it is typed. */
export type GroupDraft = {
  readonly key: string;
  readonly name: string;
  readonly share: string;
  readonly metricId: string;
  readonly cells: Cells;
};

/** What somebody typed, and the version of the test they typed it beside. */
export type TypedDraft = { readonly version: number; readonly cells: Cells; readonly groups: readonly GroupDraft[] };

type ByArm = MeasureView["arms"];

const shown = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 12 });
const written = (value: number | null | undefined, figure: FigureRow["figure"]) =>
  value === null || value === undefined
    ? ""
    : figure === "mean" || figure === "sd"
      ? String(Number(value.toPrecision(12)))
      : shown.format(value);

/** The value stored for a cell. */
export function storedValue(row: FigureRow, armId: string, view: ResultsView, byArm?: ByArm): number | null {
  if (row.figure === "exposed") return view.arms.find(({ id }) => id === armId)?.exposed ?? null;
  const arms = byArm ?? view.measures.find(({ metricId }) => metricId === row.metricId)?.arms;
  return arms?.[armId]?.[row.figure] ?? null;
}

function cellsOf(rows: readonly FigureRow[], view: ResultsView, byArm?: ByArm): Cells {
  return Object.fromEntries(
    rows.flatMap((row) =>
      view.arms.flatMap(({ id }) => {
        const text = written(storedValue(row, id, view, byArm), row.figure);
        return text === "" ? [] : [[cellKey(row, id), text]];
      }),
    ),
  );
}

const groupOf = (
  { name, shareOfTraffic, metricId, arms }: SegmentResult,
  at: number,
  view: ResultsView,
): GroupDraft => {
  const measure = view.measures.find((each) => each.metricId === metricId);
  return {
    ...{ key: `stored ${at}`, name, metricId },
    share: shareOfTraffic === null ? "" : String(Number((shareOfTraffic * 100).toPrecision(12))),
    cells: measure ? cellsOf(rowsOf(measure), view, arms) : {},
  };
};

/** What stands in the form before anybody types. */
export function draftOf(view: ResultsView): TypedDraft {
  const rows = groupsOf(view.measures).flatMap((group) => group.rows);
  return {
    version: view.version,
    cells: cellsOf(rows, view),
    groups: view.segments.map((segment, at) => groupOf(segment, at, view)),
  };
}

/** Cells with one more typed; an empty one is left out, so that what is back as it was counts as not changed. */
export function withCell(cells: Cells, changes: readonly (readonly [string, string])[]): Cells {
  const next = new Map(Object.entries(cells));
  for (const [key, text] of changes) {
    if (text.trim() === "") next.delete(key);
    else next.set(key, text);
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two drafts say the same, whatever the order they were typed in. */
export function sameCells(a: Cells, b: Cells): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => (a[key] ?? "").trim() === (b[key] ?? "").trim());
}

export const sameGroups = (a: readonly GroupDraft[], b: readonly GroupDraft[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at]!;
    return (
      one.name.trim() === other.name.trim() &&
      one.share.trim() === other.share.trim() &&
      one.metricId === other.metricId &&
      sameCells(one.cells, other.cells)
    );
  });
