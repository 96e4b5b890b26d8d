import { dayInWords } from "@/ui/dates";
import type { StrategyView } from "./use-save-answer";

/** Days inside a text as people write them. */
export const withDaysInWords = (text: string): string => text.replace(/\b\d{4}-\d\d-\d\d\b/g, dayInWords);

/** An answer as text, with names in place of ids. */
export function answerInWords(value: unknown, { choices }: StrategyView): string {
  const names = new Map(
    [...choices.people, ...choices.audiences, ...choices.channels, ...choices.metrics, ...choices.functions].map(
      ({ value: id, label }) => [id, label],
    ),
  );
  const words = (part: unknown): string => {
    if (part === null || part === undefined) return "";
    if (typeof part === "boolean") return part ? "yes" : "no";
    if (Array.isArray(part)) return part.map(words).filter(Boolean).join("\n");
    if (typeof part === "object")
      return Object.entries(part)
        .filter(([key]) => key !== "id")
        .map(([, held]) => words(held))
        .filter(Boolean)
        .join(", ");
    return withDaysInWords(names.get(String(part)) ?? String(part));
  };
  return words(value);
}
