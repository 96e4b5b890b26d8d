import channelLibrary from "@/content/channels.json";
import dataLibrary from "@/content/data_elements.json";
import enums from "@/content/enums.json";
import pitfallLibrary from "@/content/pitfalls.json";
import privacy from "@/content/privacy.json";
import { audienceRows, channelScoreRows, pitfallRows } from "@/db/customers";
import { ownTaskRows } from "@/db/decisions";
import { buildingBlockRows } from "@/db/foundations";
import { dataItemRows } from "@/db/ledger";
import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import { outcomeRows } from "@/db/strategy";
import type { Workspace } from "@/db/workspace";
import { journeyOf } from "@/domain/customers/own-task";
import { pitfallSeverities, worstSeverity } from "@/domain/customers/pitfall-severity";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { foundationsOf } from "@/domain/foundations/block-library";
import { lacksBasis, ledgerByElement } from "@/domain/ledger/needed-items";
import { isExperience, metricLibrary } from "@/domain/metrics/library";
import type { EditableField } from "@/domain/scoring/editable-fields";
import { type NameOf, namesOfChoices } from "@/domain/scoring/field-words";
import { rubric } from "./rubric";

export type Choice = { id: string; name: string; help: string | null };
export type Choices = Partial<Record<EditableField | "status" | "stopReason" | "privacyReview", Choice[]>>;

const choice = (id: string, name: string, help: string | null = null): Choice => ({ id, name, help });
const sentenceCase = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("_", " ")}`;
const shipped = (list: readonly (string | { id: string | number; label: string; plain?: string })[]): Choice[] =>
  list.map((each) =>
    typeof each === "string"
      ? choice(each, sentenceCase(each))
      : choice(String(each.id), each.label, each.plain ?? null),
  );

const fixed: Choices = {
  mode: shipped(enums.tacticMode),
  activeForm: shipped(enums.activeForm),
  activeJob: shipped(enums.activeJob),
  helpType: shipped(enums.helpType),
  intent: shipped(enums.intent),
  function: shipped(enums.function),
  granularity: shipped(enums.granularity),
  status: shipped(enums.useCaseStatus),
  stopReason: shipped(enums.stopReason),
  privacyReview: shipped(enums.privacyReviewStatus),
  sensitiveCategories: shipped(enums.sensitiveCategory),
  dpiaCriteria: privacy.dpiaCriteria.map((each) => choice(each, sentenceCase(each))),
  identifierDependency: [
    choice("none", "None: it works without knowing who it is"),
    choice("first_party", "Our own: a sign-in or our own cookie"),
    choice("third_party", "Of others: a third-party cookie or bought identifier"),
  ],
  relationship: [choice("known", "They know us"), choice("unknown", "They do not know us")],
};

type Parts = Pick<
  WorkspaceFile,
  "outcomes" | "ownMetrics" | "audiences" | "channelScores" | "pitfalls" | "dataLedger" | "buildingBlocks" | "ownTasks"
> & { members: readonly { id: string; name: string }[] };

/** Everything a field of a use case can be set to, by field. */
export async function readChoices(ws: Workspace): Promise<Choices> {
  return choicesOf({
    members: await personRows.read(ws),
    outcomes: await outcomeRows.read(ws),
    ownMetrics: await ownMetricRows.read(ws),
    audiences: await audienceRows.read(ws),
    channelScores: await channelScoreRows.read(ws),
    pitfalls: await pitfallRows.read(ws),
    dataLedger: await dataItemRows.read(ws),
    buildingBlocks: await buildingBlockRows.read(ws),
    ownTasks: await ownTaskRows.read(ws),
  });
}

export function choicesOf(parts: Parts): Choices {
  const metrics = [...metricLibrary(parts.ownMetrics).values()];
  const metricChoices = (of: typeof metrics) => of.map(({ id, name, unit }) => choice(id, name, unit));
  const foundations = foundationsOf(parts.buildingBlocks);
  return {
    ...fixed,
    moment: journeyOf(parts.ownTasks).map(({ id, label, plain }) => choice(id, label, plain)),
    ownerId: parts.members.map(({ id, name }) => choice(id, name)),
    outcomeId: parts.outcomes.map(({ id, statement }) => choice(id, statement)),
    cxMetricId: metricChoices(metrics.filter(isExperience)),
    commercialKpiId: metricChoices(metrics.filter(({ family }) => family === "commercial" || family === "cx")),
    guardrailMetricIds: metricChoices(metrics),
    audienceIds: parts.audiences.map(({ id, name, size }) =>
      choice(id, name, size === null ? null : `${size.toLocaleString("en-GB")} people`),
    ),
    channelIds: channelChoices(parts),
    pitfallIds: pitfallChoices(parts),
    dataElementIds: dataChoices(parts),
    prerequisites: foundations.blocks.map((id) =>
      choice(id, foundations.nameOf(id), `now at level ${foundations.levelOf(id)}`),
    ),
  };
}

function channelChoices({ channelScores }: Parts): Choice[] {
  const known = new Set(channelLibrary.map(({ id }) => id));
  const own = channelScores.filter(({ channelId }) => !known.has(channelId));
  return [
    ...channelLibrary.map(({ id, name, pushOrPull }) =>
      choice(id, name, pushOrPull === "push" ? "goes to people" : "people come to it"),
    ),
    ...own.map(({ channelId }) => choice(channelId, channelId)),
  ];
}

function pitfallChoices({ pitfalls }: Parts): Choice[] {
  const severities = pitfallSeverities(pitfalls);
  const shippedName = new Map(pitfallLibrary.map(({ id, name }) => [id, name]));
  const names = new Map([
    ...shippedName,
    ...pitfalls.map(({ pitfallId, name }) => [pitfallId, name ?? shippedName.get(pitfallId) ?? pitfallId] as const),
  ]);
  return [...names].map(([id, name]) => choice(id, name, `severity ${worstSeverity([id], severities)} of 5`));
}

function dataChoices({ dataLedger }: Parts): Choice[] {
  const held = ledgerByElement(dataLedger);
  const names = new Map([
    ...dataLibrary.map(({ id, name }) => [id, name] as const),
    ...dataLedger.map(({ dataElementId, name }) => [dataElementId, name ?? dataElementId] as const),
  ]);
  return [...names].map(([id, name]) => {
    const items = held.get(id) ?? [];
    const standing =
      items.length === 0 ? "not in the ledger" : items.some(lacksBasis) ? "no known basis" : "in the ledger";
    return choice(id, name, standing);
  });
}

/** The name of an id in a field; answers by "group.criterion" in the field scores. */
export function namesOf(choices: Choices): NameOf {
  const nameOf = namesOfChoices(choices);
  return (field, id) => (field === "scores" ? answerName(id) : nameOf(field, id));
}

const featureNames: Readonly<Record<string, string>> = {
  "regret.optionsShown": "Options shown",
  "regret.pressureCues": "What presses people",
  "regret.reliefFeatures": "What relieves people",
  "confidence.confidence": rubric.confidence.label,
};
const answerNames: ReadonlyMap<string, string> = new Map(
  (["customerValue", "commercialValue", "feasibility", "creepiness", "regret"] as const).flatMap((group) =>
    rubric[group].criteria.map(({ id, label }) => [`${group}.${id}`, label] as const),
  ),
);
/** What an answer of the rubrics is called, by the key "group.criterion". */
export const answerName = (key: string) => featureNames[key] ?? answerNames.get(key) ?? key;
