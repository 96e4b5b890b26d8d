import enums from "@/content/enums.json";
import evidence from "@/content/evidence.json";
import { foundationsOf } from "../foundations/block-library";
import { metricLibrary } from "../metrics/library";
import type { WorkspaceFile } from "./workspace-file";

/** A value no database of ours would take, with its path and a sentence. */
export type BrokenReference = { readonly path: string; readonly message: string };

/**
 * What keeps a well-formed workspace from being stored: an id twice in a list, or a reference to a use case,
 * outcome, objective or audience that is not in the file, and whatever the roadmap points at. Breaches of the rules are not errors here: they
 * show as findings. In the order of the file; empty when all is well.
 */
export function checkReferences(file: WorkspaceFile): BrokenReference[] {
  return [...duplicates(file), ...takenIds(file), ...unknownReferences(file)];
}

type Listed = readonly [path: string, ids: readonly string[]];

function duplicates(file: WorkspaceFile): BrokenReference[] {
  return uniqueLists(file).flatMap(([path, ids]) => {
    const seen = new Set<string>();
    return ids.flatMap((id, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ path: path.replace("[]", `[${index}]`), message: `"${id}" is in this list more than once.` }];
    });
  });
}

/** Own tasks and own evidence with the id of something that ships: nobody could tell which of the two is meant. */
function takenIds({ ownTasks, ownEvidence }: WorkspaceFile): BrokenReference[] {
  const told = (list: string, own: readonly { readonly id: string }[], shipped: readonly { readonly id: string }[]) => {
    const taken = new Set(shipped.map(({ id }) => id));
    return own.flatMap(({ id }, index) =>
      taken.has(id)
        ? [{ path: `${list}[${index}].id`, message: `"${id}" is the id of something in the library.` }]
        : [],
    );
  };
  return [...told("ownTasks", ownTasks, enums.journeyTask), ...told("ownEvidence", ownEvidence, evidence.items)];
}

/** Every list in which an entry has a key of its own; `[]` stands for the place of the entry. */
function uniqueLists(file: WorkspaceFile): Listed[] {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const metricIds = (rows: readonly { readonly metricId: string }[] | undefined) =>
    (rows ?? []).map(({ metricId }) => metricId);
  return [
    ["savedDecks[].id", ids(file.savedDecks)],
    ["members[].id", ids(file.members)],
    ["businessObjectives[].id", ids(file.businessObjectives)],
    ["customerObjectives[].id", ids(file.customerObjectives)],
    ["outcomes[].id", ids(file.outcomes)],
    ["audiences[].id", ids(file.audiences)],
    ["channelScores[].channelId", file.channelScores.map(({ channelId }) => channelId)],
    ["pitfalls[].pitfallId", file.pitfalls.map(({ pitfallId }) => pitfallId)],
    ["dataLedger[].id", ids(file.dataLedger)],
    ["useCases[].id", ids(file.useCases)],
    ["quarters[]", file.quarters],
    ["buildingBlocks[].blockId", file.buildingBlocks.map(({ blockId }) => blockId)],
    ["roadmap.items[].id", ids(file.roadmap?.items ?? [])],
    ["ownMetrics[].id", ids(file.ownMetrics)],
    ["metricSettings[].metricId", metricIds(file.metricSettings)],
    ["metricSeries.months[]", file.metricSeries?.months ?? []],
    ["metricSeries.series[].metricId", metricIds(file.metricSeries?.series)],
    ["weeklySeries.weeks[]", file.weeklySeries?.weeks ?? []],
    ["weeklySeries.series[].metricId", metricIds(file.weeklySeries?.series)],
    ["experiments[].id", ids(file.experiments)],
    ...file.experiments.map(({ arms }, index): Listed => [`experiments[${index}].arms[].id`, ids(arms)]),
    ["returns[].id", ids(file.returns)],
    ["reviews[].id", ids(file.reviews)],
    ["reviewMeetings[].id", ids(file.reviewMeetings)],
    ["surveyWaves[].id", ids(file.surveyWaves)],
    ["riskRegister[].id", ids(file.riskRegister)],
    ["assumptions[].id", ids(file.assumptions)],
    ["ownTasks[].id", ids(file.ownTasks)],
    ["ownEvidence[].id", ids(file.ownEvidence)],
  ];
}

