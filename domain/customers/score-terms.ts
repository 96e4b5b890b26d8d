import { clamped, rounded } from "../rounding";
import { answered, rubricPoints } from "../scoring/rubric-points";
import type { Parameters } from "../settings";
import type { Audience, ChannelScore } from "./audience";

/** One part of a score: what it was given, on 0 to 100, and what its weight makes of it. */
export type ScoreTerm = {
  readonly part: string;
  /** An answer of 1 to 5, or a share of 0 to 1. */
  readonly given: number;
  /** 0 to 100; turned round where less is better and it counts for the score. */
  readonly points: number;
  /** Below 0 where it counts against the score. */
  readonly weight: number;
  readonly contribution: number;
};

const term = (part: string, given: number, points: number, weight: number): ScoreTerm => ({
  part,
  given,
  points,
  weight,
  contribution: weight * points,
});

/** What the score of an audience is made of (formula 9); null when a part is missing. */
export function audienceTerms(
  { scores, identifiable, consent }: Pick<Audience, "scores" | "identifiable" | "consent">,
  weights: Parameters["audienceWeights"],
): ScoreTerm[] | null {
  const answers = answered(scores);
  if (answers === null || identifiable === null || consent === null) return null;
  return [
    term("need", answers.need, rubricPoints(answers.need), weights.need),
    term("value", answers.value, rubricPoints(answers.value), weights.value),
    term("reach", answers.reach, rubricPoints(answers.reach), weights.reach),
    term("addressable", identifiable * consent, 100 * identifiable * consent, weights.addressable),
    term("fatigue", answers.fatigue, rubricPoints(answers.fatigue), -weights.fatigue),
  ];
}

/** What the score of a channel is made of (formula 10); null when a part is missing. */
export function channelTerms(
  { preference, consentedReach, measurability, cost, intrusiveness }: Omit<ChannelScore, "channelId" | "annualCost">,
  weights: Parameters["channelWeights"],
): ScoreTerm[] | null {
  const parts = answered({ preference, consentedReach, measurability, cost, intrusiveness });
  if (parts === null) return null;
  return [
    term("preference", parts.preference, rubricPoints(parts.preference), weights.preference),
    term("consentedReach", parts.consentedReach, 100 * parts.consentedReach, weights.consentedReach),
    term("measurability", parts.measurability, rubricPoints(parts.measurability), weights.measurability),
    term("cost", parts.cost, 100 - rubricPoints(parts.cost), weights.cost),
    term("intrusiveness", parts.intrusiveness, rubricPoints(parts.intrusiveness), -weights.intrusiveness),
  ];
}

/** The sum of the terms inside 0 to 100, one decimal. */
export function scoreOfTerms(terms: readonly ScoreTerm[]): number {
  return rounded(
    clamped(
      terms.reduce((sum, { contribution }) => sum + contribution, 0),
      0,
      100,
    ),
    1,
  );
}
