import type { AgeBand } from "./evidence-age";

type Told = {
  readonly own: boolean;
  readonly pinned: number;
  readonly ageBand: AgeBand;
};

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What matters about the evidence: how much of it is one's own, and whether a decision rests on something old. */
export function evidenceSentence(cards: readonly Told[]): string {
  const own = cards.filter((card) => card.own).length;
  const pinned = cards.filter((card) => card.pinned > 0);
  const stale = pinned.filter(({ ageBand }) => ageBand === "old" || ageBand === "undated").length;
  const first =
    own === 0
      ? `${counted(cards.length, "outside card")} and nothing of your own yet.`
      : `${counted(cards.length - own, "outside card")} and ${own} of your own.`;
  if (pinned.length === 0) return `${first} No decision says yet what it rests on.`;
  const rests = `${counted(pinned.length, "card is", "cards are")} pinned to decisions`;
  return stale === 0
    ? `${first} ${rests}, none of them old or undated.`
    : `${first} ${rests}, ${stale} of them old or undated: look for newer or own data.`;
}
