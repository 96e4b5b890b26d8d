import { answersWritten, numberWritten, periodSaid, type StoredCell, type ValueRow } from "../shown-values";
import type { TypedRow } from "./use-value-draft";

type Cell = {
  readonly row: Pick<ValueRow, "name">;
  readonly period: string;
  readonly stored: StoredCell;
  readonly typed: ReturnType<TypedRow["get"]>;
};

/** A cell in words, for those who hear the grid. */
export function cellSaid({ row, period, stored, typed }: Cell): string {
  const parts = [`${row.name}, ${periodSaid(period)}: ${storedSaid(stored)}`];
  if (stored?.isRevised) parts.push("corrected");
  if (typed) parts.push(`${typedSaid(typed.typed)}, not stored`);
  if (typed?.problem) parts.push(typed.problem);
  return parts.join("; ");
}

/** "35, 2,207 answers", "a gap", "no value". */
export function storedSaid(stored: StoredCell): string {
  if (stored?.mark === "gap") return "a gap: there are values before and after";
  if (stored?.mark === "missing") return "missing: others have a value by now";
  if (stored?.value == null) return "no value";
  const answers = stored.responses === null ? "" : `, ${answersWritten(stored.responses)}`;
  return `${numberWritten(stored.value)}${answers}`;
}

/** "typed 36, typed 2,100 answers" */
export function typedSaid({
  value,
  responses,
}: {
  value?: string | undefined;
  responses?: string | undefined;
}): string {
  const said = [
    value === undefined ? null : value.trim() === "" ? "value taken away" : `typed ${value}`,
    responses === undefined ? null : responses.trim() === "" ? "answers taken away" : `typed ${responses} answers`,
  ];
  return said.filter(Boolean).join(", ");
}
