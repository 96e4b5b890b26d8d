"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { type Choice, Select } from "@/ui/select";
import { TextInput } from "@/ui/text-input";

export type Column = {
  key: string;
  label: string;
  kind?: "text" | "date" | "number" | "choice";
  choices?: readonly Choice[];
  wide?: boolean;
};
type Row = Record<string, unknown>;

type Props = {
  label: string;
  columns: readonly Column[];
  value: readonly Row[];
  readOnly: boolean;
  onChange: (value: Row[]) => void;
};

/** A small table that is filled in line by line. */
export function RowsAnswer({ label, columns, value, readOnly, onChange }: Props) {
  const set = (at: number, key: string, to: unknown) =>
    onChange(value.map((row, place) => (place === at ? { ...row, [key]: to } : row)));
  if (readOnly) return <Lines columns={columns} value={value} />;
  return (
    <div className="grid gap-2">
      {value.map((row, at) => (
        <div
          key={at}
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
                choices={[{ value: "", label: "nobody yet" }, ...(column.choices ?? [])]}
                onChange={(event) => set(at, column.key, event.target.value || null)}
              />
            ) : (
              <TextInput
                key={column.key}
                {...shared}
                type={column.kind === "date" ? "date" : "text"}
                inputMode={column.kind === "number" ? "decimal" : undefined}
                value={held === null || held === undefined ? "" : String(held)}
                maxLength={500}
                onChange={(event) => set(at, column.key, stored(event.target.value, column.kind))}
              />
            );
          })}
          <IconButton
            label={`Remove line ${at + 1} of ${label}`}
            onClick={() => onChange(value.filter((_, place) => place !== at))}
          >
            <X aria-hidden size={14} />
          </IconButton>
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
          <Plus aria-hidden size={14} /> Add a line
        </Button>
      </div>
    </div>
  );
}

function Lines({ columns, value }: Pick<Props, "columns" | "value">) {
  if (value.length === 0) return <p className="text-ink-3">Nothing written yet.</p>;
  const words = (row: Row, { key, choices }: Column) =>
    choices?.find((choice) => choice.value === row[key])?.label ?? String(row[key] ?? "");
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

function stored(typed: string, kind: Column["kind"]): unknown {
  if (kind === "date") return typed || null;
  if (kind !== "number") return typed;
  if (typed.trim() === "") return null;
  const number = Number(typed.replace(",", "."));
  return Number.isNaN(number) ? typed : number;
}
