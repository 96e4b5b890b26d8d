import type { Prerequisite } from "../scoring/use-case";
import type { BuildingBlock } from "./building-block";

type Fields = Readonly<Record<string, unknown>>;
type Names = { readonly block: (id: string) => string; readonly person: (id: string) => string };

/**
 * What changed in a block, one line a field: "Level 1 → 2", "Needs: Consent and preferences at 2".
 *
 * @param before, after only the fields that changed; a line is written for each field of `after`
 */
export function blockChangeLines(before: Fields, after: Fields, names: Names): readonly string[] {
  const was = before as Partial<BuildingBlock>;
  const is = after as Partial<BuildingBlock>;
  const level = (value: number | null | undefined) => value ?? "not assessed";
  return [
    "name" in is && is.name !== was.name && `Name ${quoted(was.name)} → ${quoted(is.name)}`,
    "level" in is && is.level !== was.level && `Level ${level(was.level)} → ${level(is.level)}`,
    "assessedAt" in is && is.assessedAt !== was.assessedAt && `Assessed on: ${is.assessedAt ?? "not known"}`,
    "assessedBy" in is &&
      is.assessedBy !== was.assessedBy &&
      `Assessed by: ${is.assessedBy ? names.person(is.assessedBy) : "not known"}`,
    "note" in is && is.note !== was.note && `Evidence: ${quoted(is.note)}`,
    "prerequisites" in is && JSON.stringify(is.prerequisites) !== JSON.stringify(was.prerequisites) && needs(is, names),
  ].filter((line) => line !== false);
}

const longest = 240;
function quoted(value: string | null | undefined): string {
  if (!value) return "nothing";
  return `“${value.length > longest ? `${value.slice(0, longest - 1)}…` : value}”`;
}

function needs({ prerequisites }: Partial<BuildingBlock>, { block }: Names): string {
  if (!prerequisites) return "Needs: as in the library";
  const words = prerequisites.map((need: Prerequisite) => `${block(need.block)} at ${need.minLevel}`);
  return `Needs: ${words.join(", ") || "nothing"}`;
}
