import { clamped, rounded, roundedOrNull } from "../rounding";
import { answered, rubricPoints } from "../scoring/rubric-points";
import type { Parameters } from "../settings";
import type { Audience } from "./audience";

export type AudienceScore = {
  readonly id: string;
  /** Points 0 to 100, one decimal; null when a part is missing. */
  readonly score: number | null;
  /** Percent of the audience we may and can address, one decimal; null when unknown. */
  readonly addressableShare: number | null;
};

/**
 * How much an audience gains from tailoring (formula 9): need, value, reach and addressable share count for
 * it, fatigue against it.
 */
export function audienceScore(audience: Audience, weights: Parameters["audienceWeights"]): AudienceScore {
  const { identifiable, consent } = audience;
  const share = identifiable === null || consent === null ? null : 100 * identifiable * consent;
  const answers = answered(audience.scores);
  const points =
    answers === null || share === null
      ? null
      : weights.need * rubricPoints(answers.need) +
        weights.value * rubricPoints(answers.value) +
        weights.reach * rubricPoints(answers.reach) +
        weights.addressable * share -
        weights.fatigue * rubricPoints(answers.fatigue);
  return {
    id: audience.id,
    score: points === null ? null : rounded(clamped(points, 0, 100), 1),
    addressableShare: roundedOrNull(share, 1),
  };
}
