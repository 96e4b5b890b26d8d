import type { Strategy } from "./strategy";

export type PageDifference = { field: keyof Strategy; before: string; after: string };

/** The answers in which two versions of the page differ, each as readable text; order of the page. */
export function pageDifferences(before: Strategy, after: Strategy): PageDifference[] {
  return (Object.keys(after) as (keyof Strategy)[])
    .map((field) => ({ field, before: readable(before[field]), after: readable(after[field]) }))
    .filter((difference) => difference.before !== difference.after);
}

function readable(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(readable).join("\n");
  if (typeof value === "object") {
    return Object.entries(value)
      .filter(([key, part]) => part !== null && key !== "id")
      .map(([key, part]) => `${key}: ${readable(part)}`)
      .join(", ");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
