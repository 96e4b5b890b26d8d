import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { shownTogether } from "@/domain/findings/evidence-together";
import { viewOfCard } from "@/domain/findings/evidence-view";

/** Cards by their ids, each conflict group whole, so that no side is quoted alone. */
export function cardsOf(ids: readonly string[], { file, today, parameters }: DerivedWorkspace) {
  const reading = { today, cuts: parameters.evidenceAgeYears };
  return shownTogether(ids, file.ownEvidence).map(({ group, cards }) => ({
    group: group && { id: group.id, title: group.title, question: group.question, reading: group.reading },
    cards: cards.map((card) => viewOfCard(card, reading)),
  }));
}
