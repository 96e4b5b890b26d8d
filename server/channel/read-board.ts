import channelLibrary from "@/content/channels.json";
import { channelScoreRows } from "@/db/customers";
import { readWorkspaceRow } from "@/db/profile";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { channelsSentence } from "@/domain/customers/board-sentence";
import { channelScore } from "@/domain/customers/channel-score";
import { channelCriteria } from "@/domain/customers/score-criteria";
import { channelTerms } from "@/domain/customers/score-terms";
import { isLive } from "@/domain/scoring/use-case-status";
import { parametersOf } from "@/domain/settings";

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
  const { settings, contactCaps, currency } = await readWorkspaceRow(ws);
  const parameters = parametersOf(settings);
  const useCases = await useCaseRows.read(ws);
  const scored = new Map((await channelScoreRows.read(ws)).map((row) => [row.channelId, row]));
  const own = [...scored.keys()].filter((id) => !channelLibrary.some((channel) => channel.id === id));
  const shipped = channelLibrary.map(({ id, name, pushOrPull, consentNote, notes, defaultWeeklyCap }) => ({
    channelId: id,
    name,
    pushOrPull,
    consentNote,
    notes,
    weeklyCap: contactCaps[id] ?? defaultWeeklyCap,
  }));
  const rows = [
    ...shipped,
    ...own.map((id) => ({
      channelId: id,
      name: id,
      pushOrPull: null,
      consentNote: null,
      notes: null,
      weeklyCap: contactCaps[id] ?? null,
    })),
  ].map((channel) => {
    const stored = scored.get(channel.channelId);
    const given = stored ?? { channelId: channel.channelId, version: 0, ...unscored };
    return {
      ...channel,
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
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
