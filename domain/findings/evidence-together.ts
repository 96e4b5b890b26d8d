import { byStrength, type Card, type ConflictGroup, conflictOf, findCard, shippedCards } from "./evidence-library";
import type { OwnEvidence } from "./own-evidence";

/** Cards that are shown as one: those of a conflict group with what they disagree about, or a card by itself. */
export type Together = { readonly group: ConflictGroup | null; readonly cards: readonly Card[] };

/**
 * What must be shown when these cards are asked for: each card of a conflict group brings the whole group along, so
 * that no side is quoted alone (rule R-EVD-2). In the order asked for, each card once, groups by strength inside;
 * ids of no card are left out.
 */
export function shownTogether(ids: readonly string[], own: readonly OwnEvidence[]): Together[] {
  const shown = new Set<string>();
  return ids.flatMap((id): Together[] => {
    const card = findCard(id, own);
    if (!card || shown.has(id)) return [];
    const group = conflictOf(card.conflictGroup);
    const cards = group ? membersOf(group.id) : [card];
    for (const each of cards) shown.add(each.id);
    return [{ group, cards }];
  });
}

/** All there is, as it is shown: conflict groups first, in their order, then single cards by strength. */
export function everythingTogether(groups: readonly ConflictGroup[], own: readonly Card[]): Together[] {
  const single = [...shippedCards.filter(({ conflictGroup }) => conflictOf(conflictGroup) === null), ...own];
  return [
    ...groups.map((group) => ({ group, cards: membersOf(group.id) })),
    ...single.sort(byStrength).map((card) => ({ group: null, cards: [card] })),
  ];
}

function membersOf(groupId: string): Card[] {
  return shippedCards.filter(({ conflictGroup }) => conflictGroup === groupId).sort(byStrength);
}
