import type { ResultMapping } from "./result-file";

/** What a row of a file of results is about, by what its columns hold. */
export type ResultShape = "arm" | "day" | "person";

export function resultShape(mapping: ResultMapping): ResultShape {
  const holds = new Set(mapping.map((column) => column?.holds));
  if (holds.has("unit") || holds.has("value")) return "person";
  return holds.has("day") ? "day" : "arm";
}
