import { type CellKind, folded, type Reading } from "./cell-kind";

/** What may be chosen: how it is stored, and how people call it. */
export type Option = { readonly value: string | number; readonly label: string };

const yes = ["yes", "y", "true", "1", "x", "ja", "oui", "sí", "si"];
const no = ["no", "n", "false", "0", "nein", "non"];

/** Yes or no; `unsaid` is what an empty cell stands for. */
export function yesNoCell(unsaid: false | null): CellKind {
  return {
    words: "yes or no",
    example: "Yes",
    empty: unsaid,
    read: (cell) => {
      const word = folded(String(cell));
      if (yes.includes(word)) return { value: true };
      return no.includes(word) ? { value: false } : { problem: "Write yes or no." };
    },
    write: (value) => (value === true ? "Yes" : value === false ? "No" : null),
  };
}

const mostListed = 12;
const mostWorded = 5;
const mostKept = 2_000;

/**
 * One of the options, by its label or its stored value, in any case. Two options may have one label (two audiences of
 * one name): then only the stored value tells them apart, and that is what is written.
 *
 * @param noun "audience", for the refusal when there are too many options to list
 */
export function choiceCell({
  noun,
  options,
  example,
}: {
  noun: string;
  options: readonly Option[];
  example?: string;
}): CellKind {
  const byValue = new Map(options.map((option) => [folded(String(option.value)), option]));
  const byLabel = new Map<string, Option[]>();
  for (const option of options) {
    const key = folded(option.label);
    const same = byLabel.get(key);
    if (same) same.push(option);
    else byLabel.set(key, [option]);
  }
  const exact = new Map(options.map((option) => [String(option.value), option]));
  const search = (given: string): Reading => {
    const found = exact.get(given.trim()) ?? byValue.get(folded(given));
    if (found) return { value: found.value };
    const called = byLabel.get(folded(given)) ?? [];
    if (called.length === 1) return { value: called[0]?.value };
    if (called.length > 1)
      return {
        problem: `More than one ${noun} is called “${given.trim()}”. Write its id: ${called.map(({ value }) => value).join(" or ")}.`,
      };
    return {
      problem:
        options.length > 0 && options.length <= mostListed
          ? `“${given.trim()}” is none of: ${options.map(({ label }) => label).join(", ")}.`
          : `There is no ${noun} called “${given.trim()}” here.`,
    };
  };
  // A column holds the same few words over and over.
  const known = new Map<string, Reading>();
  const find = (given: string): Reading => {
    const before = known.get(given);
    if (before) return before;
    const reading = search(given);
    if (known.size < mostKept) known.set(given, reading);
    return reading;
  };
  return {
    words:
      options.length > 0 && options.length <= mostWorded
        ? `one of: ${options.map(({ label }) => label).join(", ")}`
        : `the name or id of a ${noun}`,
    example: example ?? options[0]?.label ?? "",
    empty: null,
    read: (cell) => find(String(cell)),
    write: (value) => {
      const option = exact.get(String(value));
      if (value === null || value === undefined) return null;
      if (!option) return value as string | number;
      const back = find(option.label);
      return "value" in back && back.value === option.value ? option.label : option.value;
    },
  };
}

/** "gamified_assessment" → "Gamified assessment": the label of an option that has none of its own. */
export function labelOf(value: string): string {
  const spaced = value.replaceAll("_", " ").replace(/\b(cx|roi)\b/g, (word) => word.toUpperCase());
  return `${spaced[0]?.toUpperCase() ?? ""}${spaced.slice(1)}`;
}
