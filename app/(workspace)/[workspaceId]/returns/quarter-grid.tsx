import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { blockOf, placeBlock } from "@/domain/experiments/typed-block";
import { quarterInWords } from "@/domain/quarters";
import { Button } from "@/ui/button";
import { controlClass } from "@/ui/field";
import { gridMove } from "@/ui/grid-move";
import { Head, TableFrame } from "@/ui/table";
import { typedAmount } from "../scored/typed-amount";
import { emptyQuarter, type LineDraft, type QuarterDraft, quarterAt, quarterFields } from "./line-draft";

type Props = {
  draft: LineDraft;
  /** How many quarters it may have at most. */
  most: number;
  sign: string;
  onChange: (rows: QuarterDraft[]) => void;
  /** What became of a pasted block, in a sentence. */
  onPasted: (sentence: string) => void;
};

const heads = {
  cost: "Cost",
  margin: "Margin expected",
  low: "At the low end",
  high: "At the high end",
} as const;

/** What is expected, quarter by quarter: arrows and Tab go from cell to cell; a block of a spreadsheet is pasted as a block. */
export function QuarterGrid({ draft, most, sign, onChange, onPasted }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const { rows } = draft;
  const typed = (cells: readonly { row: number; column: number; text: string }[]) => {
    const next = rows.map((row) => ({ ...row }));
    for (const { row, column, text } of cells) {
      while (next.length <= row) next.push({ ...emptyQuarter });
      next[row] = { ...next[row]!, [quarterFields[column]!]: text };
    }
    onChange(next);
  };
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
      ...{ rows: rows.length, columns: quarterFields.length, page: 1 },
    });
    if (!to) return;
    event.preventDefault();
    go(Math.max(0, to.row), to.column);
  };
  const paste = (row: number, column: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const placed = placeBlock(blockOf(text), { row, column }, { rows: most, columns: quarterFields.length });
    typed(placed.cells);
    const outside = placed.outside > 0 ? ` ${placed.outside} had no place and were left out.` : "";
    const turned = placed.turned ? " The block was turned on its side to fit." : "";
    onPasted(`${placed.cells.length} cells pasted.${turned}${outside}`);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <TableFrame label="What is expected, by quarter">
        <table ref={table} className="w-full min-w-[560px] table-fixed border-collapse">
          <thead>
            <tr>
              <Head className="w-24">Quarter</Head>
              {quarterFields.map((field) => (
                <Head key={field} numeric>
                  {heads[field]} ({sign})
                </Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const quarter = quarterInWords(quarterAt(draft, at));
              return (
                <tr key={quarter}>
                  <th scope="row" className="px-2 py-1 text-left font-normal whitespace-nowrap">
                    {quarter}
                  </th>
                  {quarterFields.map((field, column) => (
                    <td key={field} className="px-1 py-1">
                      <input
                        data-cell={`${at},${column}`}
                        aria-label={`${heads[field]}, ${quarter}`}
                        aria-invalid={Number.isNaN(typedAmount(row[field])) || undefined}
                        inputMode="decimal"
                        autoComplete="off"
                        className={`${controlClass} figure text-right`}
                        value={row[field]}
                        onChange={(event) => typed([{ row: at, column, text: event.target.value }])}
                        onKeyDown={press(at, column)}
                        onPaste={paste(at, column)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
      <p className="flex flex-wrap gap-2">
        <Button
          look="quiet"
          disabledBecause={rows.length >= most ? `A line has at most ${most} quarters to come.` : null}
          onClick={() => onChange([...rows, { ...emptyQuarter }])}
        >
          Add {quarterInWords(quarterAt(draft, rows.length))}
        </Button>
        {rows.length > 0 && (
          <Button look="quiet" onClick={() => onChange(rows.slice(0, -1))}>
            Take {quarterInWords(quarterAt(draft, rows.length - 1))} away
          </Button>
        )}
      </p>
    </div>
  );
}
