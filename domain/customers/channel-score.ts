import type { Parameters } from "../settings";
import type { ChannelScore } from "./audience";
import { channelTerms, scoreOfTerms } from "./score-terms";

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
  const { channelId } = channel;
  const terms = channelTerms(channel, weights);
  if (terms === null) return { channelId, score: null, verdict: null };
  const score = scoreOfTerms(terms);
  const verdict =
    score >= cuts.personalize ? "personalize" : score >= cuts.light_touch ? "light_touch" : "keep_generic";
  return { channelId, score, verdict };
}
