import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { quarterInWords } from "@/domain/quarters";
import type { FramePatch } from "@/domain/roadmap/change-frame";
import { cellsOfText } from "@/domain/scoring/list/cells-of-text";
import { gridMove } from "@/ui/grid-move";
import { type Kept, useKept } from "@/ui/use-kept";
import { typedAmount } from "../../scored/typed-amount";
import { useKeptKey } from "../../shell-context";
import { type FrameRow, frameRows, joined, type Listing } from "./frame-rows";
import type { useStoreFrame } from "./use-store-frame";

/** What is typed in a cell and not stored yet, and what was stored when the typing began. */
type Typed = { text: string; was: number | null };
type TypedCells = Readonly<Record<string, Typed>>;

export const cellKey = (row: FrameRow, quarter: string) => `${row.key} ${quarter}`;

/** Typing, storing, moving and pasting in the cells, as in a spreadsheet. */
export function useFrameCells(rows: readonly FrameRow[], { send, setProblem }: ReturnType<typeof useStoreFrame>) {
  const kept: Kept<TypedCells> = useKept(useKeptKey("people and money"), {} as TypedCells);
  // Two cells may be left in one breath: each goes on from what the other left.
  const typed = useRef(kept.value);
  typed.current = kept.value;
  const keep = (cells: TypedCells) => {
    typed.current = cells;
    if (Object.keys(cells).length > 0) kept.set(cells);
    else kept.drop();
  };
  const drop = (key: string) => {
    const { [key]: _gone, ...rest } = typed.current;
    keep(rest);
  };
  const editable = rows.filter(({ patch }) => patch !== null);
  const cellOf = (row: FrameRow, column: number) => row.cells[column]!;

  const type = (row: FrameRow, column: number, text: string) => {
    const cell = cellOf(row, column);
    const key = cellKey(row, cell.quarter);
    keep({ ...typed.current, [key]: { text, was: typed.current[key]?.was ?? cell.there } });
  };

  const store = (row: FrameRow, column: number) => {
    const cell = cellOf(row, column);
    const key = cellKey(row, cell.quarter);
    const mine = typed.current[key];
    if (!mine || !row.patch) return;
    const value = typedAmount(mine.text);
    const where = `${row.name}, ${quarterInWords(cell.quarter)}`;
    const wrong = wrongWith(value);
    if (wrong) return setProblem(`${where}: “${mine.text}” ${wrong} It is kept here until you change it.`);
    if (value === cell.there) return drop(key);
    const overtaken = (theirs: number | null) => {
      keep({ ...typed.current, [key]: { ...mine, was: theirs } });
      return `${where}: somebody stored ${theirs ?? "nothing"} meanwhile. Yours, ${mine.text}, is kept here; press Enter in it to store it.`;
    };
    if (cell.there !== mine.was) return setProblem(overtaken(cell.there));
    drop(key);
    send({
      patch: row.patch(cell.quarter, value),
      said: `${where} stored`,
      isStill: (now) => thereIn(now, key) === mine.was,
      // What could not be stored is there again, to be stored later.
      onFailed: (now) => overtaken((now && thereIn(now, key)) ?? null),
    });
  };

  const revert = (row: FrameRow, column: number): boolean => {
    const key = cellKey(row, cellOf(row, column).quarter);
    const had = key in typed.current;
    if (had) drop(key);
    return had;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const input = event.target;
    const place = placeOf(input);
    if (!place || !(input instanceof HTMLInputElement) || event.altKey) return;
    const row = editable[place.row]!;
    const { key, shiftKey } = event;
    if (key === "Escape") {
      if (revert(row, place.column)) event.preventDefault();
      return;
    }
    const steps = key === "Enter" ? (shiftKey ? "ArrowUp" : "ArrowDown") : key;
    if (!staysInText(steps, input)) {
      const far = event.ctrlKey || event.metaKey;
      const to = gridMove(place, steps, far, { rows: editable.length, columns: row.cells.length, page: 5 });
      if (!to) return;
      event.preventDefault();
      if (key === "Enter") store(row, place.column);
      const frame = input.closest("table");
      frame?.querySelector<HTMLInputElement>(`[data-cell="${Math.max(0, to.row)} ${to.column}"]`)?.focus();
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!place || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const { patches, count, wrong } = pastedPatches(cellsOfText(text), editable, place);
    if (wrong) setProblem(`Nothing was pasted: ${wrong}`);
    else if (count > 0) send({ patch: joined(patches), said: `${count} ${count === 1 ? "cell" : "cells"} pasted` });
  };

  return { typed: kept.value, editable, type, store, onKeyDown, onPaste };
}

const wrongWith = (value: number | null): string | null => {
  if (value === null) return null;
  if (Number.isNaN(value)) return "is not a number.";
  if (value < 0) return "is less than nothing.";
  return Math.abs(value * 100 - Math.round(value * 100)) > 1e-4 ? "has more than two decimals." : null;
};

function placeOf(target: EventTarget): { row: number; column: number } | null {
  const [row, column] = target instanceof HTMLElement ? (target.dataset["cell"]?.split(" ") ?? []) : [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** Left and right move inside a number until its end is reached; Home and End stay inside. */
function staysInText(key: string, { selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  if (key === "ArrowLeft") return !isAll && (selectionStart !== 0 || selectionEnd !== 0);
  if (key === "ArrowRight") return !isAll && (selectionStart !== value.length || selectionEnd !== value.length);
  return key === "Home" || key === "End";
}

function thereIn(listing: Listing, key: string): number | null | undefined {
  for (const row of frameRows(listing))
    for (const { quarter, there } of row.cells) if (cellKey(row, quarter) === key) return there;
  return undefined;
}

/** What a block from a spreadsheet would store; empty cells leave what is there. */
function pastedPatches(
  pasted: readonly (readonly string[])[],
  rows: readonly FrameRow[],
  from: { row: number; column: number },
): { patches: FramePatch[]; count: number; wrong: string | null } {
  const patches: FramePatch[] = [];
  for (const [down, texts] of pasted.entries()) {
    const row = rows[from.row + down];
    for (const [right, text] of texts.entries()) {
      if (text.trim() === "") continue;
      const cell = row?.cells[from.column + right];
      if (!row?.patch || !cell) return { patches, count: 0, wrong: "it reaches beyond the grid." };
      const value = typedAmount(text);
      const wrong = wrongWith(value);
      if (wrong)
        return { patches, count: 0, wrong: `${row.name}, ${quarterInWords(cell.quarter)}: “${text}” ${wrong}` };
      if (value !== cell.there) patches.push(row.patch(cell.quarter, value));
    }
  }
  return { patches, count: patches.length, wrong: null };
}
