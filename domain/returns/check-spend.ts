import { AttuneError } from "../errors";
import type { SpendPlan } from "./returns";
import { spendPartIds, spendPartName } from "./spend-figures";

const groups = [
  ["category", "byCategory"],
  ["function", "byFunction"],
  ["mode", "byMode"],
] as const;

/** As many parts as one way of splitting the spend may have. */
const mostParts = 60;

/**
 * Refuses a spend that means nothing: no year, an amount below nothing, a part without a name, or a function or mode that does not exist and was
 * not there before. Categories may be one's own. Parts that do not add up are not refused: they are told.
 *
 * @throws AttuneError `invalid`
 */
export function refuseSpend(plan: SpendPlan, before: SpendPlan | null): void {
  if (plan.fiscalYear === "") throw refused("Say which year this was spent in.");
  if ((plan.marketingSpend ?? 0) < 0 || (plan.personalizationSpend ?? 0) < 0)
    throw refused("What is spent cannot be less than nothing.");
  for (const [group, field] of groups) {
    const held = Object.entries(plan[field]);
    if (held.length > mostParts) throw refused(`At most ${mostParts} parts.`);
    if (held.some(([id]) => id.trim() === "")) throw refused("A part of the spend needs a name.");
    const below = held.find(([, amount]) => (amount ?? 0) < 0);
    if (below) throw refused(`“${spendPartName(group, below[0])}” is less than nothing.`);
    if (group === "category") continue;
    const known = new Set([...spendPartIds(group), ...Object.keys(before?.[field] ?? {})]);
    const strange = held.find(([id]) => !known.has(id));
    if (strange) throw refused(`There is no ${group} “${strange[0]}”.`);
  }
}

const refused = (sentence: string) => new AttuneError("invalid", sentence);
