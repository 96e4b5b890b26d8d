import { memo, type ReactNode } from "react";
import { classNames } from "@/ui/class-names";
import { crossAddress } from "@/ui/use-cross-keys";
import type { CrossColumn, CrossEntry } from "./cross-table";

type Props = {
  entry: CrossEntry;
  index: number;
  columns: readonly CrossColumn[];
  height: number;
  /** The columns to draw; a row that holds the tab order draws all, so that focus does not fall out of the page. */
  from: number;
  to: number;
  /** The column in the tab order, when it is in this row. */
  active: number | null;
  chosen: string | null;
  cell: (row: string, column: string) => ReactNode;
  wordsOf: (row: string, column: string) => string;
};

/** A row is drawn again only when something of it changed: moving through a long table must be light. */
export const CrossRow = memo(function CrossRow(props: Props) {
  const { entry, index, columns, height, active, chosen, cell, wordsOf } = props;
  const [from, to] = active === null ? [props.from, props.to] : [0, columns.length];
  return (
    <tr aria-rowindex={index + 2} style={{ height }} className="break-inside-avoid">
      <th
        scope="row"
        title={entry.name}
        className="sticky left-0 z-[9] border-b border-hairline bg-page px-2 py-1 pl-7 font-normal max-lg:pl-4"
      >
        <span className="line-clamp-2 leading-tight font-medium wrap-anywhere">{entry.name}</span>
        {entry.sub && <span className="block truncate text-12 text-ink-3">{entry.sub}</span>}
      </th>
      {from > 0 && <td aria-hidden colSpan={from} className="border-b border-hairline p-0" />}
      {columns.slice(from, to).map(({ id }, nth) => {
        const at = from + nth;
        return (
          <td
            key={id}
            aria-colindex={at + 2}
            aria-label={wordsOf(entry.id, id)}
            aria-current={chosen === id ? "true" : undefined}
            data-at={crossAddress({ row: index, column: at })}
            tabIndex={active === at ? 0 : -1}
            className={classNames(
              "cursor-default border-b border-l border-hairline px-2 py-1 hover:bg-hover",
              chosen === id && "shadow-[inset_0_0_0_2px_var(--ink)]",
            )}
          >
            {cell(entry.id, id)}
          </td>
        );
      })}
      {to < columns.length && <td aria-hidden colSpan={columns.length - to} className="border-b border-hairline p-0" />}
    </tr>
  );
});
