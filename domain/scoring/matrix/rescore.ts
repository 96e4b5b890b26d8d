import type { Judgement } from "../judge-use-case";
import { type Judged, type JudgingBasis, judgeUseCase } from "../judge-use-case";
import type { UseCaseScores } from "../use-case";
import { type AimedGroup, type AnswerChange, answersToward } from "./answers-toward";

/** What somebody considers and has not stored: only what differs from what is stored. */
export type Rescoring = {
  readonly useCaseId: string;
  /** Person-weeks; null leaves the effort as it is. */
  readonly effortWeeks: number | null;
  readonly answers: Readonly<Partial<Record<AimedGroup, Readonly<Record<string, number>>>>>;
};

/** Half a week is as fine as anybody plans. */
export const effortStep = 0.5;

/** The nearest person-weeks in half weeks, never less than one step. */
export function effortNear(weeks: number): number {
  return Math.max(effortStep, Math.round(weeks / effortStep) * effortStep);
}

/** The stored answers with those considered in their place. */
export function rescored(stored: UseCaseScores, answers: Rescoring["answers"]): UseCaseScores {
  return {
    ...stored,
    ...(stored.customerValue && { customerValue: { ...stored.customerValue, ...answers.customerValue } }),
    ...(stored.commercialValue && { commercialValue: { ...stored.commercialValue, ...answers.commercialValue } }),
    ...(stored.feasibility && { feasibility: { ...stored.feasibility, ...answers.feasibility } }),
  };
}

/** Which of the answers considered differ from those stored, in the order of the rubric. */
export function changedAnswers(
  stored: UseCaseScores | null,
  answers: Rescoring["answers"],
): (AnswerChange & { readonly group: AimedGroup })[] {
  return (["customerValue", "commercialValue", "feasibility"] as const).flatMap((group) =>
    Object.entries(stored?.[group] ?? {}).flatMap(([criterion, from]) => {
      const to = answers[group]?.[criterion];
      return from === null || to === undefined || to === from ? [] : [{ group, criterion, from, to }];
    }),
  );
}

/** The answers that bring a part to where it was put; only those that change. */
export function aimedAt(stored: UseCaseScores | null, group: AimedGroup, points: number): Rescoring["answers"] {
  const changes = answersToward(stored, group, points)?.changes ?? [];
  return changes.length === 0
    ? {}
    : { [group]: Object.fromEntries(changes.map(({ criterion, to }) => [criterion, to])) };
}

/** Scores and verdict as they are and as they would be (formulas 1 to 7). */
export function judgedBeforeAndAfter(
  useCase: Judged,
  answers: Rescoring["answers"],
  basis: JudgingBasis,
): { readonly before: Judgement; readonly after: Judgement } {
  const before = judgeUseCase(useCase, basis);
  if (!useCase.scores || changedAnswers(useCase.scores, answers).length === 0) return { before, after: before };
  return { before, after: judgeUseCase({ ...useCase, scores: rescored(useCase.scores, answers) }, basis) };
}
