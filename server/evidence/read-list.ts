import { ownEvidenceRows } from "@/db/decisions";
import { evidencePinRows } from "@/db/returns";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { evidenceAge } from "@/domain/findings/evidence-age";
import { kindInWords } from "@/domain/findings/evidence-kinds";
import { type Card, conflictGroups, ownCard } from "@/domain/findings/evidence-library";
import { evidenceSentence } from "@/domain/findings/evidence-sentence";
import { everythingTogether } from "@/domain/findings/evidence-together";
import { productUses } from "@/domain/findings/evidence-uses";
import { checkInWords, nameOfCard } from "@/domain/findings/evidence-words";
import { rules } from "@/domain/findings/rules";
import { readReading } from "./read-cards";

/** Every card in one line, for a list that is searched on the screen; the rest is read with the card. */
export async function readEvidence(ws: Workspace) {
  const own = await ownEvidenceRows.read(ws);
  const pins = await evidencePinRows.read(ws);
  const { today, cuts } = await readReading(ws);
  const slim = (card: Card) => ({
    id: card.id,
    own: card.own,
    name: nameOfCard(card),
    statement: card.statement,
    kind: card.kind,
    verification: card.verification,
    topics: card.tags,
    ageBand: evidenceAge(card, today, cuts).ageBand,
    pinned: pins.filter(({ evidenceId }) => evidenceId === card.id).length,
    ruleIds: productUses(card.id).flatMap(({ kind, id }) => (kind === "rule" ? [id] : [])),
  });
  const shown = everythingTogether(conflictGroups, own.map(ownCard)).map(({ group, cards }) => ({
    group: group && { id: group.id, title: group.title, question: group.question, reading: group.reading },
    cards: cards.map(slim),
  }));
  const cards = shown.flatMap((each) => each.cards);
  return {
    shown,
    sentence: evidenceSentence(cards),
    words: {
      kind: wordsOf(cards, ({ kind }) => kind, kindInWords),
      verification: wordsOf(cards, ({ verification }) => verification, checkInWords),
      rule: wordsOf(
        cards.flatMap(({ ruleIds }) => ruleIds),
        (id) => id,
        (id) => rules.get(id)?.message ?? id,
      ),
    },
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}

/** The values there are, each with its words, in the order of the words. */
function wordsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string, inWords: (key: string) => string) {
  return [...new Set(rows.map(keyOf))]
    .map((value) => ({ value, label: inWords(value) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
