import channelLibrary from "@/content/channels.json";
import enums from "@/content/enums.json";
import { audienceRows, channelScoreRows } from "@/db/customers";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { SubjectKind } from "@/domain/scoring/rounds/round";
import { readMomentWords } from "../use-case/moment-words";

export const gone = "Not here any more";

/** Everything of a kind that can be scored, by id. */
export async function readSubjectNames(ws: Workspace, kind: SubjectKind): Promise<ReadonlyMap<string, string>> {
  if (kind === "useCase") return new Map((await useCaseRows.read(ws)).map(({ id, name }) => [id, name]));
  if (kind === "audience") return new Map((await audienceRows.read(ws)).map(({ id, name }) => [id, name]));
  const own = (await channelScoreRows.read(ws)).map(({ channelId }): [string, string] => [channelId, channelId]);
  return new Map([...own, ...channelLibrary.map(({ id, name }): [string, string] => [id, name])]);
}

export async function requireSubjects(ws: Workspace, kind: SubjectKind, ids: readonly string[]): Promise<void> {
  const names = await readSubjectNames(ws, kind);
  if (!ids.every((id) => names.has(id)))
    throw new AttuneError("invalid", "Something chosen is not here any more. Choose again.");
}

/** What a scorer must know of a subject before answering; never its present scores. */
export type Brief = {
  name: string;
  description: string | null;
  /** "Moment", "Search and shortlist → Choose one" */
  facts: { label: string; value: string }[];
};

export async function readBrief(ws: Workspace, kind: SubjectKind, id: string): Promise<Brief> {
  const brief = await (kind === "useCase"
    ? briefOfUseCase(ws, id)
    : kind === "audience"
      ? briefOfAudience(ws, id)
      : briefOfChannel(ws, id));
  return brief ?? { name: gone, description: null, facts: [] };
}

const fact = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);

async function briefOfUseCase(ws: Workspace, id: string): Promise<Brief | null> {
  const useCase = await useCaseRows.find(ws, id);
  if (!useCase) return null;
  const audiences = await audienceRows.readSome(ws, useCase.audienceIds);
  const channels = useCase.channelIds.map(
    (each) => channelLibrary.find((channel) => channel.id === each)?.name ?? each,
  );
  return {
    name: useCase.name,
    description: useCase.description,
    facts: [
      ...fact("Moment", (await readMomentWords(ws))(useCase.moment)),
      ...fact("Who acts", enums.tacticMode.find((mode) => mode.id === useCase.mode)?.label),
      ...fact("For", audiences.map(({ name }) => name).join(", ")),
      ...fact("Through", channels.join(", ")),
    ],
  };
}

async function briefOfAudience(ws: Workspace, id: string): Promise<Brief | null> {
  const audience = await audienceRows.find(ws, id);
  if (!audience) return null;
  return {
    name: audience.name,
    description: null,
    facts: [
      ...fact("What moves them", audience.motive),
      ...fact("What stops them", audience.barrier),
      ...fact("People", audience.size?.toLocaleString("en-GB")),
    ],
  };
}

async function briefOfChannel(ws: Workspace, id: string): Promise<Brief | null> {
  const channel = channelLibrary.find((each) => each.id === id);
  if (!channel) return (await channelScoreRows.find(ws, id)) ? { name: id, description: null, facts: [] } : null;
  return {
    name: channel.name,
    description: channel.notes,
    facts: [
      ...fact("Direction", channel.pushOrPull === "push" ? "We push" : "Customers come and look"),
      ...fact("Consent", channel.consentNote),
    ],
  };
}
