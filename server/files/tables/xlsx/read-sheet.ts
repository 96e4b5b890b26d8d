import type { RawCell } from "@/domain/exchange/tables/raw-table";
import { cellText, placeOf } from "../cell-text";
import type { Row, RowCollection } from "../read-rows";
import { quoted, refuse } from "../refuse";
import { cellValue } from "./cell-value";
import { columnOf } from "./column-of";
import type { NumberKind } from "./read-styles";
import { attributesOf, walkXml } from "./walk-xml";

type Shared = {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly from1904: boolean;
};
type Sheet = { readonly rows: readonly Row[]; readonly notes: readonly string[] };

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The rows of one sheet that hold something. @throws AttuneError naming the cell that cannot be read */
export function readSheet(name: string, xml: string, shared: Shared, collection: RowCollection): Sheet {
  const rows: Row[] = [];
  const uncounted: string[] = [];
  let cells: RawCell[] = [];
  let [row, column] = [0, -1];
  let attributes: ReadonlyMap<string, string> = new Map();
  let [value, inline]: [string | null, string] = [null, ""];
  let [inSheet, inCell, inInline, inReading, hasFormula] = [false, false, false, false, false];
  let reading: "value" | "inline" | null = null;

  const disordered = () => refuse(`The sheet ${quoted(name)} is damaged: its cells are not in order. Save it again.`);

  function openRow(tag: string): void {
    const given = attributesOf(tag).get("r");
    const next = given === undefined ? row + 1 : Number(given);
    if (!Number.isInteger(next) || next <= row || next > LAST_ROW) disordered();
    [row, column, cells] = [next, -1, []];
  }

  function openCell(tag: string): void {
    attributes = attributesOf(tag);
    const given = attributes.get("r");
    const next = given === undefined ? column + 1 : (columnOf(given) ?? disordered());
    if (next <= column || next >= LAST_COLUMN) disordered();
    [column, value, inline, hasFormula, inCell, inInline] = [next, null, "", false, true, false];
  }

  function closeCell(): void {
    inCell = false;
    const type = attributes.get("t") ?? "n";
    const kind = shared.kinds[Number(attributes.get("s") ?? 0)] ?? "number";
    const shown = cellValue({ type, kind, value, inline }, shared.strings, shared.from1904);
    if (shown === undefined)
      refuse(`${placeOf(name, row, column)} points at a text that the workbook does not hold. Save it again.`);
    // A text that is empty is a result; a number that is empty was never worked out.
    if (hasFormula && (value === null || (type === "n" && shown === null))) uncounted.push(placeOf(name, row, column));
    if (shown === null) return;
    while (cells.length < column) cells.push(null);
    cells.push(typeof shown === "string" ? cellText(shown, name, row, column) : shown);
  }

  walkXml(xml, {
    open: (element, tag) => {
      if (element === "sheetData") inSheet = true;
      else if (!inSheet) return;
      else if (element === "row") openRow(tag);
      else if (element === "c") openCell(tag);
      else if (!inCell) return;
      else if (element === "v") [reading, value] = ["value", ""];
      else if (element === "f") hasFormula = true;
      else if (element === "is") inInline = true;
      else if (element === "rPh") inReading = true;
      else if (element === "t" && inInline && !inReading) reading = "inline";
    },
    close: (element) => {
      if (element === "sheetData") inSheet = false;
      else if (!inSheet) return;
      else if (element === "row") collection.add(rows, name, row, cells);
      else if (element === "c") closeCell();
      else if (element === "rPh") inReading = false;
      else if (element === "v" || element === "t") reading = null;
    },
    text: (text) => {
      if (reading === "value") value += text;
      else if (reading === "inline") inline += text;
    },
  });
  return { rows, notes: notesOn(uncounted) };
}

function notesOn(uncounted: readonly string[]): string[] {
  const [first] = uncounted;
  if (first === undefined) return [];
  const others = uncounted.length === 1 ? "" : ` So do ${uncounted.length - 1} other cells.`;
  return [
    `${first} holds a formula without a result; it reads as empty.${others} Open and save the file in Excel first.`,
  ];
}
