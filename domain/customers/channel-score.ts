import { clamped, rounded } from "../rounding";
import { answered, rubricPoints } from "../scoring/rubric-points";
import type { Parameters } from "../settings";
import type { ChannelScore } from "./audience";

export const channelVerdicts = ["personalize", "light_touch", "keep_generic"] as const;
export type ChannelVerdict = (typeof channelVerdicts)[number];

export type ScoredChannel = {
  readonly channelId: string;
  /** Points 0 to 100, one decimal; null when a part is missing. */
  readonly score: number | null;
  readonly verdict: ChannelVerdict | null;
};

/** How much a channel deserves tailoring, and the verdict by its rounded score (formula 10). */
export function channelScore(
  channel: ChannelScore,
  { channelWeights: weights, channelCuts: cuts }: Pick<Parameters, "channelWeights" | "channelCuts">,
): ScoredChannel {
  const { channelId, preference, consentedReach, measurability, cost, intrusiveness } = channel;
  const parts = answered({ preference, consentedReach, measurability, cost, intrusiveness });
  if (parts === null) return { channelId, score: null, verdict: null };
  const points =
    weights.preference * rubricPoints(parts.preference) +
    weights.consentedReach * 100 * parts.consentedReach +
    weights.measurability * rubricPoints(parts.measurability) +
    weights.cost * (100 - rubricPoints(parts.cost)) -
    weights.intrusiveness * rubricPoints(parts.intrusiveness);
  const score = rounded(clamped(points, 0, 100), 1);
  const verdict =
    score >= cuts.personalize ? "personalize" : score >= cuts.light_touch ? "light_touch" : "keep_generic";
  return { channelId, score, verdict };
}