type Target =
  | ("useCases" | "outcomes" | "businessObjectives" | "customerObjectives" | "audiences")
  | ("members" | "items" | "blocks" | "metrics" | "meetings");

const targetNames: Record<Target, string> = {
  useCases: "use case",
  outcomes: "outcome",
  businessObjectives: "business objective",
  customerObjectives: "customer objective",
  audiences: "audience",
  members: "person",
  items: "piece of work",
  blocks: "building block",
  metrics: "metric",
  meetings: "review meeting",
};

type Reference = readonly [path: string, id: string | null, target: Target];

function unknownReferences(file: WorkspaceFile): BrokenReference[] {
  const ids = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));
  const known: Readonly<Record<Target, { readonly has: (id: string) => boolean }>> = {
    useCases: ids(file.useCases),
    outcomes: ids(file.outcomes),
    businessObjectives: ids(file.businessObjectives),
    customerObjectives: ids(file.customerObjectives),
    audiences: ids(file.audiences),
    members: ids(file.members),
    items: ids(file.roadmap?.items ?? []),
    blocks: new Set(foundationsOf(file.buildingBlocks).blocks),
    metrics: metricLibrary(file.ownMetrics),
    meetings: ids(file.reviewMeetings),
  };
  return references(file)
    .filter(([, id, target]) => id !== null && !known[target].has(id))
    .map(([path, id, target]) => ({ path, message: `There is no ${targetNames[target]} "${id}" in this workspace.` }));
}

function references(file: WorkspaceFile): Reference[] {
  const each = (path: string, ids: readonly string[], target: Target) =>
    ids.map((id, index): Reference => [`${path}[${index}]`, id, target]);
  return [
    ...each("strategy.focusAudiences", file.strategy?.focusAudiences ?? [], "audiences"),
    ...file.outcomes.flatMap((outcome, index): Reference[] => [
      [`outcomes[${index}].businessObjectiveId`, outcome.businessObjectiveId, "businessObjectives"],
      [`outcomes[${index}].customerObjectiveId`, outcome.customerObjectiveId, "customerObjectives"],
    ]),
    ...file.useCases.flatMap((useCase, index): Reference[] => [
      [`useCases[${index}].outcomeId`, useCase.outcomeId, "outcomes"],
      ...each(`useCases[${index}].audienceIds`, useCase.audienceIds, "audiences"),
    ]),
    ...file.genericMessages.flatMap(({ audienceIds }, index) =>
      each(`genericMessages[${index}].audienceIds`, audienceIds, "audiences"),
    ),
    ...(file.roadmap?.items ?? []).flatMap((item, index): Reference[] => [
      ...(item.kind === "use_case" ? [[`roadmap.items[${index}].refId`, item.refId, "useCases"] as const] : []),
      ...(item.kind === "building_block" ? [[`roadmap.items[${index}].refId`, item.refId, "blocks"] as const] : []),
      [`roadmap.items[${index}].ownerId`, item.ownerId, "members"],
      [`roadmap.items[${index}].stopRule.metricId`, item.stopRule?.metricId ?? null, "metrics"],
      ...each(`roadmap.items[${index}].needsIds`, item.needsIds, "items"),
      ...each(`roadmap.items[${index}].linkedUseCaseIds`, item.linkedUseCaseIds, "useCases"),
    ]),
    ...byUseCase("experiments", file.experiments),
    ...byUseCase("returns", file.returns),
    ...byUseCase("reviews", file.reviews),
    ...file.reviews.map(({ meetingId }, index): Reference => [`reviews[${index}].meetingId`, meetingId, "meetings"]),
    ...file.metricSettings.flatMap(({ metricId, ownerId }, index): Reference[] => [
      [`metricSettings[${index}].metricId`, metricId, "metrics"],
      [`metricSettings[${index}].ownerId`, ownerId, "members"],
    ]),
  ];
}

function byUseCase(path: string, rows: readonly { readonly useCaseId: string | null }[]): Reference[] {
  return rows.map(({ useCaseId }, index) => [`${path}[${index}].useCaseId`, useCaseId, "useCases"]);
}
