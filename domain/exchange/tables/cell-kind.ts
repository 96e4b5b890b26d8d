import { text } from "../../fields";
import type { RawCell } from "./raw-table";

/** How a file writes what can be read in two ways; null where nobody said and the file does not show it. */
export type CellStyle = {
  readonly decimalMark: "." | "," | null;
  readonly dayOrder: "day_first" | "month_first" | null;
};

/** The value of a cell, or why it has none, in a sentence. */
export type Reading = { readonly value: unknown } | { readonly problem: string };

/** A cell that says something. */
export type FilledCell = string | number | boolean;

/** How one kind of value is read from a cell and written to one; reading what was written gives the value again. */
export type CellKind = {
  /** What may stand in the cell, in words: "a whole number from 1 to 5". */
  readonly words: string;
  readonly example: string;
  /** What an empty cell stands for: null, no entries, no. */
  readonly empty: unknown;
  /** Its text may have a decimal mark. */
  readonly hasDecimals?: boolean;
  readonly read: (cell: FilledCell, style: CellStyle) => Reading;
  readonly write: (value: unknown) => RawCell;
};

/** Whether a cell says nothing: missing, or only white space. */
export function isBlank(cell: RawCell | undefined): cell is null | undefined {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** What people see of a cell: at most 200 characters. */
export function shownCell(cell: RawCell | undefined): string | null {
  if (isBlank(cell)) return null;
  const shown = String(cell).trim();
  return shown.length > 200 ? `${shown.slice(0, 199)}…` : shown;
}

/** The form in which two words are the same: any case, one blank for hyphens, underscores and white space. */
export function folded(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—]+/g, " ")
    .trim();
}

/** Text of at most `max` characters; a number in the cell is taken as it is written. */
export function textCell(max: number, example: string): CellKind {
  const field = text(max);
  return {
    words: `text of at most ${max.toLocaleString("en-GB")} characters`,
    example,
    empty: null,
    read: (cell) => {
      const parsed = field.safeParse(String(cell));
      return parsed.success
        ? { value: parsed.data }
        : { problem: parsed.error.issues[0]?.message ?? "This cannot be stored." };
    },
    write: (value) => (typeof value === "string" ? value : null),
  };
}

/** The key of an entity. */
export function idCell(example: string): CellKind {
  return {
    words: "an id; leave it empty for something new",
    example,
    empty: null,
    read: (cell) => {
      const given = String(cell).trim();
      return /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,63}$/.test(given)
        ? { value: given }
        : { problem: "An id is 1 to 64 letters, digits or - _ : . Leave it empty to add something new." };
    },
    write: (value) => (typeof value === "string" ? value : null),
  };
}
