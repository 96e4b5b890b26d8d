import { z } from "zod";
import { audience, channelScore, genericMessage, pitfall, surveyWave } from "../customers/audience";
import { journeyOf, ownTask } from "../customers/own-task";
import { brandLook } from "../deck/brand";
import { savedDeck } from "../deck/saved-deck";
import { deckSettings } from "../deck/settings";
import { oneOf, planRoles } from "../enums";
import { AttuneError } from "../errors";
import { experiment } from "../experiments/experiment";
import { count, day, id, list, maybe, money, named, nonNegative, percent, quarter, text } from "../fields";
import { ownEvidence } from "../findings/own-evidence";
import { buildingBlock } from "../foundations/building-block";
import { dataItem } from "../ledger/data-item";
import { metricSeries, ownMetric, weeklySeries } from "../metrics/metric-series";
import { metricSetting } from "../metrics/metric-setting";
import {
  assumption,
  campaignCheck,
  evidencePin,
  returnLine,
  review,
  reviewMeeting,
  risk,
  spendPlan,
} from "../returns/returns";
import { roadmap } from "../roadmap/roadmap-part";
import { useCase } from "../scoring/use-case";
import { settingsOverrides } from "../settings";
import { businessObjective, customerObjective, outcome, strategy } from "../strategy/strategy";
import { mostEntries } from "./most-entries";

/** One company or brand planning its personalization. */
export const workspaceProfile = z.strictObject({
  id: maybe(id),
  name: text(200),
  model: maybe(text(500)),
  sector: maybe(text(500)),
  countries: list(text(40), 250),
  jurisdictions: list(text(40), 50),
  currency: maybe(z.string().regex(/^[A-Z]{3}$/, "A currency is three capital letters.")),
  today: maybe(day),
  fiscalYearStart: maybe(day),
  stores: maybe(count),
  activeCustomers: maybe(count),
  onlineSessionsPerMonth: maybe(count),
  annualRevenue: maybe(money),
  grossMarginPct: maybe(percent),
  annualMarginPerActiveCustomer: maybe(money),
  contactCaps: named(maybe(nonNegative)),
  settings: settingsOverrides,
});
export type WorkspaceProfile = z.infer<typeof workspaceProfile>;

/** A person named in the plan. Naming somebody gives them no account and no right. */
export const person = z.strictObject({
  id,
  name: text(200),
  role: maybe(oneOf(planRoles)),
  function: maybe(text(200)),
});
export type Person = z.infer<typeof person>;

/** A whole workspace: the exchange format of the product, for import, backup of one room, and computation. */
const wholeWorkspace = z.strictObject({
  about: z.unknown().optional(),
  workspace: workspaceProfile,
  members: list(person, 2_000),
  strategy: maybe(strategy),
  businessObjectives: list(businessObjective, mostEntries.businessObjectives),
  customerObjectives: list(customerObjective, mostEntries.customerObjectives),
  outcomes: list(outcome, mostEntries.outcomes),
  audiences: list(audience, mostEntries.audiences),
  channelScores: list(channelScore, mostEntries.channelScores),
  pitfalls: list(pitfall, mostEntries.pitfalls),
  dataLedger: list(dataItem, mostEntries.dataLedger),
  useCases: list(useCase, mostEntries.useCases),
  genericMessages: list(genericMessage, mostEntries.genericMessages),
  quarters: list(quarter, 80),
  buildingBlocks: list(buildingBlock, 200),
  roadmap: maybe(roadmap),
  ownMetrics: list(ownMetric, 500),
  metricSettings: list(metricSetting, mostEntries.metricSettings),
  metricSeries: maybe(metricSeries),
  weeklySeries: maybe(weeklySeries),
  experiments: list(experiment, mostEntries.experiments),
  spend: maybe(spendPlan),
  returns: list(returnLine, mostEntries.returns),
  reviews: list(review, mostEntries.reviews),
  reviewMeetings: list(reviewMeeting, mostEntries.reviewMeetings),
  surveyWaves: list(surveyWave, mostEntries.surveyWaves),
  campaignCheck: maybe(campaignCheck),
  riskRegister: list(risk, 500),
  assumptions: list(assumption, 500),
  evidencePins: list(evidencePin, mostEntries.evidencePins),
  ownEvidence: list(ownEvidence, mostEntries.ownEvidence),
  deck: maybe(deckSettings),
  ownTasks: list(ownTask, mostEntries.ownTasks),
  savedDecks: list(savedDeck, mostEntries.savedDecks),
  brand: maybe(brandLook),
});
export const workspaceFile = wholeWorkspace.superRefine((file, context) => {
  for (const { path, task } of unknownTasks(file))
    context.addIssue({ code: "custom", path, message: `"${task}" is no task of this journey.` });
});
export type WorkspaceFile = z.infer<typeof workspaceFile>;

function unknownTasks(file: z.infer<typeof wholeWorkspace>) {
  const known = new Set(journeyOf(file.ownTasks).map(({ id: task }) => task));
  const places = [
    ...file.useCases.map(({ moment }, at) => ({ path: ["useCases", at, "moment"], moment })),
    ...file.pitfalls.map((moment, at) => ({ path: ["pitfalls", at], moment })),
  ];
  return places.flatMap(({ path, moment }) =>
    (["fromTask", "toTask"] as const).flatMap((end) => {
      const task = moment[end];
      return task === null || known.has(task) ? [] : [{ path: [...path, end], task }];
    }),
  );
}

/**
 * Reads a parsed JSON document as a workspace.
 *
 * @throws AttuneError `invalid` with the path of each offending value (five at most) and a sentence for it.
 */
export function parseWorkspaceFile(document: unknown): WorkspaceFile {
  const parsed = workspaceFile.safeParse(document);
  if (parsed.success) return parsed.data;
  const told = parsed.error.issues.slice(0, 5).map((issue) => `${pathOf(issue.path)}: ${issue.message}`);
  const more = parsed.error.issues.length - told.length;
  throw new AttuneError("invalid", [...told, ...(more > 0 ? [`and ${more} more.`] : [])].join("\n"));
}

/** `useCases[3].scores.confidence`, or `the document` for its root. */
export function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the document";
  return path.reduce<string>(
    (told, key) => (typeof key === "number" ? `${told}[${key}]` : told ? `${told}.${String(key)}` : String(key)),
    "",
  );
}
