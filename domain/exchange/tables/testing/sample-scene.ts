import channels from "@/content/channels.json";
import dataLibrary from "@/content/data_elements.json";
import pitfalls from "@/content/pitfalls.json";
import { journeyOf } from "../../../customers/own-task";
import { foundationsOf } from "../../../foundations/block-library";
import { ledgerByElement } from "../../../ledger/needed-items";
import { metricLibrary } from "../../../metrics/library";
import { useCaseTemplates } from "../../../scoring/new-use-case";
import { parametersOf } from "../../../settings";
import type { WorkspaceFile } from "../../workspace-file";
import type { Option } from "../choice-cells";
import type { UseCaseScene } from "../use-case-scene";

/** What a table of use cases of this workspace may point at. */
export function sceneOfFile(file: WorkspaceFile): UseCaseScene {
  const options = (rows: readonly { readonly id: string; readonly name: string }[]): Option[] =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const journey = journeyOf(file.ownTasks);
  const metrics = metricLibrary(file.ownMetrics);
  const foundations = foundationsOf(file.buildingBlocks);
  const elements = new Map([
    ...dataLibrary.map(({ id, name }) => [id, name] as const),
    ...file.dataLedger.map(({ dataElementId, name }) => [dataElementId, name] as const),
  ]);
  const outcomes = file.outcomes.map(({ id, statement }) => ({ id, name: statement }));
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  return {
    edit: {
      people: ids(file.members),
      outcomes: ids(outcomes),
      tasks: ids(journey),
      metrics,
      audiences: ids(file.audiences),
      channels: ids(channels),
      pitfalls: ids(pitfalls),
      dataElements: elements,
      blocks: new Set(foundations.blocks),
      ledger: ledgerByElement(file.dataLedger),
      retargetingChannels: parametersOf(file.workspace.settings).retargetingChannels,
    },
    gates: new Map(),
    people: options(file.members),
    tasks: journey.map(({ id, label }) => ({ value: id, label })),
    outcomes: options(outcomes),
    metrics: options([...metrics.values()]),
    audiences: options(file.audiences),
    channels: options(channels),
    pitfalls: options(pitfalls),
    dataElements: [...elements].map(([value, label]) => ({ value, label })),
    blocks: foundations.blocks.map((id) => ({ value: id, label: foundations.nameOf(id) })),
    templates: options(useCaseTemplates),
    today: file.workspace.today ?? "2026-11-21",
  };
}
