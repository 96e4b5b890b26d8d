import channelLibrary from "@/content/channels.json";
import dataLibrary from "@/content/data_elements.json";
import enums from "@/content/enums.json";
import rubrics from "@/content/rubrics.json";
import { readLastScored } from "@/db/scoring";
import { versionOf } from "@/db/standing-rows";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { momentKey, momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { effortOf } from "@/domain/scoring/effort";
import { inListOrder } from "@/domain/scoring/list/list-order";
import { type ListedRow, listedRow } from "@/domain/scoring/list/listed-row";
import { betweenCommits } from "../between-commits";
import { derivedOf } from "../derive";
import { listedCriteria } from "./listed-criteria";
import { readJourney } from "./moment-words";

/** Every use case with its scores, in order of rank, what each priority is made of, and the names of what it points at. */
export async function readList(ws: Workspace) {
  const list = await betweenCommits(ws, "list", () => workOut(ws));
  return { ...list, may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") } };
}

async function workOut(ws: Workspace) {
  const { file, assessments, spreads, parameters } = await derivedOf(ws);
  const { useCases, audiences, outcomes } = file;
  const [scored, journey] = [await readLastScored(ws), await readJourney(ws)];
  const taskName = taskNameOf(journey);
  const ledger = ledgerByElement(file.dataLedger);
  const rows = assessments.map(
    (each): ListedRow => ({
      moment: momentKey(each.useCase.moment),
      momentWords: momentWords(each.useCase.moment, taskName),
      version: versionOf(each.useCase),
      templateEffortWeeks: effortOf({ effortWeeks: null, templateId: each.useCase.templateId }),
      scoredAt: scored.get(each.useCase.id) ?? null,
      // Last: adding fields to a copy is a hundred times slower than copying into what has them (V8 of Node 20).
      ...listedRow(each, spreads.get(each.useCase.id)),
    }),
  );
  const used = {
    channels: new Set(useCases.flatMap(({ channelIds }) => channelIds)),
    elements: new Set(useCases.flatMap(({ dataElementIds }) => dataElementIds)),
  };
  return {
    rows: inListOrder(rows),
    people: file.members.map(({ id, name }) => ({ id, name })),
    channels: channelLibrary.filter(({ id }) => used.channels.has(id)).map(({ id, name }) => ({ id, name })),
    audiences: audiences.map(({ id, name }) => ({ id, name })),
    outcomes: outcomes.map(({ id, statement }) => ({ id, name: statement })),
    dataItems: [...used.elements].map((id) => ({
      id,
      name: ledger.get(id)?.[0]?.name ?? dataLibrary.find((each) => each.id === id)?.name ?? id,
    })),
    functions: enums.function.map(({ id, label }) => ({ id, name: label })),
    stopReasons: enums.stopReason,
    criteria: listedCriteria,
    tasks: journey.map(({ id, label }) => ({ id, label })),
    modes: enums.tacticMode,
    weights: { ...parameters.weights, ...parameters.riskWeights },
    /** What the browser needs to score a row again at once, by the same rules. */
    scoring: parameters,
    ledger: [...ledger.values()].flat(),
    confidenceWords: rubrics.confidence.anchors as Readonly<Record<string, string>>,
    severeFrom: parameters.riskBandCuts.severe,
  };
}
