import channelLibrary from "@/content/channels.json";
import { channelScoreRows } from "@/db/customers";
import { launchGateRows } from "@/db/decisions";
import { buildingBlockRows } from "@/db/foundations";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import type { Option } from "@/domain/exchange/tables/choice-cells";
import type { InitiativeScene } from "@/domain/exchange/tables/columns-of-initiatives";
import type { UseCaseScene } from "@/domain/exchange/tables/use-case-scene";
import { foundationsOf } from "@/domain/foundations/block-library";
import { metricLibrary } from "@/domain/metrics/library";
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

/** What a table of the roadmap may point at, by name, and what its rules look at. */
export async function readInitiativeScene(ws: Workspace): Promise<InitiativeScene> {
  const foundations = foundationsOf(await buildingBlockRows.read(ws));
  const useCases = await useCaseRows.read(ws);
  const items = await initiativeRows.read(ws);
  const { capacityByRole } = await readWorkspaceRow(ws);
  const counted = items.flatMap(({ effortByRole }) => Object.keys(effortByRole));
  return {
    people: options(await personRows.read(ws)),
    useCases: options(useCases),
    blocks: foundations.blocks.map((id) => ({ value: id, label: foundations.nameOf(id) })),
    metrics: options([...metricLibrary(await ownMetricRows.read(ws)).values()]),
    items: options(items),
    roles: [...new Set([...Object.keys(capacityByRole), ...counted])],
    objected: new Set(useCases.flatMap(({ id, privacyReview }) => (privacyReview?.status === "objected" ? [id] : []))),
  };
}
