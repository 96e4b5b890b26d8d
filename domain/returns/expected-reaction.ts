import { roundedOrNull } from "../rounding";
import type { Parameters } from "../settings";
import type { CampaignCheck } from "./returns";

export type ExpectedReaction = {
  /** People, whole: what people said they would do, a ceiling. */
  readonly statedUnsubscribes: number | null;
  readonly statedLost: number | null;
  /** Own observed unsubscribes per stated one, four decimals; null when nothing is stated. */
  readonly calibration: number | null;
  readonly calibratedLost: number | null;
  /** Whole money. */
  readonly marginAtRiskStated: number | null;
  readonly marginAtRiskCalibrated: number | null;
};

/**
 * Expected reaction to a message (formula 20; shares from the Gartner/CEB consumer panel, 2018): a range from
 * calibrated by own data to stated. What is missing makes only the figures built on it unknown.
 */
export function expectedReaction(check: CampaignCheck, stated: Parameters["statedReaction"]): ExpectedReaction {
  const { people, shareIrrelevant, shareCreepy, observedUnsubscribes, marginPerCustomer } = check;
  const shares = shareIrrelevant === null || shareCreepy === null ? null : { shareIrrelevant, shareCreepy };
  const reacting = (reaction: "unsubscribe" | "leave") =>
    people === null || shares === null
      ? null
      : people * (shares.shareIrrelevant * stated.irrelevant[reaction] + shares.shareCreepy * stated.creepy[reaction]);
  const unsubscribes = reacting("unsubscribe");
  const lost = reacting("leave");
  const factor = observedUnsubscribes === null || !unsubscribes ? null : observedUnsubscribes / unsubscribes;
  const calibratedLost = times(lost, factor);
  return {
    statedUnsubscribes: roundedOrNull(unsubscribes, 0),
    statedLost: roundedOrNull(lost, 0),
    calibration: roundedOrNull(factor, 4),
    calibratedLost: roundedOrNull(calibratedLost, 0),
    marginAtRiskStated: roundedOrNull(times(lost, marginPerCustomer), 0),
    marginAtRiskCalibrated: roundedOrNull(times(calibratedLost, marginPerCustomer), 0),
  };
}

const times = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);
