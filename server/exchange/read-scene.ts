import channelLibrary from "@/content/channels.json";
import { channelScoreRows } from "@/db/customers";
import { launchGateRows } from "@/db/decisions";
import type { Workspace } from "@/db/workspace";
import type { Option } from "@/domain/exchange/tables/choice-cells";
import type { UseCaseScene } from "@/domain/exchange/tables/use-case-scene";
import { useCaseTemplates } from "@/domain/scoring/new-use-case";
import { todayOf } from "../today";
import { readEditScene } from "../use-case/edit-fields";
import { type Choice, readChoices } from "../use-case/read-choices";

const options = (choices: readonly Pick<Choice, "id" | "name">[] | undefined): Option[] =>
  (choices ?? []).map(({ id, name }) => ({ value: id, label: name }));

/** What a table of use cases may point at, by name, and what its rules look at. */
export async function readUseCaseScene(ws: Workspace): Promise<UseCaseScene> {
  const choices = await readChoices(ws);
  return {
    edit: await readEditScene(ws),
    gates: new Map((await launchGateRows.read(ws)).map((gate) => [gate.useCaseId, gate])),
    people: options(choices.ownerId),
    tasks: options(choices.moment),
    outcomes: options(choices.outcomeId),
    metrics: options(choices.guardrailMetricIds),
    audiences: options(choices.audienceIds),
    channels: options(choices.channelIds),
    pitfalls: options(choices.pitfallIds),
    dataElements: options(choices.dataElementIds),
    blocks: options(choices.prerequisites),
    templates: options(useCaseTemplates),
    today: await todayOf(ws),
  };
}

/** Every channel that can be scored: those that ship, and those scored already. */
export async function channelOptions(ws: Workspace): Promise<Option[]> {
  const shipped = options(channelLibrary);
  const known = new Set(shipped.map(({ value }) => value));
  const own = (await channelScoreRows.read(ws)).filter(({ channelId }) => !known.has(channelId));
  return [...shipped, ...own.map(({ channelId }) => ({ value: channelId, label: channelId }))];
}
