import { audienceRows, channelScoreRows } from "@/db/customers";
import { readWorkspaceRow } from "@/db/profile";
import type { Workspace } from "@/db/workspace";
import { audienceScore } from "@/domain/customers/audience-score";
import { channelScore } from "@/domain/customers/channel-score";
import { groupsOf } from "@/domain/scoring/rounds/criteria";
import { parametersOf } from "@/domain/settings";
import { readList } from "../use-case/read-list";
import { readRoundPeople } from "./people";
import { readSubjectNames } from "./subjects";

/** What a round can be about, best first, and who can score. */
export async function readChoices(ws: Workspace) {
  const { settings } = await readWorkspaceRow(ws);
  const parameters = parametersOf(settings);
  const channels = new Map((await channelScoreRows.read(ws)).map((row) => [row.channelId, row]));
  const ranked = (await readList(ws)).rows;
  return {
    subjects: {
      useCase: ranked.map(({ id, name, priority }) => ({ id, name, score: priority })),
      audience: best(
        (await audienceRows.read(ws)).map((audience) => ({
          ...{ id: audience.id, name: audience.name },
          score: audienceScore(audience, parameters.audienceWeights).score,
        })),
      ),
      channel: best(
        [...(await readSubjectNames(ws, "channel"))].map(([id, name]) => {
          const row = channels.get(id);
          return { id, name, score: row ? channelScore(row, parameters).score : null };
        }),
      ),
    },
    people: await readRoundPeople(ws),
    groups: {
      useCase: named("useCase"),
      audience: named("audience"),
      channel: named("channel"),
    },
  };
}

const named = (kind: "useCase" | "audience" | "channel") => groupsOf(kind).map(({ id, label }) => ({ id, label }));

const best = <Row extends { score: number | null }>(rows: Row[]) =>
  rows.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
