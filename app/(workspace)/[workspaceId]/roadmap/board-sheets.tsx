import type { CSSProperties } from "react";
import { boardLayout } from "@/domain/roadmap/board-layout";
import type { Board, BoardView } from "./board-view";
import { ColumnHeads } from "./column-heads";
import { Lane } from "./lane";

/** Columns that fit on a sheet of paper. */
const fit = 6;

/** The board on paper: so many columns a sheet, every card of them. */
export function BoardSheets({ board, view }: { board: Board; view: BoardView }) {
  const { columns, lanes, outside } = view.layout;
  const items = [...new Set([...lanes.flatMap(({ cards }) => cards.map(({ item }) => item)), ...outside])];
  const sheets = Array.from({ length: Math.ceil(columns.length / fit) }, (_, at) =>
    columns.slice(at * fit, (at + 1) * fit),
  );
  return sheets.map((shown) => {
    const layout = boardLayout(
      items.filter(({ ghostOf }) => !ghostOf),
      shown,
      view.grouping,
    );
    const heads = view.heads.filter(({ column }) => shown.includes(column));
    const style = {
      "--n": shown.length,
      "--columns": `76px repeat(${shown.length}, minmax(0, 1fr))`,
    } as CSSProperties;
    return (
      <div
        key={shown[0]?.key}
        style={style}
        className="break-after-page [page:landscape] border-t border-line pb-4 last:break-after-auto"
      >
        <ColumnHeads board={board} heads={heads} narrowColumn={-1} />
        {layout.lanes.map((lane, index) => (
          <Lane
            key={lane.key}
            index={index}
            lane={lane}
            board={{ ...board, may: { edit: false } }}
            view={{ ...view, layout, heads }}
            current={null}
            heldId={null}
            target={null}
            narrowColumn={-1}
            whole
          />
        ))}
      </div>
    );
  });
}
