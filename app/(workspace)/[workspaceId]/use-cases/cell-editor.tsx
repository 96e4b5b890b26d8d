import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { answerOf, isAnswerKey } from "@/domain/scoring/list/answer-keys";
import { cellValue } from "@/domain/scoring/list/column-values";
import type { EditableColumn } from "@/domain/scoring/list/columns";
import type { NameOf } from "@/domain/scoring/list/names";
import { type CellChoices, type Choice, readCell } from "@/domain/scoring/list/read-cell";
import type { RowSet } from "@/domain/scoring/list/with-changes";
import { classNames } from "@/ui/class-names";
import type { ListedRow } from "./use-case-list";

export type EditorStep = "down" | "up" | "right" | "left" | "stay";

type Props = {
  row: ListedRow;
  column: EditableColumn;
  label: string;
  /** What was typed to begin with; null begins with what is stored. */
  typed: string | null;
  /** What each answer means, from 1 on. */
  anchors: readonly string[];
  choices: CellChoices;
  nameOf: NameOf;
  onStore: (set: RowSet | null, step: EditorStep) => void;
  onCancel: () => void;
  /** Stopping asks for a reason of its own. */
  onStop: () => void;
};

const control =
  "w-full min-w-0 rounded-1 border border-ink bg-surface px-1 py-0.5 text-13 text-ink outline-none aria-invalid:border-harm-4";
const yesNo: readonly Choice[] = [
  { id: "yes", name: "Yes" },
  { id: "no", name: "No" },
];

/** One cell being written: Enter stores and goes down, Tab to the right, Escape leaves no trace. */
export function CellEditor(props: Props) {
  const { row, column, label, typed, anchors, choices, nameOf, onStore, onCancel, onStop } = props;
  const note = useId();
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const done = useRef(false);
  const isChosen = column === "owner" || column === "status" || column === "function" || column === "outcome";
  const offered = isChosen ? choices[column] : column === "tableStakes" ? yesNo : null;
  const stored = storedText(row, column, nameOf);
  const [value, setValue] = useState(() => firstValue(typed, stored, offered));
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    const input = field.current;
    input?.focus();
    if (!(input instanceof HTMLInputElement)) return;
    if (typed === null) input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  }, [typed]);

  const store = (step: EditorStep) => {
    if (done.current) return;
    if (value === "Stopped" && column === "status" && row.status !== "stopped") {
      done.current = true;
      onCancel();
      onStop();
      return;
    }
    const read = value.trim() === stored.trim() ? { set: null } : readCell(column, value, choices);
    if ("refusal" in read) {
      setRefusal(read.refusal);
      return;
    }
    done.current = true;
    onStore(read.set, step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      done.current = true;
      onCancel();
    } else if (event.key === "Enter") store(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") store(event.shiftKey ? "left" : "right");
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: field,
    value,
    "aria-label": `${label}, ${row.name}`,
    "aria-invalid": refusal ? (true as const) : undefined,
    "aria-describedby": note,
    onKeyDown,
    onBlur: () => store("stay"),
  };
  const meaning = isAnswerKey(column) ? anchors[Number(value) - 1] : undefined;
  return (
    <>
      {offered ? (
        <select {...shared} className={control} onChange={(event) => setValue(event.target.value)}>
          {column !== "status" && column !== "tableStakes" && <option value="">–</option>}
          {offered.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          inputMode={column === "name" ? "text" : "decimal"}
          autoComplete="off"
          maxLength={200}
          className={classNames(control, column !== "name" && "figure text-right")}
          onChange={(event) => {
            setValue(event.target.value);
            setRefusal(null);
          }}
        />
      )}
      <span
        id={note}
        role={refusal ? "alert" : undefined}
        className={classNames(
          "absolute top-full right-0 z-(--z-panel) w-56 rounded-2 bg-raised px-2 py-1 text-left text-12 whitespace-normal shadow-float",
          refusal ? "text-harm" : "text-ink-2",
          !refusal && !meaning && "sr-only",
        )}
      >
        {refusal ?? meaning ?? "Enter stores, Escape cancels."}
      </span>
    </>
  );
}

function storedText(row: ListedRow, column: EditableColumn, nameOf: NameOf): string {
  if (column === "effort") return String(row.ownEffortWeeks ?? "");
  return String(isAnswerKey(column) ? (answerOf(row.scores, column) ?? "") : cellValue(row, column, nameOf));
}

/** A letter typed on a cell with choices goes to the first that begins with it. */
function firstValue(typed: string | null, stored: string, offered: readonly Choice[] | null): string {
  if (typed === null) return stored;
  if (!offered) return typed;
  return offered.find(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))?.name ?? stored;
}
