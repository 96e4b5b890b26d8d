import { type CellStyle, folded, isBlank } from "../exchange/tables/cell-kind";
import type { RawCell, RawTable } from "../exchange/tables/raw-table";
import type { ArmResult } from "./experiment";
import type { ResultFigure } from "./figures-of-type";
import { cellProblem, type PlacedCell, readCount, readFigure, readResultDay } from "./result-cell";
import { armFinder, type PlacedColumn, type ResultColumns } from "./result-columns";
import { noFigures, type ResultProblem, type ResultTarget } from "./result-file";
import { groupFinder } from "./result-groups";
import type { SampleType } from "./sample";

/** A row of figures: one arm, one day where the file says it. */
export type FigureRow = {
  readonly row: number;
  readonly armId: string;
  readonly day: string | null;
  /** Of people, where the file names it. */
  readonly group: string | null;
  readonly exposed: number | null;
  readonly figures: Readonly<Record<string, ArmResult>>;
};

export type RowHead = { readonly row: number; readonly at: (column: PlacedColumn) => PlacedCell };

/** The rows that say something, with their number in the file. */
export function* filledRows(raw: RawTable): Generator<RowHead & { readonly surplus: boolean }> {
  const width = raw.header.length;
  for (const [index, cells] of raw.rows.entries()) {
    if (cells.every(isBlank)) continue;
    const row = raw.rowNumbers[index] ?? index + 2;
    const at = ({ at: place, heading }: PlacedColumn): PlacedCell => ({ cell: cells[place], row, column: heading });
    yield { row, at, surplus: cells.length > width && !cells.slice(width).every(isBlank) };
  }
}

/** Reads whose row it is: the arm, and the test where the file says it. Errors: OTHER_TEST, UNKNOWN_ARM. */
export function headReader(
  columns: ResultColumns,
  target: ResultTarget,
): (given: RowHead & { readonly surplus: boolean }) => { armId: string } | { problem: ResultProblem } {
  const armOf = armFinder(target.arms);
  const own = new Set(target.names.map(folded));
  const names = target.arms.map(({ name }) => `“${name}”`).join(", ");
  return ({ row, at, surplus }) => {
    if (surplus) {
      const message = "This row has more cells than there are headings.";
      return { problem: { row, column: null, value: null, code: "LENGTH_MISMATCH", message } };
    }
    const test = columns.test && at(columns.test);
    if (test && !isBlank(test.cell) && !own.has(folded(String(test.cell)))) {
      return { problem: cellProblem(test, "OTHER_TEST", "This row is about another test.") };
    }
    const arm = columns.arm && at(columns.arm);
    if (!arm || isBlank(arm.cell)) {
      const message = "This row names no arm.";
      return { problem: { row, column: arm?.column ?? null, value: null, code: "UNKNOWN_ARM", message } };
    }
    const armId = armOf(wordOf(arm.cell));
    if (armId !== null) return { armId };
    const message = `This is no arm of this test. Its arms are ${names}.`;
    return { problem: cellProblem(arm, "UNKNOWN_ARM", message) };
  };
}

const wordOf = (cell: RawCell | undefined) => String(cell ?? "");

/** The rows of a file with a row per arm (or arm and day), and every cell of it that cannot be read. */
export function readFigureRows(
  raw: RawTable,
  columns: ResultColumns,
  target: ResultTarget,
  style: CellStyle,
): { said: number; rows: FigureRow[]; problems: ResultProblem[] } {
  const typeOf = new Map(target.metrics.map(({ metricId, type }) => [metricId, type]));
  const headOf = headReader(columns, target);
  const groupOf = groupFinder();
  const rows: FigureRow[] = [];
  const problems: ResultProblem[] = [];
  let said = 0;
  for (const given of filledRows(raw)) {
    said += 1;
    const before = problems.length;
    const head = headOf(given);
    if ("problem" in head) problems.push(head.problem);
    const day = columns.day && readResultDay(given.at(columns.day), style, target.lastDay);
    if (day && "problem" in day) problems.push(day.problem);
    const place = columns.segment && given.at(columns.segment);
    const group = place && groupOf(place.cell);
    if (place && group === null)
      problems.push(cellProblem(place, "NO_UNITS", "This row names no group. Write which people it is about."));
    const exposed = columns.exposed && readCount(given.at(columns.exposed), style);
    if (exposed && "problem" in exposed) problems.push(exposed.problem);
    const people = exposed && "value" in exposed ? exposed.value : null;
    const figures: Record<string, ArmResult> = {};
    for (const [metricId, places] of columns.figures) {
      figures[metricId] = figuresOf(typeOf.get(metricId) ?? "mean", places, given, people, style, problems);
    }
    if (problems.length > before || "problem" in head) continue;
    rows.push({
      row: given.row,
      armId: head.armId,
      day: day && "value" in day ? day.value : null,
      group,
      exposed: people,
      figures,
    });
  }
  return { said, rows, problems };
}

function figuresOf(
  type: SampleType,
  places: ReadonlyMap<ResultFigure, PlacedColumn>,
  { at }: RowHead,
  people: number | null,
  style: CellStyle,
  problems: ResultProblem[],
): ArmResult {
  const read: ArmResult = { ...noFigures, n: type === "nps" || places.has("n") ? null : people };
  const missing = new Map<ResultFigure, ResultProblem>();
  for (const [figure, place] of places) {
    const got = readFigure(figure, at(place), style);
    if ("value" in got) read[figure] = got.value;
    else if (isBlank(at(place).cell)) missing.set(figure, got.problem);
    else problems.push(got.problem);
  }
  for (const [figure, problem] of missing) {
    // A day on which nobody answered has no mean, and one answer no spread.
    const fair = (figure === "mean" && read.n === 0) || (figure === "sd" && read.n !== null && read.n < 2);
    if (!fair) problems.push(problem);
  }
  const { x, n } = places.has("x") ? read : noFigures;
  const place = places.get("x");
  if (type === "proportion" && x !== null && n !== null && x > n && place) {
    problems.push(cellProblem(at(place), "INVALID_COUNT", `That is more than the ${n} it is counted among.`));
  }
  return read;
}
