import channelLibrary from "@/content/channels.json";
import dataLibrary from "@/content/data_elements.json";
import enums from "@/content/enums.json";
import rubrics from "@/content/rubrics.json";
import { audienceRows, pitfallRows } from "@/db/customers";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { readLastScored, readListedUseCases } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { momentKey, momentWords, taskNameOf } from "@/domain/customers/journey-words";
import { pitfallSeverities } from "@/domain/customers/pitfall-severity";
import { foundationsOf } from "@/domain/foundations/block-library";
import { ledgerByElement } from "@/domain/ledger/needed-items";
import { assessUseCase } from "@/domain/scoring/assess-use-case";
import { effortOf } from "@/domain/scoring/effort";
import { inListOrder } from "@/domain/scoring/list/list-order";
import { type ListedRow, listedRow } from "@/domain/scoring/list/listed-row";
import { rankRobustness } from "@/domain/scoring/rank-robustness";
import { rankedRow } from "@/domain/scoring/ranked-row";
import { parametersOf } from "@/domain/settings";
import { betweenCommits } from "../between-commits";
import { listedCriteria } from "./listed-criteria";
import { readJourney } from "./moment-words";

/** Every use case with its scores, in order of rank, what each priority is made of, and the names of what it points at. */
export async function readList(ws: Workspace) {
  const list = await betweenCommits(ws, "list", () => workOut(ws));
  return { ...list, may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") } };
}

async function workOut(ws: Workspace) {
  const [row, useCases, people] = [await readWorkspaceRow(ws), await readListedUseCases(ws), await personRows.read(ws)];
  const [audiences, outcomes, scored] = [
    await audienceRows.read(ws),
    await outcomeRows.read(ws),
    await readLastScored(ws),
  ];
  const [items, journey] = [await dataItemRows.read(ws), await readJourney(ws)];
  const taskName = taskNameOf(journey);
  const parameters = parametersOf(row.settings);
  const setting = {
    severities: pitfallSeverities(await pitfallRows.read(ws)),
    ledger: ledgerByElement(items),
    foundations: foundationsOf(await buildingBlockRows.read(ws)),
    parameters,
  };
  const assessments = useCases.map((useCase) => assessUseCase(useCase, setting));
  const spreads = rankRobustness(assessments.map(rankedRow), parameters);
  const rows = assessments.map(
    (each, at): ListedRow => ({
      moment: momentKey(each.useCase.moment),
      momentWords: momentWords(each.useCase.moment, taskName),
      version: useCases[at]?.version ?? 0,
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
    people: people.map(({ id, name }) => ({ id, name })),
    channels: channelLibrary.filter(({ id }) => used.channels.has(id)).map(({ id, name }) => ({ id, name })),
    audiences: audiences.map(({ id, name }) => ({ id, name })),
    outcomes: outcomes.map(({ id, statement }) => ({ id, name: statement })),
    dataItems: [...used.elements].map((id) => ({
      id,
      name: setting.ledger.get(id)?.[0]?.name ?? dataLibrary.find((each) => each.id === id)?.name ?? id,
    })),
    functions: enums.function.map(({ id, label }) => ({ id, name: label })),
    stopReasons: enums.stopReason,
    criteria: listedCriteria,
    tasks: journey.map(({ id, label }) => ({ id, label })),
    modes: enums.tacticMode,
    weights: { ...parameters.weights, ...parameters.riskWeights },
    /** What the browser needs to score a row again at once, by the same rules. */
    scoring: parameters,
    ledger: [...setting.ledger.values()].flat(),
    confidenceWords: rubrics.confidence.anchors as Readonly<Record<string, string>>,
    severeFrom: parameters.riskBandCuts.severe,
  };
}
