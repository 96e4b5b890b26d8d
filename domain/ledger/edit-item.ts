import { z } from "zod";
import { dataSources, ledgerStatuses, legalBases, oneOf } from "../enums";
import { count, day, id, money, percent, rubric, text, words } from "../fields";
import type { DataItem } from "./data-item";

// Not `maybe`: there a field that is missing reads as empty; here it must stay as it is.
const orNull = <T extends z.ZodType>(field: T) => field.nullable();

/** The fields of an item, each optional: only those given are changed. Its uses are linked, not edited. */
export const itemFields = z
  .strictObject({
    name: words(200),
    source: orNull(oneOf(dataSources)),
    sensitivity: orNull(rubric),
    specialCategory: z.boolean(),
    status: oneOf(ledgerStatuses),
    purpose: orNull(text(1_000)),
    benefitStatement: orNull(text(1_000)),
    legalBasis: orNull(oneOf(legalBases)),
    retentionDays: orNull(count),
    collectedSince: orNull(day),
    lastUsedAt: orNull(day),
    accuracyPct: orNull(percent),
    liaDate: orNull(day),
    annualCost: orNull(money),
    provenance: orNull(text(1_000)),
    ownerId: orNull(id),
    jurisdictions: z.array(words(40)).max(50, "At most 50 entries."),
  })
  .partial();
export type ItemFields = z.infer<typeof itemFields>;
export type ItemField = keyof ItemFields;

/** The item with the given fields in place of its own; empty text reads as nothing said. */
export function withItemFields<Item extends DataItem>(item: Item, set: ItemFields): Item {
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  return { ...item, ...Object.fromEntries(given.map(([key, value]) => [key, value === "" ? null : value])) };
}

/**
 * Why an item cannot be changed so, in a sentence; null when it can. What is not allowed is taking data of a special
 * category into use without explicit consent; that it is so already can always be written down (section 3).
 */
export function itemRefusal(before: DataItem | null, after: DataItem, people: ReadonlySet<string>): string | null {
  if (after.ownerId !== null && after.ownerId !== before?.ownerId && !people.has(after.ownerId))
    return "This person is not here any more. Choose another owner.";
  const takenIntoUse = after.status === "in_use" && before?.status !== "in_use";
  if (takenIntoUse && after.specialCategory && after.legalBasis !== "explicit_consent")
    return "Data of a special category needs explicit consent before it is in use. Set the basis to explicit consent, or leave it proposed.";
  if (after.collectedSince !== null && after.lastUsedAt !== null && after.lastUsedAt < after.collectedSince)
    return "It cannot have been used before it was collected. Correct one of the two dates.";
  return null;
}
