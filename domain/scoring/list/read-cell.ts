import { type AnswerKey, isAnswerKey } from "./answer-keys";
import type { EditableColumn } from "./columns";
import type { RowSet } from "./with-changes";

export type Choice = { readonly id: string; readonly name: string };
/** What cells that point at something can point at, in the order offered. */
export type CellChoices = Readonly<Record<"owner" | "status" | "function" | "outcome", readonly Choice[]>>;

export type ReadCell = { readonly set: RowSet } | { readonly refusal: string };

/**
 * What a typed or pasted text would set in a column, or why it cannot, in a sentence. Empty takes a value away where
 * there may be none; names are found whatever their case.
 */
export function readCell(column: EditableColumn, typed: string, choices: CellChoices): ReadCell {
  const text = typed.trim();
  if (isAnswerKey(column)) return readAnswer(column, text);
  switch (column) {
    case "name":
      if (text === "") return { refusal: "A use case needs a name." };
      return text.length > 200 ? { refusal: "Use at most 200 characters." } : { set: { name: text } };
    case "effort":
      return readEffort(text);
    case "tableStakes":
      return readFlag(text);
    default:
      return readChoice(column, text, choices);
  }
}

function readAnswer(key: AnswerKey, text: string): ReadCell {
  if (text === "") return { set: { answers: { [key]: null } } };
  const answer = Number(text.replace(",", "."));
  if (key === "regret.optionsShown")
    return Number.isInteger(answer) && answer >= 0 && answer <= 1e12
      ? { set: { answers: { [key]: answer } } }
      : { refusal: "How many options are shown is a whole number, 0 or more." };
  return Number.isInteger(answer) && answer >= 1 && answer <= 5
    ? { set: { answers: { [key]: answer } } }
    : { refusal: "An answer is a whole number, 1 to 5." };
}

function readEffort(text: string): ReadCell {
  if (text === "") return { set: { effortWeeks: null } };
  const weeks = Number(text.replace(",", ".").replace(/\s*(pw|w|weeks?|person-weeks?)$/i, ""));
  return Number.isFinite(weeks) && weeks >= 0 && weeks <= 1e6
    ? { set: { effortWeeks: weeks } }
    : { refusal: "Effort is a number of person-weeks, 0 or more." };
}

function readFlag(text: string): ReadCell {
  const word = text.toLowerCase();
  if (["yes", "y", "true", "1"].includes(word)) return { set: { tableStakes: true } };
  if (["no", "n", "false", "0", ""].includes(word)) return { set: { tableStakes: false } };
  return { refusal: "Table stakes is yes or no." };
}

const nouns = { owner: "person", status: "status", function: "function", outcome: "outcome" } as const;

function readChoice(column: keyof CellChoices, text: string, choices: CellChoices): ReadCell {
  if (text === "")
    return column === "status" ? { refusal: "A use case needs a status." } : { set: setOf(column, null) };
  const word = text.toLowerCase();
  const found =
    choices[column].find(({ name }) => name.toLowerCase() === word) ?? choices[column].find(({ id }) => id === text);
  if (!found) return { refusal: `There is no ${nouns[column]} called “${text.slice(0, 60)}”.` };
  if (column === "status" && found.id === "stopped")
    return { refusal: "Stopping needs a reason: select the use case and choose Stop." };
  return { set: setOf(column, found.id) };
}

/** The set of a choice; ids of status and function come from the lists of these, which are checked again when stored. */
export function setOf(column: keyof CellChoices, id: string | null): RowSet {
  switch (column) {
    case "owner":
      return { ownerId: id };
    case "outcome":
      return { outcomeId: id };
    case "status":
      return { status: id as NonNullable<RowSet["status"]> };
    case "function":
      return { function: id as NonNullable<RowSet["function"]> };
  }
}
