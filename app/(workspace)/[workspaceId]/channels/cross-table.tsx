import { type MouseEvent, type ReactNode, useRef } from "react";
import { useColumnsInView } from "@/ui/use-columns-in-view";
import { useCrossKeys } from "@/ui/use-cross-keys";
import { useFixedRows } from "@/ui/use-fixed-rows";
import { usePrinting } from "@/ui/use-printing";
import { CrossRow } from "./cross-row";

export type CrossEntry = { readonly id: string; readonly name: string; readonly sub?: string | null };
export type CrossColumn = { readonly id: string; readonly name: string };
export type CrossPlace = { readonly row: string; readonly column: string };

type Props = {
  label: string;
  /** What stands in the corner: what the rows are. */
  corner: string;
  rows: readonly CrossEntry[];
  columns: readonly CrossColumn[];
  rowHeight: number;
  columnWidth: number;
  cell: (row: string, column: string) => ReactNode;
  /** The same in words, for those who hear the table. */
  wordsOf: (row: string, column: string) => string;
  chosen: CrossPlace | null;
  onChoose: (place: CrossPlace) => void;
};

/** Up to so many cells everything is drawn, so that the browser's own search finds it; beyond, only rows in view. */
const drawnWhole = 700;
const head = "sticky top-0 border-b border-line bg-page px-2 py-1.5 align-bottom text-12 text-ink-2";

/** Many things against many others: heads stay in place, arrows move, Enter opens a cell. */
export function CrossTable(props: Props) {
  const { label, corner, rows, columns, rowHeight, columnWidth, cell, wordsOf, chosen, onChoose } = props;
  const frame = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const keys = useCrossKeys({ frame, rows: rows.length, columns: columns.length });
  const whole = printing || rows.length * columns.length <= drawnWhole;
  const drawn = useFixedRows({ frame, count: rows.length, rowHeight, whole, keep: keys.at.row });
  const { from, to } = useColumnsInView({ frame, count: columns.length, width: columnWidth, headWidth, whole });
  const open = ({ row, column }: { row: number; column: number }) => {
    const [entry, head] = [rows[row], columns[column]];
    if (entry && head) onChoose({ row: entry.id, column: head.id });
  };
  const onClick = (event: MouseEvent) => {
    const address = (event.target as HTMLElement).closest<HTMLElement>("[data-at]")?.dataset["at"];
    if (!address) return;
    const [row = 0, column = 0] = address.split(":").map(Number);
    keys.setAt({ row, column });
    open({ row, column });
  };
  return (
    <section
      ref={frame}
      aria-label={label}
      onKeyDown={(event) => keys.onKeyDown(event, drawn.show, open)}
      className="relative overflow-auto max-xl:max-h-[76dvh] xl:max-h-[calc(100dvh-210px)] print:max-h-none print:overflow-visible"
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the section around it */}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved in and opened is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onClick={onClick}
        // On paper the columns share the page; there is nothing to scroll.
        className="w-(--whole) table-fixed print:w-full"
        style={{
          ["--head" as string]: `${headWidth}px`,
          ["--each" as string]: `${columnWidth}px`,
          ["--whole" as string]: `${headWidth + columns.length * columnWidth}px`,
        }}
      >
        <colgroup>
          <col className="w-(--head) print:w-40" />
          {columns.map(({ id }) => (
            <col key={id} className="w-(--each) print:w-auto" />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={`${head} left-0 z-11 pl-7 max-lg:pl-4`}>
              {corner}
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" title={name} className={`${head} z-(--z-sticky) border-l border-l-hairline`}>
                <span className="line-clamp-3 leading-tight wrap-anywhere">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.rows.flatMap(({ index, gap }) => {
            const entry = rows[index];
            if (!entry) return [];
            return [
              gap > 0 && <Gap key={`before ${entry.id}`} height={gap} span={columns.length + 1} />,
              <CrossRow
                key={entry.id}
                entry={entry}
                index={index}
                columns={columns}
                from={from}
                to={to}
                height={rowHeight}
                active={keys.at.row === index ? keys.at.column : null}
                chosen={chosen?.row === entry.id ? chosen.column : null}
                cell={cell}
                wordsOf={wordsOf}
              />,
            ];
          })}
          {drawn.after > 0 && <Gap height={drawn.after} span={columns.length + 1} />}
        </tbody>
      </table>
    </section>
  );
}

const headWidth = 252;

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} className="p-0" />
    </tr>
  );
}
