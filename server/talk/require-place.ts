import { AttuneError } from "@/domain/errors";
import type { SubjectKind } from "@/domain/talk/talk";
import { criterionLabel, rubric } from "../use-case/rubric";

const groups = {
  customerValue: rubric.customerValue,
  commercialValue: rubric.commercialValue,
  feasibility: rubric.feasibility,
  creepiness: rubric.creepiness,
  regret: rubric.regret,
};

/** Every cell of a use case's scores that can be talked about, by the word it goes by: `customerValue.ease`. */
const cells: ReadonlyMap<string, string> = new Map([
  ...Object.entries(groups).flatMap(([group, { label, criteria }]) =>
    criteria.map(({ id }) => [`${group}.${id}`, `${label}: ${criterionLabel(group, id)}`] as const),
  ),
  ["confidence", rubric.confidence.label] as const,
]);

/** What people call a place in a subject; null for the whole, and where the place is not known any more. */
export const placeWords = (place: string | null): string | null => (place === null ? null : (cells.get(place) ?? null));

/** @throws AttuneError `not_found` where a subject has no such place */
export function requirePlace(subjectKind: SubjectKind, place: string | null): void {
  if (place === null || (subjectKind === "useCase" && cells.has(place))) return;
  throw new AttuneError("not_found", "There is no such place to comment on.");
}
