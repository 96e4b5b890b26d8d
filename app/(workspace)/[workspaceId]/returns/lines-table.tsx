import type { KeyboardEvent } from "react";
import { counted } from "@/domain/roadmap/wording";
import { Cell, Head, type Sorting, TableFrame } from "@/ui/table";
import { columnClass, type LineColumn } from "./line-columns";
import { LineDetail } from "./line-detail";
import { LineRow } from "./line-row";
import { OpensFigure } from "./opens-figure";
import type { Line, Overview } from "./returns-words";
import { SumCell } from "./sum-cell";

type Props = {
  workspaceId: string;
  /** Those that are drawn. */
  lines: readonly Line[];
  /** How many there are. */
  count: number;
  figures: Overview["programme"]["figures"];
  sign: string;
  mayEdit: boolean;
  sorting: Sorting<LineColumn>;
  onSort: (sorting: Sorting<LineColumn>) => void;
  open: ReadonlySet<string>;
  onToggle: (lineId: string) => void;
  onEdit: (lineId: string) => void;
  onObserve: (lineId: string) => void;
  onRemove: (line: Line) => void;
  onTakeBack: (line: Line) => void;
};

/** All lines, one row each, and what they come to together. */
export function LinesTable({ lines, count, figures, sorting, onSort, open, ...rest }: Props) {
  const { workspaceId, sign, mayEdit, onToggle, onEdit, onObserve, onRemove, onTakeBack } = rest;
  const head = (column: LineColumn, words: string, numeric = false) => (
    <Head
      column={column}
      sorting={sorting}
      onSort={onSort}
      numeric={numeric}
      {...(columnClass[column] && { className: columnClass[column] })}
    >
      {words}
    </Head>
  );
  const soFar = (figure: typeof figures.toDate.cost, title: string) => (
    <>
      <OpensFigure figure={figure} title={title} /> so far
    </>
  );
  return (
    <TableFrame label="Lines of returns">
      <table className="w-full" onKeyDown={moveInLines}>
        <thead>
          <tr>
            {head("name", "Line")}
            {head("stands", "Stands")}
            {head("cost", "Cost", true)}
            {head("margin", "Margin", true)}
            {head("roi", "Return", true)}
            {head("payback", "Paid back", true)}
            {head("customers", "Customers")}
          </tr>
        </thead>
        {lines.map((line) => (
          <tbody key={line.id} id={`line-${line.id}`} className="scroll-mt-6">
            <LineRow line={line} isOpen={open.has(line.id)} onToggle={onToggle} />
            {open.has(line.id) && (
              <tr>
                <td colSpan={7} className="border-b border-line p-0">
                  <LineDetail
                    workspaceId={workspaceId}
                    line={line}
                    sign={sign}
                    mayEdit={mayEdit}
                    onEdit={() => onEdit(line.id)}
                    onObserve={() => onObserve(line.id)}
                    onRemove={() => onRemove(line)}
                    onTakeBack={() => onTakeBack(line)}
                  />
                </td>
              </tr>
            )}
          </tbody>
        ))}
        <tfoot className="font-semibold print:table-row-group">
          <tr>
            <Cell>Together, {counted(count, "line")}</Cell>
            <Cell className={columnClass.stands} />
            <SumCell column="cost" below={soFar(figures.toDate.cost, "Cost so far, by line")}>
              <OpensFigure figure={figures.cost} title="Cost of all lines" />
            </SumCell>
            <SumCell column="margin" below={soFar(figures.toDate.margin, "Margin so far, by line")}>
              <OpensFigure figure={figures.margin} title="Margin of all lines" />
            </SumCell>
            <SumCell column="roi" below={soFar(figures.toDate.roi, "Return so far, all lines")}>
              <OpensFigure figure={figures.roi} title="Return of all lines" />
            </SumCell>
            <Cell numeric className={columnClass.payback}>
              <OpensFigure figure={figures.payback} title="When all lines together are paid back" />
            </Cell>
            <Cell className={columnClass.customers} />
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}

/** Arrow keys go from line to line; Enter opens the one with the focus. */
function moveInLines(event: KeyboardEvent<HTMLTableElement>) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const here = document.activeElement as HTMLElement | null;
  if (step === 0 || !here?.matches("[data-line]")) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-line]")];
  const next = lines[lines.indexOf(here) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
