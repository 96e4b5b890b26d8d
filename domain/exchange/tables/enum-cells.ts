import enums from "@/content/enums.json";
import type { CellKind } from "./cell-kind";
import { choiceCell, labelOf, type Option } from "./choice-cells";

type Listed = keyof typeof enums;

/** The values of one of the shipped lists of choices, with the labels people know. */
export function optionsOf(list: Listed): Option[] {
  const entries = enums[list] as readonly (string | { readonly id: string | number; readonly label: string })[];
  return entries.map((entry) =>
    typeof entry === "string" ? { value: entry, label: labelOf(entry) } : { value: entry.id, label: entry.label },
  );
}

export const enumCell = (list: Listed, noun: string, example?: string): CellKind =>
  choiceCell({ noun, options: optionsOf(list), ...(example !== undefined && { example }) });
