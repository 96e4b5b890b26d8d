import { folded } from "../exchange/tables/cell-kind";
import type { RawTable } from "../exchange/tables/raw-table";
import { figureLabels, type ResultFigure } from "./figures-of-type";
import type { ResultColumn, ResultMapping, ResultTarget } from "./result-file";
import type { SampleType } from "./sample";

/** A column of the file: its place and its heading. */
export type PlacedColumn = { readonly at: number; readonly heading: string };

/** The columns of a file of results by what they hold. */
export type ResultColumns = {
  readonly test: PlacedColumn | null;
  readonly arm: PlacedColumn | null;
  readonly day: PlacedColumn | null;
  readonly unit: PlacedColumn | null;
  readonly exposed: PlacedColumn | null;
  /** The group of people a row is about. */
  readonly segment: PlacedColumn | null;
  /** By metric; what a measure needs and the file leaves out is missing here. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<ResultFigure, PlacedColumn>>;
  readonly values: ReadonlyMap<string, PlacedColumn & { readonly blank: "no_answer" | "none" | "refuse" }>;
};

/** Finds the columns a mapping speaks of. A column named twice counts once, the first time. */
export function resultColumns(header: RawTable["header"], mapping: ResultMapping): ResultColumns {
  const heads = new Map<string, PlacedColumn>();
  const figures = new Map<string, Map<ResultFigure, PlacedColumn>>();
  const values = new Map<string, PlacedColumn & { blank: "no_answer" | "none" | "refuse" }>();
  for (const [at, column] of mapping.slice(0, header.length).entries()) {
    if (column === null) continue;
    const placed = { at, heading: header[at]?.trim() || `Column ${at + 1}` };
    if (column.holds === "figure") {
      const known = figures.get(column.metricId) ?? new Map<ResultFigure, PlacedColumn>();
      figures.set(column.metricId, known);
      if (!known.has(column.figure)) known.set(column.figure, placed);
    } else if (column.holds === "value") {
      if (!values.has(column.metricId)) values.set(column.metricId, { ...placed, blank: column.blank });
    } else if (!heads.has(column.holds)) heads.set(column.holds, placed);
  }
  const head = (holds: ResultColumn["holds"]) => heads.get(holds) ?? null;
  return {
    test: head("test"),
    arm: head("arm"),
    day: head("day"),
    unit: head("unit"),
    exposed: head("exposed"),
    segment: head("segment"),
    figures,
    values,
  };
}

/** What a measure needs in a row per arm; the units of a share or a mean may be the people of the arm. */
const needed: Readonly<Record<SampleType, readonly ResultFigure[]>> = {
  proportion: ["x", "n"],
  mean: ["mean", "sd", "n"],
  nps: ["promoters", "passives", "detractors"],
};

/**
 * Why a mapping cannot be used, in a sentence; null when it can: an arm, and for every measure named all that it needs,
 * each column once, either figures or one value per unit and never both.
 */
export function mappingRefusal(columns: ResultColumns, mapping: ResultMapping, target: ResultTarget): string | null {
  if (columns.arm === null) return "Say which column names the arm.";
  const keys = mapping.flatMap((column) => (column === null ? [] : [keyOf(column)]));
  if (new Set(keys).size < keys.length) return "Two columns are said to hold the same. Choose each once.";
  const perUnit = columns.values.size > 0 || columns.unit !== null;
  if (columns.figures.size === 0 && !perUnit && columns.exposed === null) {
    return "Say which columns hold the people, or the figures of a measure.";
  }
  if (columns.figures.size > 0 && perUnit) {
    return "A file has one row per arm, or one row per person, and never both. Choose one.";
  }
  if (columns.segment !== null && columns.day !== null && !perUnit) {
    return "Groups by day are read from a file of one row per person only. Leave out the day, or the group.";
  }
  const types = new Map(target.metrics.map(({ metricId, type }) => [metricId, type]));
  for (const metricId of [...columns.figures.keys(), ...columns.values.keys()]) {
    if (!types.has(metricId)) return `“${metricId}” is no measure of this test.`;
  }
  for (const [metricId, figures] of columns.figures) {
    const lacking = needed[types.get(metricId) ?? "mean"].filter(
      (figure) => !figures.has(figure) && !(figure === "n" && columns.exposed !== null),
    );
    const [first] = lacking;
    const name = target.metrics.find((each) => each.metricId === metricId)?.name ?? metricId;
    if (first !== undefined) return `Say which column holds ${figureLabels[first]} for “${name}”.`;
  }
  return null;
}

function keyOf(column: ResultColumn): string {
  if (column.holds === "figure") return `figure ${column.metricId} ${column.figure}`;
  return column.holds === "value" ? `value ${column.metricId}` : column.holds;
}

/** Finds an arm by its id or its name, whatever the capitals; a name two arms share finds neither. */
export function armFinder(arms: ResultTarget["arms"]): (cell: string) => string | null {
  const found = new Map<string, string | null>();
  for (const { id, name } of arms) {
    const key = folded(name);
    found.set(key, found.has(key) ? null : id);
  }
  for (const { id } of arms) found.set(folded(id), id);
  const known = new Map<string, string | null>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const armId = found.get(folded(cell)) ?? null;
    // Of the few words a column of arms holds; a column of something else is not remembered.
    if (known.size < 100) known.set(cell, armId);
    return armId;
  };
}
