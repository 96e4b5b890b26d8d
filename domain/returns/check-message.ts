import { AttuneError } from "../errors";
import { grouped } from "../roadmap/wording";
import type { CampaignCheck } from "./returns";

/**
 * Refuses what cannot be true of a message: more reactions than people.
 *
 * @throws AttuneError `invalid`
 */
export function checkMessage({ people, shareIrrelevant, shareCreepy, observedUnsubscribes }: CampaignCheck): void {
  if ((shareIrrelevant ?? 0) + (shareCreepy ?? 0) > 1 + 1e-9)
    throw new AttuneError("invalid", "Irrelevant and creepy together are more than everybody. Lower one of them.");
  if (people !== null && observedUnsubscribes !== null && observedUnsubscribes > people)
    throw new AttuneError(
      "invalid",
      `${grouped(observedUnsubscribes)} cannot have unsubscribed of ${grouped(people)} who get it.`,
    );
}
