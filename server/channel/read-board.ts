import channelLibrary from "@/content/channels.json";
import { channelScoreRows } from "@/db/customers";
import { readWorkspaceRow } from "@/db/profile";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { channelsSentence } from "@/domain/customers/board-sentence";
import { channelScore } from "@/domain/customers/channel-score";
import { contactCapOf } from "@/domain/customers/message-pressure";
import { channelCriteria } from "@/domain/customers/score-criteria";
import { channelTerms } from "@/domain/customers/score-terms";
import { isLive } from "@/domain/scoring/use-case-status";
import { parametersOf } from "@/domain/settings";
import { readDecisions } from "../generic-decision/read-decisions";
import { readKnownChannels } from "./known-channels";

const unscored = {
  preference: null,
  consentedReach: null,
  measurability: null,
  cost: null,
  intrusiveness: null,
  annualCost: null,
};

/** Every channel there is, with the score this workspace gave it and what runs in it. */
export async function readChannels(ws: Workspace) {
  const { settings, contactCaps, currency, version } = await readWorkspaceRow(ws);
  const parameters = parametersOf(settings);
  const useCases = await useCaseRows.read(ws);
  const scored = new Map((await channelScoreRows.read(ws)).map((row) => [row.channelId, row]));
  const { decisions } = await readDecisions(ws);
  const library = new Map(channelLibrary.map((channel) => [channel.id, channel]));
  const rows = (await readKnownChannels(ws)).map(({ id, name, pushOrPull }) => {
    const channel = { channelId: id, name, pushOrPull };
    const { consentNote = null, notes = null } = library.get(id) ?? {};
    const stored = scored.get(id);
    const given = stored ?? { channelId: id, version: 0, ...unscored };
    return {
      ...channel,
      consentNote,
      notes,
      weeklyCap: contactCapOf(id, contactCaps),
      decision: decisions.find(({ kind, channelId }) => kind === "channel" && channelId === id) ?? null,
      given,
      ...channelScore(given, parameters),
      terms: channelTerms(given, parameters.channelWeights),
      useCases: useCases
        .filter((useCase) => isLive(useCase) && useCase.channelIds.includes(channel.channelId))
        .map(({ id, name, status, mode }) => ({ id, name, status, mode })),
    };
  });
  rows.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.name.localeCompare(b.name, "en"));
  return {
    rows,
    sentence: channelsSentence(rows),
    weights: parameters.channelWeights,
    cuts: parameters.channelCuts,
    criteria: channelCriteria,
    currency: currency ?? "EUR",
    /** Of the workspace, where the weekly caps are kept. */
    version,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
