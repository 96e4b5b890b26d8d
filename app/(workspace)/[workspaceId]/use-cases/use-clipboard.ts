import { type ClipboardEvent, useState } from "react";
import { textOfCells } from "@/domain/scoring/list/clipboard-text";
import { cellValue } from "@/domain/scoring/list/column-values";
import type { ColumnId } from "@/domain/scoring/list/columns";
import { copyRows } from "@/domain/scoring/list/copy-rows";
import type { NameOf } from "@/domain/scoring/list/names";
import type { PastePlan } from "@/domain/scoring/list/plan-paste";
import type { CellChoices } from "@/domain/scoring/list/read-cell";
import { useTell } from "@/ui/toast";
import type { ListedRow, UseCaseListing } from "./use-case-list";
import type { GridCell } from "./use-grid";

type Setting = {
  rows: readonly ListedRow[];
  selected: readonly ListedRow[];
  columns: readonly ColumnId[];
  active: GridCell;
  nameOf: NameOf;
  choices: CellChoices;
  may: UseCaseListing["may"];
};

/** A paste of a whole plan is one request, and a request holds a megabyte. */
const longestPaste = 400_000;

/** Copying rows or a cell to a spreadsheet, and planning what a paste from one would change. */
export function useClipboard({ rows, selected, columns, active, nameOf, choices, may }: Setting) {
  const tell = useTell();
  const [plan, setPlan] = useState<PastePlan | null>(null);

  const onCopy = (event: ClipboardEvent) => {
    if (isTyping(event) || window.getSelection()?.toString()) return;
    const text = copied();
    if (text === null) return;
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    tell(selected.length > 0 ? rowsCopied(selected.length) : "Cell copied");
  };
  const copied = (): string | null => {
    if (selected.length > 0) return copyRows(selected, columns, nameOf);
    const row = rows.find(({ id }) => id === active.item);
    if (!row || active.column === "select") return null;
    return textOfCells([[cellValue(row, active.column, nameOf)]]);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isTyping(event) || !may.contribute || active.column === "select") return;
    const text = event.clipboardData.getData("text/plain");
    const row = rows.findIndex(({ id }) => id === active.item);
    if (text === "" || row < 0) return;
    event.preventDefault();
    if (text.length > longestPaste) {
      tell("This is too much to paste at once", { description: "Use Import for whole lists." });
      return;
    }
    const at = { rows, columns, row, column: columns.indexOf(active.column) };
    const planning = [
      import("@/domain/scoring/list/plan-paste"),
      import("@/domain/scoring/list/cells-of-text"),
    ] as const;
    void Promise.all(planning).then(
      ([{ planPaste }, { cellsOfText }]) => setPlan(planPaste(cellsOfText(text), at, { choices, nameOf, may })),
      () =>
        tell("This was not pasted", { description: "Attune cannot be reached. Check the connection, paste again." }),
    );
  };
  return { onCopy, onPaste, plan, dropPlan: () => setPlan(null) };
}

const rowsCopied = (count: number) => `${count} ${count === 1 ? "row" : "rows"} copied`;

const isTyping = ({ target }: ClipboardEvent) =>
  target instanceof HTMLElement &&
  /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
  !target.matches("[type=checkbox]");
