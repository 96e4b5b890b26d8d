"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { isAnswerKey } from "@/domain/scoring/list/answer-keys";
import { type ColumnId, columnIds, columnName, defaultColumns } from "@/domain/scoring/list/columns";
import type { TableLook } from "@/domain/scoring/list/table-look";
import { AnchoredPopover } from "@/ui/anchored-popover";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/checkbox";
import { IconButton } from "@/ui/icon-button";
import { Voice } from "@/ui/page-header";
import { RadioGroup } from "@/ui/radio-group";

type Props = {
  anchor: HTMLElement;
  look: TableLook;
  onLook: (change: Partial<TableLook>) => void;
  labelOf: (column: ColumnId) => string;
  onClose: () => void;
};

/** Which columns are shown in which order, and how close the rows stand. */
export function ColumnsPanel({ anchor, look, onLook, labelOf, onClose }: Props) {
  const { columns, density } = look;
  const hidden = columnIds.filter((column) => !columns.includes(column));
  const offering = { labelOf, onShow: (column: ColumnId) => onLook({ columns: [...columns, column] }) };
  const move = (at: number, by: number) => {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    onLook({ columns: next });
  };
  return (
    <AnchoredPopover anchor={anchor} onClose={onClose} title="Columns">
      <RadioGroup
        inline
        label="Rows"
        choices={[
          { value: "comfortable", label: "Comfortable" },
          { value: "compact", label: "Dense" },
        ]}
        value={density}
        onChange={(value) => onLook({ density: value as TableLook["density"] })}
      />
      <Voice as="h3">Shown, in this order</Voice>
      <ul aria-label="Shown columns">
        {columns.map((column, at) => (
          <li key={column} className="flex min-h-8 items-center justify-between gap-2">
            <Checkbox
              label={offeredName(column, labelOf)}
              checked
              disabled={column === "name"}
              onChange={() => onLook({ columns: columns.filter((each) => each !== column) })}
            />
            <span className="flex">
              <IconButton
                label={`${offeredName(column, labelOf)} earlier`}
                disabledBecause={at === 0 ? "It is the first." : null}
                onClick={() => move(at, -1)}
              >
                <ArrowUp aria-hidden size={14} />
              </IconButton>
              <IconButton
                label={`${offeredName(column, labelOf)} later`}
                disabledBecause={at === columns.length - 1 ? "It is the last." : null}
                onClick={() => move(at, 1)}
              >
                <ArrowDown aria-hidden size={14} />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      <Offered {...offering} title="More about it" columns={hidden.filter((column) => !isAnswerKey(column))} />
      <Offered {...offering} title="Single criteria" columns={hidden.filter(isAnswerKey)} />
      <div className="mt-3 flex justify-end">
        <Button look="quiet" onClick={() => onLook({ columns: defaultColumns, density: "comfortable" })}>
          Back to the usual columns
        </Button>
      </div>
    </AnchoredPopover>
  );
}

type OfferedProps = {
  title: string;
  columns: readonly ColumnId[];
  labelOf: (column: ColumnId) => string;
  onShow: (column: ColumnId) => void;
};

function Offered({ title, columns, labelOf, onShow }: OfferedProps) {
  if (columns.length === 0) return null;
  return (
    <div className="mt-2">
      <Voice as="h3">{title}</Voice>
      <ul aria-label={title}>
        {columns.map((column) => (
          <li key={column} className="flex min-h-8 items-center">
            <Checkbox label={offeredName(column, labelOf)} checked={false} onChange={() => onShow(column)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** In a list there is room for the whole name of a criterion. */
function offeredName(column: ColumnId, labelOf: (column: ColumnId) => string): string {
  if (column === "rank") return "Rank";
  return isAnswerKey(column) ? labelOf(column) : columnName(column);
}
