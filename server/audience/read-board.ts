import channelLibrary from "@/content/channels.json";
import { audienceRows, genericMessageRows } from "@/db/customers";
import { readWorkspaceRow } from "@/db/profile";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { audienceScore } from "@/domain/customers/audience-score";
import { audiencesSentence } from "@/domain/customers/board-sentence";
import { messagePressure } from "@/domain/customers/message-pressure";
import { audienceCriteria } from "@/domain/customers/score-criteria";
import { audienceTerms } from "@/domain/customers/score-terms";
import { byCode } from "@/domain/ordering";
import { parametersOf } from "@/domain/settings";

const channelName = (id: string) => channelLibrary.find((channel) => channel.id === id)?.name ?? id;

/** Every audience with its score and what it is made of, who aims at it, and how often it hears from us. */
export async function readAudiences(ws: Workspace) {
  const row = await readWorkspaceRow(ws);
  const weights = parametersOf(row.settings).audienceWeights;
  const useCases = await useCaseRows.read(ws);
  const pressure = messagePressure(useCases, await genericMessageRows.read(ws), row.contactCaps);
  const rows = (await audienceRows.read(ws)).map((audience) => {
    const touches = pressure.filter(({ audienceId }) => audienceId === audience.id);
    return {
      ...audience,
      score: audienceScore(audience, weights).score,
      addressableShare: audienceScore(audience, weights).addressableShare,
      terms: audienceTerms(audience, weights),
      useCases: useCases
        .filter(({ audienceIds }) => audienceIds.includes(audience.id))
        .map(({ id, name, status, mode }) => ({ id, name, status, mode })),
      touches: touches.map((each) => ({ ...each, channel: channelName(each.channelId) })),
      over: touches.some(({ over }) => over),
    };
  });
  rows.sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || byCode(a.id, b.id));
  return {
    rows,
    sentence: audiencesSentence(rows),
    weights,
    criteria: audienceCriteria,
    customers: row.activeCustomers,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
