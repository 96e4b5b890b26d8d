import { type ClipboardEvent, Fragment, type KeyboardEvent, useId, useRef } from "react";
import { blockOf, placeBlock } from "@/domain/experiments/typed-block";
import { classNames } from "@/ui/class-names";
import { controlClass } from "@/ui/field";
import { gridMove } from "@/ui/grid-move";
import { PairMark } from "@/ui/marks";
import { Head, TableFrame } from "@/ui/table";
import { cellKey, type FigureRow, type RowGroup } from "./figure-rows";
import type { CellWord } from "./read-draft";
import type { ResultsView } from "./results-view";
import type { Cells } from "./typed-draft";

type Props = {
  label: string;
  arms: ResultsView["arms"];
  groups: readonly RowGroup[];
  cells: Cells;
  words: ReadonlyMap<string, CellWord>;
  /** What an empty cell stands for, in grey. */
  emptyAs?: (row: FigureRow, armId: string) => string | undefined;
  onType: (changes: readonly (readonly [key: string, text: string])[]) => void;
  /** What became of a pasted block, in a sentence. */
  onPasted: (sentence: string) => void;
};

/** Figures by arm: arrows and Tab go from cell to cell, Enter down; a block of a spreadsheet is pasted as a block. */
export function FigureGrid({ label, arms, groups, cells, words, emptyAs, onType, onPasted }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const id = useId();
  const rows = groups.flatMap((group) => group.rows);

  const go = (row: number, column: number) => {
    const field = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row},${column}"]`);
    field?.focus();
    field?.select();
  };
  const press = (row: number, column: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.shiftKey || event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const all = selectionStart === 0 && selectionEnd === value.length;
    // Within what is typed, left and right move the caret.
    if (event.key === "ArrowLeft" && !all && selectionStart !== 0) return;
    if (event.key === "ArrowRight" && !all && selectionEnd !== value.length) return;
    if (event.key === "Home" || event.key === "End" || event.key.startsWith("Page")) return;
    const key = event.key === "Enter" ? "ArrowDown" : event.key;
    const to = gridMove({ row, column }, key, event.ctrlKey || event.metaKey, {
      ...{ rows: rows.length, columns: arms.length, page: 1 },
    });
    if (!to) return;
    event.preventDefault();
    go(Math.max(0, to.row), to.column);
  };
  const paste = (row: number, column: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const placed = placeBlock(blockOf(text), { row, column }, { rows: rows.length, columns: arms.length });
    onType(placed.cells.map((cell) => [cellKey(rows[cell.row]!, arms[cell.column]!.id), cell.text] as const));
    const outside = placed.outside > 0 ? ` ${placed.outside} had no place and were left out.` : "";
    const turned = placed.turned ? " The block was turned on its side to fit." : "";
    onPasted(`${placed.cells.length} cells pasted.${turned}${outside}`);
  };

  let at = -1;
  return (
    <TableFrame label={label}>
      <table
        ref={table}
        className="w-full max-w-3xl table-fixed border-collapse"
        style={{ minWidth: 132 + arms.length * 104 }}
      >
        <thead>
          <tr>
            <Head className="w-[38%] max-sm:w-[32%]">Figures</Head>
            {arms.map((arm) => (
              <Head key={arm.id} numeric className="wrap-anywhere">
                {arm.name}
                {arm.isControl && <span className="block font-normal text-ink-3">control</span>}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.title}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={arms.length + 1}
                  className="border-t border-line px-2 pt-3 pb-1 text-left font-semibold wrap-anywhere"
                >
                  <span className="inline-flex items-center gap-2">
                    {group.side && <PairMark side={group.side} />}
                    {group.title}
                  </span>
                </th>
              </tr>
              {group.rows.map((row) => {
                at += 1;
                const place = at;
                const told = arms.flatMap((arm) => {
                  const word = words.get(cellKey(row, arm.id));
                  return word ? [{ armId: arm.id, arm: arm.name, ...word }] : [];
                });
                return (
                  <Fragment key={row.key}>
                    <tr>
                      <th scope="row" className="px-2 py-1 text-left align-middle font-normal">
                        {row.label}
                        {row.help && <span className="block text-12 text-ink-3">{row.help}</span>}
                      </th>
                      {arms.map((arm, column) => {
                        const key = cellKey(row, arm.id);
                        const word = words.get(key);
                        return (
                          <td key={arm.id} className="px-1 py-1 align-middle">
                            <input
                              data-cell={`${place},${column}`}
                              aria-label={`${group.title}, ${row.label}, ${arm.name}`}
                              aria-invalid={word?.wrong || undefined}
                              aria-describedby={word ? `${id}-${place}-${column}` : undefined}
                              inputMode="decimal"
                              autoComplete="off"
                              className={classNames(controlClass, "figure text-right")}
                              value={cells[key] ?? ""}
                              placeholder={emptyAs?.(row, arm.id)}
                              onChange={(event) => onType([[key, event.target.value]])}
                              onKeyDown={press(place, column)}
                              onPaste={paste(place, column)}
                            />
                          </td>
                        );
                      })}
                    </tr>
                    {told.length > 0 && (
                      <tr>
                        <td colSpan={arms.length + 1} className="px-2 pb-1.5 text-right text-12">
                          {told.map(({ armId, arm, text, wrong }) => (
                            <p
                              key={armId}
                              id={`${id}-${place}-${arms.findIndex((each) => each.id === armId)}`}
                              className={wrong ? "text-harm" : "text-ink-3"}
                              role={wrong ? "alert" : undefined}
                            >
                              {text.startsWith(`${arm}:`) || text.includes(`, ${arm}:`) ? text : `${arm}: ${text}`}
                            </p>
                          ))}
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
