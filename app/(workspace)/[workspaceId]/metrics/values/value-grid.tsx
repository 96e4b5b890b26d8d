import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { blockOf, placeBlock } from "@/domain/experiments/typed-block";
import { withoutHeadings } from "@/domain/metrics/pasted-headings";
import { useColumnsInView } from "@/ui/use-columns-in-view";
import { useCrossKeys } from "@/ui/use-cross-keys";
import { useFixedRows } from "@/ui/use-fixed-rows";
import { usePrinting } from "@/ui/use-printing";
import { periodInWords, type ValueRow, type ValuesView } from "../shown-values";
import type { ValueLook } from "./asked-values";
import type { LeaveBy } from "./cell-input";
import { CellStrip } from "./cell-strip";

import type { TypedValues } from "./use-value-draft";
import type { Writing } from "./value-cell";
import { ValueRowCells } from "./value-row";

type Props = {
  view: ValuesView;
  rows: readonly ValueRow[];
  periods: readonly string[];
  look: ValueLook;
  draft: TypedValues;
  onHistory: (metricId: string, period: string) => void;
  /** What became of a pasted block, in a sentence. */
  onTold: (sentence: string) => void;
};
type At = { readonly row: number; readonly column: number };

const rowHeight = 48;
/** Twelve months beside the names in a window of 1,440. */
const columnWidth = 84;
const headWidth = 236;
/** Up to so many cells everything is drawn, so that the browser's own search finds it. */
const drawnWhole = 600;
/** As many columns as a sheet of paper holds: the latest are printed. */
const onPaper = 12;
const mostPasted = 5_000;
const head = "sticky top-0 border-b border-line bg-page px-1.5 py-1.5 align-bottom text-12 text-ink-2";

