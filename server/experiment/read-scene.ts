import channelLibrary from "@/content/channels.json";
import { audienceRows, channelScoreRows } from "@/db/customers";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { useCaseRows } from "@/db/scoring";
import { standing } from "@/db/standing-rows";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { metricLibrary } from "@/domain/metrics/library";
import { useCaseTemplates } from "@/domain/scoring/new-use-case";
import { readJourney } from "../use-case/moment-words";

const named = (rows: readonly { id: string; name: string }[]) =>
  new Map(rows.map(({ id, name }) => [id, name] as const));

/** Everything a test or a learning may point at, by id, with what it is called. */
export async function readTestScene(ws: Workspace) {
  const [useCases, scores] = [await standing(ws, useCaseRows), await channelScoreRows.read(ws)];
  return {
    useCases: new Map(useCases.map((useCase) => [useCase.id, useCase] as const)),
    audiences: named(await audienceRows.read(ws)),
    channels: new Map([...scores.map(({ channelId }) => [channelId, channelId] as const), ...named(channelLibrary)]),
    templates: named(useCaseTemplates),
    people: named(await personRows.read(ws)),
    metrics: metricLibrary(await ownMetricRows.read(ws)),
    journey: await readJourney(ws),
  };
}
export type TestScene = Awaited<ReturnType<typeof readTestScene>>;

/** What a test or a learning may point at; what is left out points at nothing. */
export type Pointers = {
  readonly useCaseId?: string | null | undefined;
  readonly audienceId?: string | null | undefined;
  readonly channelIds?: readonly string[] | undefined;
  readonly tacticId?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly metricIds?: readonly string[] | undefined;
  readonly moment?: string | null | undefined;
};

/**
 * Refuses what points at something that is not here; what was pointed at before may stay.
 *
 * @throws AttuneError `not_found` with what to do
 */
export function requireKnown(scene: TestScene, after: Pointers, before: Pointers = {}): void {
  const one = (value: string | null | undefined) => (value ? [value] : []);
  const tried: [string, { has(id: string): boolean }, readonly string[], readonly string[]][] = [
    ["use case", scene.useCases, one(before.useCaseId), one(after.useCaseId)],
    ["audience", scene.audiences, one(before.audienceId), one(after.audienceId)],
    ["channel", scene.channels, before.channelIds ?? [], after.channelIds ?? []],
    ["tactic", scene.templates, one(before.tacticId), one(after.tacticId)],
    ["person", scene.people, one(before.ownerId), one(after.ownerId)],
    ["measure", scene.metrics, before.metricIds ?? [], after.metricIds ?? []],
    ["moment", momentsOf(scene), one(before.moment), one(after.moment)],
  ];
  for (const [noun, known, had, has] of tried) {
    if (has.some((id) => !had.includes(id) && !known.has(id)))
      throw new AttuneError("not_found", `This ${noun} is not here any more. Choose another one.`);
  }
}

/** A moment is a task of the journey, or a switch between two different ones. */
function momentsOf({ journey }: TestScene) {
  const tasks = new Set(journey.map(({ id }) => id));
  return {
    has(moment: string): boolean {
      const parts = moment.split(">");
      return parts.length <= 2 && parts[0] !== parts[1] && parts.every((task) => tasks.has(task));
    },
  };
}
