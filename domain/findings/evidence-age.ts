import library from "@/content/evidence.json";
import { daysBetween, firstDayOf } from "../days";
import { rounded } from "../rounding";
import type { Parameters } from "../settings";

export type EvidenceCard = {
  readonly id: string;
  readonly kind: string;
  readonly published: string | null;
  readonly conflictGroup: string | null;
};

const cards: ReadonlyMap<string, EvidenceCard> = new Map(library.items.map((card) => [card.id, card]));

/** The cards that must be shown together with a card of this group, itself included. */
export function conflictGroupOf(group: string): EvidenceCard[] {
  return [...cards.values()].filter(({ conflictGroup }) => conflictGroup === group);
}

/** A shipped evidence card; null when the id is unknown. */
export function evidenceCard(id: string): EvidenceCard | null {
  return cards.get(id) ?? null;
}

export const ageBands = ["current", "ageing", "old", "undated"] as const;
export type AgeBand = (typeof ageBands)[number];
export type EvidenceAge = { readonly ageYears: number | null; readonly ageBand: AgeBand };

/**
 * Age of a card on a day (formula 30): days since publication / 365.25, in years with two decimals; a partial
 * date counts as its first day. Undated without a date, or when the card is unknown.
 */
export function evidenceAge(
  card: EvidenceCard | null,
  today: string,
  cuts: Parameters["evidenceAgeYears"],
): EvidenceAge {
  if (!card?.published) return { ageYears: null, ageBand: "undated" };
  const ageYears = rounded(daysBetween(firstDayOf(card.published), today) / 365.25, 2);
  if (ageYears <= cuts.current) return { ageYears, ageBand: "current" };
  return { ageYears, ageBand: ageYears <= cuts.ageing ? "ageing" : "old" };
}
