import type { Turn } from "./survey-words";

type Group = {
  readonly instrument: { readonly name: string };
  readonly place: string | null;
  readonly waves: readonly unknown[];
  readonly scores: readonly {
    readonly change: string | null;
    readonly turn: Turn | null;
    readonly size: number;
    readonly tooFew: string | null;
  }[];
};

const counted = (count: number, one: string) => `${count.toLocaleString("en-GB")} ${one}${count === 1 ? "" : "s"}`;

/**
 * What matters in all waves together, in a sentence or two: first what got worse by more than chance, else what got
 * better, else that there is nothing to compare yet.
 */
export function surveysSentence(groups: readonly Group[]): string {
  const waves = groups.reduce((total, group) => total + group.waves.length, 0);
  if (waves === 0) return "Nobody has been asked yet how it felt.";
  const turned = groups.flatMap(({ instrument, place, scores }) =>
    scores.flatMap(({ change, turn, size }) =>
      change && turn ? [{ change, turn, size, place: place ?? instrument.name }] : [],
    ),
  );
  const [worst] = turned.filter(({ turn }) => turn === "worse").sort((a, b) => b.size - a.size);
  const [best] = turned.filter(({ turn }) => turn === "better").sort((a, b) => b.size - a.size);
  const told = worst ?? best;
  if (told) return `${told.place}: ${told.change}`;
  const compared = groups.filter((group) => group.waves.length > 1).length;
  return compared > 0
    ? `${counted(waves, "wave")}: no score is known to have moved by more than chance since the wave before.`
    : `${counted(waves, "wave")} so far. Ask the same questions at the same place again to see a change.`;
}

/** What a group of waves says as a whole: how many of its scores got better or worse by more than chance. */
export function groupSentence({ waves, scores }: Pick<Group, "waves" | "scores">): string {
  const going = (way: Turn) => scores.filter(({ turn }) => turn === way).length;
  const compared = scores.filter(({ change }) => change !== null).length;
  if (compared === 0)
    return waves.length > 1
      ? "The waves here have no score in common, so nothing can be compared."
      : "The first wave here. Ask again to see a change.";
  const ways: readonly (readonly [Turn, string])[] = [
    ["worse", "worse"],
    ["better", "better"],
    ["chance", "within chance"],
    ["unknown", "moved, not known whether by chance"],
  ];
  const parts = ways.map(([way, word]) => [going(way), word] as const).filter(([count]) => count > 0);
  return `Since the wave before: ${parts.map(([count, word]) => `${count} of ${compared} scores ${word}`).join(", ")}.`;
}
