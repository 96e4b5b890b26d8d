import { memo } from "react";
import { PairMark } from "@/ui/marks";
import type { ValueRow } from "../shown-values";
import type { ValueLook } from "./asked-values";
import type { LeaveBy } from "./cell-input";
import { shortUnit } from "./short-unit";
import type { CellText, TypedRow } from "./use-value-draft";
import { ValueCell, type Writing } from "./value-cell";

type At = { readonly row: number; readonly column: number };
type Props = {
  row: ValueRow;
  index: number;
  periods: readonly string[];
  /** Periods left out before the first, on paper. */
  skipped: number;
  from: number;
  to: number;
  height: number;
  layer: ValueLook["layer"];
  currency: string;
  typed: TypedRow | undefined;
  /** The column in the tab order, when it is in this row. */
  active: number | null;
  editing: (Writing & { readonly column: number }) | null;
  onType: (texts: readonly CellText[]) => void;
  onLeave: (at: At, by: LeaveBy) => void;
};

/** A metric; drawn again only when something of it changed. */
export const ValueRowCells = memo(function ValueRowCells(props: Props) {
  const { row, index, periods, skipped, height, layer, currency, typed, active, editing, onType, onLeave } = props;
  // The row with the tab order draws all its cells, so that the focus does not fall out of the page.
  const [from, to] = active === null ? [props.from, props.to] : [0, periods.length];
  return (
    <tr aria-rowindex={index + 2} style={{ height }} className="break-inside-avoid">
      <th
        scope="row"
        title={row.name}
        className="sticky left-0 z-[9] border-b border-hairline bg-page px-2 py-1 pl-7 text-left font-normal max-lg:pl-4"
      >
        <span className="flex items-center gap-2">
          <PairMark side={row.side} />
          <span className="min-w-0">
            <span className="line-clamp-1 leading-tight font-medium wrap-anywhere">{row.name}</span>
            {row.unit && <span className="block truncate text-12 text-ink-3">{shortUnit(row.unit, currency)}</span>}
          </span>
        </span>
      </th>
      {from > 0 && <td aria-hidden colSpan={from} className="border-b border-hairline p-0" />}
      {periods.slice(from, to).map((period, nth) => {
        const column = from + nth + skipped;
        return (
          <ValueCell
            key={period}
            row={row}
            at={{ row: index, column }}
            period={period}
            stored={row.cells[column] ?? null}
            layer={layer}
            typed={typed?.get(period)}
            isActive={active === column}
            editing={editing?.column === column ? editing : null}
            onType={onType}
            onLeave={onLeave}
          />
        );
      })}
      {to < periods.length && <td aria-hidden colSpan={periods.length - to} className="border-b border-hairline p-0" />}
    </tr>
  );
});
