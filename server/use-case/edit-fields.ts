import channelLibrary from "@/content/channels.json";
import dataLibrary from "@/content/data_elements.json";
import pitfallLibrary from "@/content/pitfalls.json";
import { commit } from "@/db/commit";
import { audienceRows, channelScoreRows, pitfallRows } from "@/db/customers";
import { ownTaskRows } from "@/db/decisions";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { useCaseRows } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { journeyOf } from "@/domain/customers/own-task";
import { AttuneError } from "@/domain/errors";
import { foundationsOf } from "@/domain/foundations/block-library";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { metricLibrary } from "@/domain/metrics/library";
import { changedFields, type EditableFields, withFields } from "@/domain/scoring/editable-fields";
import { type EditScene, fieldsRefusal } from "@/domain/scoring/fields-refusal";
import { parametersOf } from "@/domain/settings";
import { ledgerInStep } from "../ledger/keep-in-step";
import { readUseCase } from "./read-use-case";

/** Changes only the fields given; what they point at is checked, and so is what the status asks for. */
export async function editFields(
  ws: EditableWorkspace,
  { useCaseId, version, set }: { useCaseId: string; version: number; set: EditableFields },
) {
  const before = await readUseCase(ws, useCaseId);
  if (before.version === version && changedFields(before, set).length === 0) return { version };
  const refusal = fieldsRefusal(await readEditScene(ws), before, set);
  if (refusal) throw new AttuneError("invalid", refusal);
  const after = withFields(before, set);
  const beside = await ledgerInStep(ws, before, after);
  return commit(ws, [useCaseRows.put(ws, { ...before, version }, after), ...beside], {
    action: "edited use case",
    answer: { version: version + 1 },
  });
}

/** What `fieldsRefusal` looks at, for one use case or many. */
export async function readEditScene(ws: Workspace): Promise<EditScene> {
  const ledger = await dataItemRows.read(ws);
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return {
    people: new Set(idsOf(await personRows.read(ws))),
    outcomes: new Set(idsOf(await outcomeRows.read(ws))),
    tasks: new Set(idsOf(journeyOf(await ownTaskRows.read(ws)))),
    metrics: metricLibrary(await ownMetricRows.read(ws)),
    audiences: new Set(idsOf(await audienceRows.read(ws))),
    channels: new Set([
      ...idsOf(channelLibrary),
      ...(await channelScoreRows.read(ws)).map(({ channelId }) => channelId),
    ]),
    pitfalls: new Set([...idsOf(pitfallLibrary), ...(await pitfallRows.read(ws)).map(({ pitfallId }) => pitfallId)]),
    dataElements: new Map([
      ...dataLibrary.map(({ id, name }) => [id, name] as const),
      ...ledger.map(({ dataElementId, name }) => [dataElementId, name ?? dataElementId] as const),
    ]),
    blocks: new Set(foundationsOf(await buildingBlockRows.read(ws)).blocks),
    ledger: ledgerByElement(ledger),
    retargetingChannels: parametersOf((await readWorkspaceRow(ws)).settings).retargetingChannels,
  };
}
