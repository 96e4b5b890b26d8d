import { z } from "zod";
import { dataSources, ledgerStatuses, legalBases, oneOf } from "../enums";
import { count, day, flag, id, list, maybe, money, percent, rubric, text } from "../fields";

/** One kind of customer data held: what for, on which basis, and what the customer gets. */
export const dataItem = z.strictObject({
  id,
  dataElementId: id,
  name: text(200),
  source: maybe(oneOf(dataSources)),
  sensitivity: maybe(rubric),
  specialCategory: flag,
  status: oneOf(ledgerStatuses),
  /** As many as there can be use cases, and the two standing uses. */
  useCaseIds: list(id, 5_002),
  purpose: maybe(text(1_000)),
  benefitStatement: maybe(text(1_000)),
  legalBasis: maybe(oneOf(legalBases)),
  retentionDays: maybe(count),
  collectedSince: maybe(day),
  lastUsedAt: maybe(day),
  accuracyPct: maybe(percent),
  liaDate: maybe(day),
  annualCost: maybe(money),
  provenance: maybe(text(1_000)),
  ownerId: maybe(id),
  jurisdictions: list(text(40), 50),
});
export type DataItem = z.infer<typeof dataItem>;
