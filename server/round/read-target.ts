import { audienceRows, channelScoreRows, pitfallRows } from "@/db/customers";
import { dataItemRows } from "@/db/ledger";
import { readWorkspaceRow } from "@/db/profile";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { pitfallSeverities, worstSeverity } from "@/domain/customers/pitfall-severity";
import { ledgerByElement, neededItems } from "@/domain/ledger/needed-items";
import type { SubjectKind } from "@/domain/scoring/rounds/round";
import { parametersOf } from "@/domain/settings";
import { unscoredChannel } from "./agree";

/** What an agreement would be stored on, and all that is needed to say what it changes; null when it is gone. */
export async function readTarget(ws: Workspace, kind: SubjectKind, id: string) {
  const parameters = parametersOf((await readWorkspaceRow(ws)).settings);
  if (kind === "useCase") {
    const found = await useCaseRows.find(ws, id);
    if (!found) return null;
    const { scores, mode, moment, channelIds, sensitiveCategories, privacyReview, version } = found;
    const severities = pitfallSeverities(await pitfallRows.read(ws));
    return {
      kind: "useCase" as const,
      version,
      judged: { scores, mode, moment, channelIds, sensitiveCategories, privacyReview },
      basis: {
        severity: worstSeverity(found.pitfallIds, severities),
        needed: neededItems(found, ledgerByElement(await dataItemRows.read(ws))),
        parameters,
      },
    };
  }
  if (kind === "audience") {
    const audience = await audienceRows.find(ws, id);
    return (
      audience && {
        kind: "audience" as const,
        version: audience.version,
        audience,
        weights: parameters.audienceWeights,
      }
    );
  }
  const stored = await channelScoreRows.find(ws, id);
  const { channelWeights, channelCuts } = parameters;
  return {
    kind: "channel" as const,
    version: stored?.version ?? 0,
    channel: stored ?? unscoredChannel(id),
    parameters: { channelWeights, channelCuts },
  };
}
