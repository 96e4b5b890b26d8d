import { byCode } from "../ordering";

/** One answer of one person to one criterion. */
export type ScorerAnswer = {
  readonly scoredBy: string;
  readonly scoredAt: string;
  readonly answer: number;
  readonly note: string | null;
};

export type ScorerSpread = {
  /** Highest minus lowest of the latest answer of each person; 0 with fewer than two people. */
  readonly spread: number;
  /** "You disagree": the spread reaches the threshold. */
  readonly disagree: boolean;
  readonly latest: readonly ScorerAnswer[];
  /** The median, halves rounded down for value and up for risk; null without answers. A person decides. */
  readonly proposal: number | null;
};

/**
 * Spread of the answers to one criterion (formula 32).
 *
 * @param answers any number per person; the latest of each counts (ties: the later in the list)
 * @param kind whether 5 is best (value) or worst (risk)
 * @param spreadFrom from which spread on people disagree
 */
export function scorerSpread(
  answers: readonly ScorerAnswer[],
  kind: "value" | "risk",
  spreadFrom: number,
): ScorerSpread {
  const byPerson = new Map<string, ScorerAnswer>();
  for (const answer of answers) {
    const earlier = byPerson.get(answer.scoredBy);
    if (!earlier || answer.scoredAt >= earlier.scoredAt) byPerson.set(answer.scoredBy, answer);
  }
  const latest = [...byPerson.values()].sort((a, b) => byCode(a.scoredBy, b.scoredBy));
  const values = latest.map((entry) => entry.answer).sort((a, b) => a - b);
  const spread = values.length < 2 ? 0 : values[values.length - 1]! - values[0]!;
  return { spread, disagree: spread >= spreadFrom, latest, proposal: medianOf(values, kind) };
}

function medianOf(sorted: readonly number[], kind: "value" | "risk"): number | null {
  if (sorted.length === 0) return null;
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
  return kind === "value" ? Math.floor(middle) : Math.ceil(middle);
}
