import { roundedOrNull } from "../rounding";
import type { Parameters } from "../settings";
import type { Audience } from "./audience";
import { audienceTerms, scoreOfTerms } from "./score-terms";

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
  const terms = audienceTerms(audience, weights);
  return {
    id: audience.id,
    score: terms && scoreOfTerms(terms),
    addressableShare: roundedOrNull(share, 1),
  };
}
