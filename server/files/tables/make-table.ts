import type { RawCell, RawTable } from "@/domain/exchange/tables/raw-table";
import { columnName } from "../pptx/column-name";
import type { Row } from "./read-rows";
import { quoted } from "./refuse";

type Source = {
  readonly sheet: string | null;
  /** Rows with content; the first holds the headings. */
  readonly rows: readonly Row[];
  readonly notes?: readonly string[];
  /** In text a cell too many is a slip of the file, not a column without a heading. */
  readonly ragged: boolean;
};

const headingOf = (cell: RawCell | undefined): string =>
  String(cell ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** A table of rows: headings that differ, every row at least as wide as they are. Null where there are no rows. */
export function makeTable({ sheet, rows, notes = [], ragged }: Source): RawTable | null {
  const [first, ...others] = rows;
  if (!first) return null;
  const headed = first.cells.findLastIndex((cell) => headingOf(cell) !== "") + 1;
  const width = ragged ? Math.max(1, headed) : rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const header: string[] = [];
  const said = [...notes];
  for (let column = 0; column < width; column++) {
    const given = headingOf(first.cells[column]);
    const heading = distinct(given || `Column ${columnName(column)}`, header);
    header.push(heading);
    if (given === "" && others.some(({ cells }) => (cells[column] ?? null) !== null))
      said.push(`Column ${columnName(column)} has no heading; here it is called ${quoted(heading)}.`);
    else if (given !== "" && heading !== given)
      said.push(
        `The heading ${quoted(given)} is there twice; in column ${columnName(column)} it is ${quoted(heading)}.`,
      );
  }
  const surplus = ragged ? others.filter(({ cells }) => cells.length > width) : [];
  if (surplus[0])
    said.push(
      `Row ${surplus[0].number} has ${surplus[0].cells.length} cells under ${width} headings${surplus.length > 1 ? `, and ${surplus.length - 1} other rows have too many` : ""}. Is a text with the separator in it without quotation marks?`,
    );
  return {
    sheet,
    header,
    rows: others.map(({ cells }) => [...cells, ...Array(Math.max(0, width - cells.length)).fill(null)]),
    rowNumbers: others.map(({ number }) => number),
    ...(said.length > 0 ? { notes: said } : {}),
  };
}

function distinct(heading: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  for (let count = 1; ; count++) {
    const tried = count === 1 ? heading : `${heading} (${count})`;
    if (!used.has(tried.toLowerCase())) return tried;
  }
}
