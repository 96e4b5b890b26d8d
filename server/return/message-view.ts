import type { Stored } from "@/db/rows";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { findCard } from "@/domain/findings/evidence-library";
import { messageCheckPlace } from "@/domain/findings/evidence-places";
import { nameOfCard } from "@/domain/findings/evidence-words";
import { reactionRange } from "@/domain/returns/reaction-range";
import type { CampaignCheck } from "@/domain/returns/returns";

/** A message and what it may cost in customers, with what its shares rest on. */
export function viewOfMessage(kept: Stored<CampaignCheck & { id: string }>, derived: DerivedWorkspace, sign: string) {
  const { id: _id, version, ...check } = kept;
  const { file, parameters } = derived;
  const survey = file.evidencePins
    .filter(({ usedIn }) => usedIn === messageCheckPlace)
    .map(({ evidenceId }) => findCard(evidenceId, file.ownEvidence))
    .find((card) => card?.own && card.kind === "experience_survey");
  return {
    ...{ version, check, asOf: derived.today },
    ...reactionRange(check, parameters.statedReaction, survey ? `survey: ${nameOfCard(survey)}` : null, sign),
  };
}
