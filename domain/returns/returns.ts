import { z } from "zod";
import { functions, oneOf, reviewDecisions, riskTypes, stopReasons } from "../enums";
import { count, day, id, list, maybe, money, named, quarter, rubric, share, text } from "../fields";

export const spendPlan = z.strictObject({
  fiscalYear: text(40),
  marketingSpend: maybe(money),
  personalizationSpend: maybe(money),
  byCategory: named(maybe(money)),
  byFunction: named(maybe(money)),
  byMode: named(maybe(money)),
});
export type SpendPlan = z.infer<typeof spendPlan>;

/** Cost and incremental margin of one use case, quarter by quarter. */
export const returnLine = z.strictObject({
  id,
  useCaseId: maybe(id),
  name: text(200),
  function: maybe(oneOf(functions)),
  startQuarter: maybe(quarter),
  quarters: list(quarter, 80),
  cost: list(money.nullable(), 80),
  incrementalMargin: list(money.nullable(), 80),
  actualThrough: maybe(quarter),
  basis: maybe(text(500)),
  basisEvidenceId: maybe(id),
});
export type ReturnLine = z.infer<typeof returnLine>;

export const review = z.strictObject({
  id,
  useCaseId: maybe(id),
  date: day,
  decision: oneOf(reviewDecisions),
  reason: maybe(oneOf(stopReasons)),
  note: maybe(text(2_000)),
  deciderId: maybe(id),
  suggested: maybe(z.strictObject({ decision: maybe(oneOf(reviewDecisions)), reason: maybe(text(64)) })),
});
export type Review = z.infer<typeof review>;

export const campaignCheck = z.strictObject({
  name: text(200),
  people: maybe(count),
  shareIrrelevant: maybe(share),
  shareCreepy: maybe(share),
  observedUnsubscribes: maybe(count),
  marginPerCustomer: maybe(money),
});
export type CampaignCheck = z.infer<typeof campaignCheck>;

export const risk = z.strictObject({
  id,
  type: maybe(oneOf(riskTypes)),
  text: text(1_000),
  likelihood: maybe(rubric),
  impact: maybe(rubric),
  response: maybe(text(1_000)),
  ownerId: maybe(id),
});
export type Risk = z.infer<typeof risk>;

export const assumption = z.strictObject({ id, text: text(1_000), basis: maybe(text(500)) });
export type Assumption = z.infer<typeof assumption>;

export const evidencePin = z.strictObject({ evidenceId: id, usedIn: maybe(text(200)), note: maybe(text(1_000)) });
export type EvidencePin = z.infer<typeof evidencePin>;
