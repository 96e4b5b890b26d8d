"use client";

import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { IconButton } from "@/ui/icon-button";
import { type Choice, Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";
import { NumberCell } from "./number-cell";

export type Column = {
  key: string;
  label: string;
  kind?: "text" | "date" | "number" | "choice";
  choices?: readonly Choice[];
  wide?: boolean;
  /** What an empty choice says. */
  none?: string;
};
type Row = Record<string, unknown>;

type Props = {
  label: string;
  columns: readonly Column[];
  value: readonly Row[];
  readOnly: boolean;
  onChange: (value: Row[]) => void;
  /** What stands under a line, such as what it still lacks. */
  below?: (row: Row) => ReactNode;
};

/** A small table that is filled in line by line. */
export function RowsAnswer({ label, columns, value, readOnly, onChange, below }: Props) {
  const set = (at: number, key: string, to: unknown) =>
    onChange(value.map((row, place) => (place === at ? { ...row, [key]: to } : row)));
  if (readOnly) return <Lines columns={columns} value={value} />;
  return (
    <div className="grid gap-2">
      {value.map((row, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is not laid out as a grid everywhere
        <div
          key={at}
          role="group"
          aria-label={`Line ${at + 1} of ${label}`}
          className="grid grid-cols-[repeat(12,minmax(0,1fr))_auto] items-end gap-1.5 border-l-2 border-hairline pl-2"
        >
          {columns.map((column) => {
            const shared = {
              label: column.label,
              fieldClassName: column.wide ? "col-span-12 sm:col-span-6" : "col-span-6 sm:col-span-3",
            };
            const held = row[column.key];
            return column.kind === "choice" ? (
              <Select
                key={column.key}
                {...shared}
                value={String(held ?? "")}
                choices={[{ value: "", label: column.none ?? "nobody yet" }, ...(column.choices ?? [])]}
                onChange={(event) => set(at, column.key, event.target.value || null)}
              />
            ) : column.kind === "number" ? (
              <NumberCell key={column.key} {...shared} value={held} onValue={(to) => set(at, column.key, to)} />
            ) : (
              <TextInput
                key={column.key}
                {...shared}
                type={column.kind === "date" ? "date" : "text"}
                value={held === null || held === undefined ? "" : String(held)}
                maxLength={500}
                onChange={(event) =>
                  set(at, column.key, column.kind === "date" ? event.target.value || null : event.target.value)
                }
              />
            );
          })}
          <IconButton
            label={`Remove line ${at + 1} of ${label}`}
            className="col-start-13 row-start-1"
            onClick={() => onChange(value.filter((_, place) => place !== at))}
          >
            <X aria-hidden size={14} />
          </IconButton>
          {below && <p className="col-span-12 text-12 text-ink-3">{below(row)}</p>}
        </div>
      ))}
      <div>
        <Button
          look="quiet"
          onClick={() =>
            onChange([
              ...value,
              Object.fromEntries(
                columns.map(({ key, kind }) => [key, kind === undefined || kind === "text" ? "" : null]),
              ),
            ])
          }
        >
          <Plus aria-hidden size={14} /> Add a line<span className="sr-only"> to {label}</span>
        </Button>
      </div>
    </div>
  );
}

function Lines({ columns, value }: Pick<Props, "columns" | "value">) {
  if (value.length === 0) return <p className="text-ink-3">Nothing written yet.</p>;
  const words = (row: Row, { key, choices, kind }: Column) => {
    const held = String(row[key] ?? "");
    return (
      choices?.find((choice) => choice.value === held)?.label ?? (kind === "date" && held ? dayInWords(held) : held)
    );
  };
  return (
    <ul className="grid gap-1">
      {value.map((row, at) => (
        <li key={at}>
          {columns
            .map((column) => words(row, column))
            .filter(Boolean)
            .join(" · ")}
        </li>
      ))}
    </ul>
  );
}