const steps = { stay: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const;

/** Metrics by month, as in a spreadsheet: arrows move, typing writes, a pasted block fills; nothing is stored by it. */
export function ValueGrid({ view, rows, periods, look, draft, onHistory, onTold }: Props) {
  const frame = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const shown = printing ? periods.slice(-onPaper) : periods;
  const [editing, setEditing] = useState<(At & Writing) | null>(null);
  const keys = useCrossKeys({ frame, rows: rows.length, columns: periods.length });
  const whole = printing || rows.length * periods.length <= drawnWhole;
  const drawn = useFixedRows({ frame, count: rows.length, rowHeight, whole, keep: keys.at.row });
  const { from, to } = useColumnsInView({ frame, count: shown.length, width: columnWidth, headWidth, whole });
  const { edit: mayEdit } = view.may;
  const openAt = useRef(periods.length - 1);
  const place = ({ row, column }: At) => {
    const [metric, period] = [rows[row], periods[column]];
    return metric && period !== undefined ? { metric, period, stored: metric.cells[column] ?? null } : null;
  };
  const write = (at: At, text: string) => {
    const here = place(at);
    if (here) draft.type([{ metricId: here.metric.id, period: here.period, stored: here.stored, text }]);
  };
  const begin = (at: At, typed: string | null) => {
    const here = place(at);
    if (!mayEdit || !here) return;
    const before = draft.rows.get(here.metric.id)?.get(here.period)?.typed[look.layer] ?? null;
    setEditing({ ...at, byKey: typed !== null, before });
    if (typed !== null) write(at, typed);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, altKey } = event;
    if (!(target instanceof HTMLElement) || target.dataset["at"] === undefined || altKey) return;
    const here = place(keys.at);
    const command = event.ctrlKey || event.metaKey;
    if (command && key.toLowerCase() === "z" && mayEdit) {
      if (!draft.undoTyping()) onTold("Nothing that was typed is left to take back.");
    } else if (key === " " && here) onHistory(here.metric.id, here.period);
    else if (key === "Enter" || key === "F2") begin(keys.at, null);
    else if (key === "Escape" && here) {
      if (!draft.revert(here.metric.id, here.period)) return;
    } else if ((key === "Delete" || key === "Backspace") && mayEdit) write(keys.at, "");
    else if (!command && /^[\d.,−-]$/.test(key) && mayEdit) begin(keys.at, key);
    else return keys.onKeyDown(event, drawn.show, () => {});
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) return;
    const cell = target.closest<HTMLElement>("[data-at]");
    if (!cell || target.closest("input")) return;
    const [row = 0, column = 0] = (cell.dataset["at"] ?? "").split(":").map(Number);
    const here = place({ row, column });
    if (here && target.closest("[data-history]")) onHistory(here.metric.id, here.period);
    keys.setAt({ row, column });
    if (event.detail === 2) begin({ row, column }, null);
  };
  const onCopy = (event: ClipboardEvent) => {
    const here = place(keys.at);
    if (isTyping(event) || window.getSelection()?.toString() || !here) return;
    const typed = draft.rows.get(here.metric.id)?.get(here.period)?.typed[look.layer];
    event.clipboardData.setData("text/plain", typed ?? String(here.stored?.[look.layer] ?? ""));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    if (!mayEdit || text === "" || (isTyping(event) && !/[\t\n]/.test(text.trimEnd()))) return;
    event.preventDefault();
    setEditing(null);
    const { block, isHeaded } = withoutHeadings(blockOf(text));
    const { cells, turned, outside } = placeBlock(block, keys.at, { rows: rows.length, columns: periods.length });
    const said = cells.filter((cell) => cell.text !== "");
    if (said.length > mostPasted)
      return onTold("This is too much to paste at once: 5,000 cells is the most. Use Import for whole tables.");
    draft.type(
      said.flatMap((cell) => {
        const here = place(cell);
        return here ? [{ metricId: here.metric.id, period: here.period, stored: here.stored, text: cell.text }] : [];
      }),
      true,
    );
    onTold(
      [
        `${said.length} ${said.length === 1 ? "cell" : "cells"} pasted; nothing is stored yet.`,
        isHeaded ? "Its headings were left out: see that rows and columns are the right ones." : "",
        turned ? "The block was turned on its side to fit." : "",
        outside > 0 ? `${outside} had no place and were left out.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    );
  };
  useEffect(() => {
    // The month that is to be filled next is the one people come for.
    keys.setAt({ row: 0, column: Math.max(0, openAt.current) });
  }, [keys.setAt]);
  const leave = ({ row, column }: At, by: LeaveBy) => {
    setEditing(null);
    if (by === "blur") return;
    const [down, right] = steps[by];
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row + down)),
      column: Math.max(0, Math.min(periods.length - 1, column + right)),
    };
    keys.goTo(next, drawn.show);
  };
  // The rows keep what they are given, so that typing in one draws no other.
  const latest = useRef(leave);
  latest.current = leave;
  const onLeave = useCallback((at: At, by: LeaveBy) => latest.current(at, by), []);
  useLatestInView({ frame, first: periods[0], last: periods.at(-1) });
  const here = place(keys.at);
  return (
    <>
      <CellStrip
        view={view}
        metric={here?.metric ?? null}
        period={here?.period ?? null}
        stored={here?.stored ?? null}
        typed={(here && draft.rows.get(here.metric.id)?.get(here.period)) ?? null}
        onHistory={onHistory}
      />
      <section
        ref={frame}
        aria-label="Values of metrics"
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        className="relative min-h-0 flex-1 overflow-auto border-t border-line pr-5 max-lg:max-h-[76dvh] print:max-h-none print:overflow-visible print:pr-0"
      >
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the section around it */}
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved in and written is a grid
          role="grid"
          aria-label="Values of metrics"
          aria-readonly={!mayEdit}
          aria-rowcount={rows.length + 1}
          aria-colcount={periods.length + 1}
          onClick={onClick}
          className="w-(--whole) touch-manipulation table-fixed border-separate border-spacing-0 print:w-full"
          style={{
            ["--head" as string]: `${headWidth}px`,
            ["--each" as string]: `${columnWidth}px`,
            ["--whole" as string]: `${headWidth + shown.length * columnWidth}px`,
          }}
        >
          <colgroup>
            <col className="w-(--head) print:w-40" />
            {shown.map((period) => (
              <col key={period} className="w-(--each) print:w-auto" />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={`${head} left-0 z-11 pl-7 text-left max-lg:pl-4`}>
                {look.every === "week" ? "Metric, by week beginning" : "Metric"}
              </th>
              {shown.map((period) => (
                <th key={period} scope="col" className={`${head} z-(--z-sticky) text-right whitespace-nowrap`}>
                  {periodInWords(period)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.rows.flatMap(({ index, gap }) => {
              const row = rows[index];
              if (!row) return [];
              const isAt = keys.at.row === index;
              return [
                gap > 0 && <Gap key={`before ${row.id}`} height={gap} span={shown.length + 1} />,
                <ValueRowCells
                  key={row.id}
                  row={row}
                  index={index}
                  periods={shown}
                  skipped={periods.length - shown.length}
                  from={from}
                  to={to}
                  height={rowHeight}
                  layer={look.layer}
                  currency={view.currency}
                  typed={draft.rows.get(row.id)}
                  active={isAt ? keys.at.column : null}
                  editing={editing?.row === index ? editing : null}
                  onType={draft.type}
                  onLeave={onLeave}
                />,
              ];
            })}
            {drawn.after > 0 && <Gap height={drawn.after} span={shown.length + 1} />}
          </tbody>
        </table>
      </section>
    </>
  );
}

type Ends = { frame: RefObject<HTMLElement | null>; first: string | undefined; last: string | undefined };

/** Begins at the latest, and goes to the end at which something was added. */
function useLatestInView({ frame, first, last }: Ends) {
  const begun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another first column is what this waits for
  useLayoutEffect(() => {
    if (begun.current && frame.current) frame.current.scrollLeft = 0;
    begun.current = true;
  }, [frame, first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another last column is what this waits for
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
  }, [frame, last]);
}

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} className="p-0" />
    </tr>
  );
}

const isTyping = ({ target }: ClipboardEvent) => target instanceof HTMLInputElement;
