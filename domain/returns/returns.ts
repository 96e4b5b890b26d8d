import { z } from "zod";
import { functions, oneOf, reviewDecisions, riskTypes, stopReasons } from "../enums";
import { count, day, id, instant, list, maybe, money, named, quarter, rubric, share, text, words } from "../fields";

export const agendaParts = ["changed", "harm", "stop_rule", "learning", "decision", "why_still"] as const;
export type AgendaPart = (typeof agendaParts)[number];

/** A point that is only told, one that waits, and one that was dealt with. */
export const pointStates = ["told", "open", "decided"] as const;

/** What a decision goes on against: nobody forgets that it was so. */
export const againstRules = ["HARD_STOP", "HOLLOW_WIN", "TEST_HARM", "TEST_INVALID"] as const;

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
  /** The range of the margin that is expected, quarter by quarter; empty where nobody gave one. */
  marginLow: list(money.nullable(), 80),
  marginHigh: list(money.nullable(), 80),
  /** What was expected of quarters that were observed since. */
  expected: maybe(z.strictObject({ cost: list(money.nullable(), 80), incrementalMargin: list(money.nullable(), 80) })),
  /** Listed, never priced. */
  intangibles: list(text(300), 30),
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
  suggested: maybe(
    z.strictObject({
      decision: maybe(oneOf(reviewDecisions)),
      reason: maybe(text(64)),
      against: maybe(oneOf(againstRules)),
    }),
  ),
  meetingId: maybe(id),
});
export type Review = z.infer<typeof review>;

/** A point of an agenda as it was when the meeting ended. */
export const agendaPoint = z.strictObject({
  part: oneOf(agendaParts),
  objectId: maybe(id),
  sentence: text(500),
  /** What it is about, as it was called then, and its place below the workspace. */
  object: maybe(text(500)),
  to: maybe(text(500)),
  detail: maybe(text(2_000)),
  state: maybe(oneOf(pointStates)),
  /** What was decided or said about it. */
  outcome: maybe(text(3_000)),
});

/** A meeting in which what runs is looked at. Its agenda is computed until it ends, and kept from then on. */
export const reviewMeeting = z.strictObject({
  id,
  name: words(200),
  heldOn: day,
  /** What changed is told from this day on. */
  since: maybe(day),
  attendees: list(text(200), 50),
  note: maybe(text(4_000)),
  agenda: maybe(z.array(agendaPoint).max(2_000)),
  closedAt: maybe(instant),
  closedById: maybe(id),
});
export type ReviewMeeting = z.infer<typeof reviewMeeting>;

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
