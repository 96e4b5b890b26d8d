import { ownEvidenceRows } from "@/db/decisions";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { functions } from "@/domain/enums";
import { mayFeedForecast } from "@/domain/findings/evidence-forecast";
import { byStrength, ownCard, shippedCards } from "@/domain/findings/evidence-library";
import { nameOfCard } from "@/domain/findings/evidence-words";
import { quarterOfDay } from "@/domain/quarters";
import { functionWords } from "@/domain/returns/horizon-words";
import { todayOf } from "../today";

/** Everything the form of a line offers: cards that may not be the basis of a plan figure say why. */
export async function readReturnChoices(ws: Workspace) {
  const own = (await ownEvidenceRows.read(ws)).map(ownCard);
  return {
    useCases: (await useCaseRows.read(ws)).map(({ id, name, status }) => ({ id, name, status })),
    functions: functions.map((id) => ({ id, name: functionWords(id) })),
    cards: [...own, ...shippedCards].sort(byStrength).map((card) => {
      const feed = mayFeedForecast(card);
      return {
        ...{ id: card.id, own: card.own, name: nameOfCard(card), statement: card.statement },
        refused: feed.may ? null : feed.because,
        only: feed.may ? feed.only : null,
      };
    }),
    quarterNow: quarterOfDay(await todayOf(ws)),
  };
}
