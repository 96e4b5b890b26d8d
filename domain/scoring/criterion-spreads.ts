import { type ScorerSpread, scorerSpread } from "./scorer-spread";
import type { UseCaseScores } from "./use-case";

type Given = {
  readonly scoredBy: string;
  readonly scoredAt: number;
  readonly scores: UseCaseScores;
  readonly note: string | null;
};
type Group = "customerValue" | "commercialValue" | "feasibility" | "creepiness";
export type CriterionSpread = ScorerSpread & {
  readonly group: Group | "regret" | "confidence";
  readonly criterion: string;
  /** The latest answer of each person, lowest first. */
  readonly answers: readonly number[];
};

const groups = ["customerValue", "commercialValue", "feasibility", "creepiness"] satisfies Group[];

/**
 * Spread of the answers to every criterion that at least one person answered (formula 32), each person counted
 * with their latest answer.
 *
 * @param spreadFrom from which spread on people disagree, in steps of the rubric
 */
export function spreadsOf(given: readonly Given[], spreadFrom: number): CriterionSpread[] {
  const spreadOf = (
    group: CriterionSpread["group"],
    criterion: string,
    read: (scores: UseCaseScores) => number | null,
  ) => {
    const answers = given.flatMap(({ scoredBy, scoredAt, scores, note }) => {
      const answer = read(scores);
      return answer === null ? [] : [{ scoredBy, scoredAt: new Date(scoredAt).toISOString(), answer, note }];
    });
    if (answers.length === 0) return [];
    const latest = new Map(
      answers.toSorted((a, b) => (a.scoredAt < b.scoredAt ? -1 : 1)).map((each) => [each.scoredBy, each.answer]),
    );
    const kind = group === "creepiness" || group === "regret" ? "risk" : "value";
    return [
      {
        ...scorerSpread(answers, kind, spreadFrom),
        group,
        criterion,
        answers: [...latest.values()].sort((a, b) => a - b),
      },
    ];
  };
  const criteria = (group: Group) => [...new Set(given.flatMap(({ scores }) => Object.keys(scores[group] ?? {})))];
  return [
    ...groups.flatMap((group) =>
      criteria(group).flatMap((criterion) =>
        spreadOf(
          group,
          criterion,
          (scores) => (scores[group] as Record<string, number | null> | null)?.[criterion] ?? null,
        ),
      ),
    ),
    ...spreadOf("regret", "stakes", (scores) => scores.regret?.stakes ?? null),
    ...spreadOf("confidence", "confidence", (scores) => scores.confidence),
  ];
}
