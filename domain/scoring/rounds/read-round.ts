import { byCode } from "../../ordering";
import { meanOf } from "../../rounding";
import { scorerSpread } from "../scorer-spread";
import { directionOf } from "./criteria";
import type { RoundAnswerValue } from "./round";

/** What one person answered about one subject. */
export type GivenAnswers = {
  readonly scorerId: string;
  readonly answers: Readonly<Record<string, RoundAnswerValue>>;
};

export type SubjectAnswers = {
  readonly subjectId: string;
  /** When the answers were shown; what was given later knew the others. */
  readonly revealedAt: number | null;
  readonly given: readonly GivenAnswers[];
};

export type ReadAnswer = {
  readonly scorerId: string;
  readonly answer: number;
  readonly confidence: number | null;
  readonly note: string | null;
  /** Given after the answers of the others were shown. */
  readonly afterReveal: boolean;
};

export type CriterionReading = {
  readonly key: string;
  /** Lowest first. */
  readonly answers: readonly ReadAnswer[];
  /** Highest minus lowest, in steps of the rubric; 0 with fewer than two people. */
  readonly spread: number;
  readonly disagree: boolean;
  /** The median, halves rounded down for value and up for risk; null without answers. A person decides. */
  readonly proposal: number | null;
};

export type SubjectReading = {
  readonly subjectId: string;
  readonly criteria: readonly CriterionReading[];
  /** Mean spread of the criteria that two people or more answered; null when there are none. */
  readonly disagreement: number | null;
  readonly widest: number;
  /** How many criteria people disagree on. */
  readonly disputed: number;
  /** How many criteria two people or more answered. */
  readonly compared: number;
};

/**
 * What the answers of one subject say: spread, disagreement and proposal of each criterion (formula 32).
 *
 * @param keys criteria in the order in which they are asked; those without answers are kept, empty
 * @param spreadFrom from which spread on people disagree, in steps of the rubric
 */
export function readSubject(
  { subjectId, revealedAt, given }: SubjectAnswers,
  keys: readonly string[],
  spreadFrom: number,
): SubjectReading {
  const criteria = keys.map((key) => readCriterion(key, given, revealedAt, spreadFrom));
  const compared = criteria.filter(({ answers }) => answers.length > 1);
  return {
    subjectId,
    criteria,
    disagreement: meanOf(compared.map(({ spread }) => spread)),
    widest: Math.max(0, ...compared.map(({ spread }) => spread)),
    disputed: compared.filter(({ disagree }) => disagree).length,
    compared: compared.length,
  };
}

/** Every subject as `readSubject`, the most disputed first: mean spread, then widest spread, then the id. */
export function readRound(
  subjects: readonly SubjectAnswers[],
  keys: readonly string[],
  spreadFrom: number,
): SubjectReading[] {
  return subjects
    .map((subject) => readSubject(subject, keys, spreadFrom))
    .sort(
      (a, b) =>
        (b.disagreement ?? -1) - (a.disagreement ?? -1) || b.widest - a.widest || byCode(a.subjectId, b.subjectId),
    );
}

function readCriterion(
  key: string,
  given: readonly GivenAnswers[],
  revealedAt: number | null,
  spreadFrom: number,
): CriterionReading {
  const answers = given
    .flatMap(({ scorerId, answers }): ReadAnswer[] => {
      const value = answers[key];
      if (!value) return [];
      const { answer, confidence, note, at } = value;
      return [
        { scorerId, answer, confidence, note, afterReveal: revealedAt !== null && at !== null && at > revealedAt },
      ];
    })
    .sort((a, b) => a.answer - b.answer || byCode(a.scorerId, b.scorerId));
  const { spread, disagree, proposal } = scorerSpread(
    answers.map(({ scorerId, answer, note }) => ({ scoredBy: scorerId, scoredAt: "", answer, note })),
    directionOf(key),
    spreadFrom,
  );
  return { key, answers, spread, disagree, proposal };
}
