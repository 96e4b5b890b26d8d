import { memo, useState } from "react";
import { quarterInWords } from "@/domain/quarters";
import { grouped } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { controlClass } from "@/ui/field";
import { OpensNumber } from "@/ui/opens-number";
import { TableFrame } from "@/ui/table";
import type { FrameCell, FrameRow } from "./frame-rows";
import { cellKey, type useFrameCells } from "./use-frame-cells";

type Props = {
  rows: readonly FrameRow[];
  quarterNow: string;
  heldBackPct: number | null;
  cells: ReturnType<typeof useFrameCells>;
  mayEdit: boolean;
  onItem: (initiativeId: string) => void;
  onRole: (role: string) => void;
};

/** A row for each role, everybody, money and content; a column for each quarter: what there is, what is asked, what is left. */
export function FrameGrid({ rows, quarterNow, heldBackPct, cells, mayEdit, onItem, onRole }: Props) {
  const [at, setAt] = useState("0 0");
  const { editable } = cells;
  const quarters = rows[0]?.cells.map(({ quarter }) => quarter) ?? [];
  const [row, column] = at.split(" ").map(Number);
  const inTabOrder = row! < editable.length && column! < quarters.length ? at : "0 0";
  return (
    <TableFrame hasFixedColumn label="People and money by quarter">
      <table
        className="w-full border-separate border-spacing-0"
        onKeyDown={cells.onKeyDown}
        onPaste={mayEdit ? cells.onPaste : undefined}
        onFocus={({ target }) => target.dataset["cell"] && setAt(target.dataset["cell"])}
      >
        <thead>
          <tr>
            <th scope="col" className="sticky left-0 z-(--z-sticky) border-b border-line bg-page py-1.5 text-left">
              <span className="sr-only">Who or what</span>
            </th>
            {quarters.map((quarter) => (
              <th
                key={quarter}
                scope="col"
                aria-current={quarter === quarterNow ? "date" : undefined}
                className={classNames(
                  "border-b border-line px-1.5 py-1.5 text-right text-12 whitespace-nowrap text-ink-2",
                  quarter === quarterNow && "font-semibold text-ink",
                )}
              >
                {quarterInWords(quarter)}
                {quarter === quarterNow && <span className="font-normal"> · now</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => {
            const place = editable.indexOf(each);
            return (
              <tr key={each.key}>
                <th
                  scope="row"
                  className={classNames(
                    "sticky left-0 z-(--z-sticky) max-w-44 min-w-28 border-b border-hairline bg-page py-2 pr-3 text-left align-top font-medium wrap-anywhere max-sm:max-w-28",
                    each.key === "weeks" && "border-t border-t-line",
                  )}
                >
                  {each.name}
                  <span className="block text-12 font-normal text-ink-3">{each.unit}</span>
                  {mayEdit && each.role !== null && (
                    <Button
                      look="quiet"
                      className="-ml-3"
                      aria-label={`Rename or remove ${each.name}`}
                      onClick={() => onRole(each.role!)}
                    >
                      Edit
                    </Button>
                  )}
                </th>
                {each.cells.map((cell, right) => (
                  <td
                    key={cell.quarter}
                    className={classNames(
                      "min-w-26 border-b border-hairline px-1.5 py-2 text-right align-top",
                      each.key === "weeks" && "border-t border-t-line",
                    )}
                  >
                    <There
                      row={each}
                      cell={cell}
                      column={right}
                      place={mayEdit && place >= 0 ? `${place} ${right}` : null}
                      inTabOrder={inTabOrder === `${place} ${right}`}
                      cells={cells}
                    />
                    <Asked row={each} cell={cell} heldBackPct={heldBackPct} onItem={onItem} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

type ThereProps = {
  row: FrameRow;
  cell: FrameCell;
  column: number;
  /** Row and column among the cells that can be typed in; null to read. */
  place: string | null;
  inTabOrder: boolean;
  cells: ReturnType<typeof useFrameCells>;
};

/** What there is. */
function There({ row, cell, column, place, inTabOrder, cells }: ThereProps) {
  const mine = cells.typed[cellKey(row, cell.quarter)];
  if (place === null)
    return (
      <span className="figure block font-semibold">
        {cell.there === null ? <span className="font-normal text-ink-3">not set</span> : row.write(cell.there)}
      </span>
    );
  return (
    <input
      data-cell={place}
      tabIndex={inTabOrder ? 0 : -1}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${row.name}, ${quarterInWords(cell.quarter)}, ${row.unit}`}
      placeholder="not set"
      value={mine?.text ?? (cell.there === null ? "" : grouped(cell.there))}
      onChange={(event) => cells.type(row, column, event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => cells.store(row, column)}
      className={classNames(controlClass, "figure px-1.5 text-right font-semibold", mine && "border-ink")}
    />
  );
}

type AskedProps = Pick<ThereProps, "row" | "cell"> & Pick<Props, "heldBackPct" | "onItem">;

/** What the plan asks for, opened to the work it is made of, and what is left. */
const Asked = memo(function Asked({ row, cell, heldBackPct, onItem }: AskedProps) {
  const { there, asked, left, held, over, quarter } = cell;
  const parts = cell.parts().map(({ id, name, amount }) => ({
    label: (
      <button
        type="button"
        className="rounded-1 text-left wrap-anywhere underline-offset-3 hover:underline"
        onClick={() => onItem(id)}
      >
        {name}
      </button>
    ),
    value: row.write(amount),
  }));
  const note =
    there !== null && held > 0
      ? `Of ${row.write(there)}, ${row.write(held)} (${heldBackPct}%) is held back for iteration.`
      : undefined;
  return (
    <span className="mt-1 block text-12 whitespace-nowrap">
      {asked === 0 ? (
        <span className="text-ink-3">nothing planned</span>
      ) : (
        <OpensNumber
          value={`${row.write(asked)} planned`}
          label={`${row.write(asked)} planned, ${row.name}, ${quarterInWords(quarter)}`}
          title={`${row.name}, ${quarterInWords(quarter)}`}
          parts={[...parts, { label: "Planned in all", value: row.write(asked), total: true }]}
          note={note}
        />
      )}
      {left !== null && (
        <span className={classNames("figure block", over ? "font-semibold text-harm" : "text-ink-2")}>
          {over
            ? `${row.write(Math.round((asked - (there ?? 0)) * 100) / 100)} over`
            : left < 0
              ? `takes ${row.write(-left)} held back`
              : `${row.write(left)} left`}
        </span>
      )}
    </span>
  );
});
