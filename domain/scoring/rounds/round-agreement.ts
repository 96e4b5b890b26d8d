import { kendallW } from "../robustness/agreement";
import { directionOf } from "./criteria";
import type { SubjectAnswers } from "./read-round";

export type RoundAgreement = {
  /** Kendall's W: 1 where all put the subjects in the same order, near 0 where the orders have nothing in common. */
  readonly w: number;
  readonly scorers: number;
  readonly subjects: number;
};

const fewestSubjects = 3;

/**
 * How far people agree on the order of the subjects, by the mean of each one's answers to the questions that all of
 * them answered about all of the subjects (risks turned round). Takes as many people as have such questions, those
 * who answered most first; null for fewer than two people or three subjects.
 */
export function roundAgreement(subjects: readonly SubjectAnswers[]): RoundAgreement | null {
  if (subjects.length < fewestSubjects) return null;
  const answersOf = (scorerId: string) =>
    subjects.map(({ given }) => given.find((each) => each.scorerId === scorerId)?.answers ?? {});
  const scorers = [...new Set(subjects.flatMap(({ given }) => given.map(({ scorerId }) => scorerId)))]
    .map(answersOf)
    .sort((a, b) => total(b) - total(a));
  for (let many = scorers.length; many >= 2; many--) {
    const asked = scorers.slice(0, many);
    const keys = Object.keys(asked[0]?.[0] ?? {}).filter((key) => asked.every((of) => of.every((each) => each[key])));
    if (keys.length === 0) continue;
    const values = asked.map((of) =>
      of.map((answers) => keys.reduce((sum, key) => sum + goodness(key, answers[key]?.answer ?? 0), 0) / keys.length),
    );
    const w = kendallW(values);
    if (w !== null) return { w, scorers: many, subjects: subjects.length };
  }
  return null;
}

const goodness = (key: string, answer: number) => (directionOf(key) === "risk" ? 6 - answer : answer);
const total = (of: readonly object[]) => of.reduce((sum, answers) => sum + Object.keys(answers).length, 0);
