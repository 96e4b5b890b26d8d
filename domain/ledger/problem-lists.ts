import { daysBetween } from "../days";
import { isFilled } from "../ordering";
import { counted, grouped } from "../roadmap/wording";
import type { DataItem } from "./data-item";
import { isKeptTooLong } from "./kept-too-long";
import { isHeld, lacksBasis } from "./needed-items";

export const problemLists = ["unused", "unconsented", "unexplained", "overKept"] as const;
export type ProblemList = (typeof problemLists)[number];

/** What puts an item right; each is one act on its line. */
export type LedgerFix =
  | "link"
  | "retire"
  | "setBasis"
  | "writeProvenance"
  | "writeBenefit"
  | "setRetention"
  | "noteUse"
  | "balance";

/** Why an item stands in a list, and what may be done about it, the likeliest first. */
export type ListReason = {
  readonly list: ProblemList;
  readonly because: string;
  readonly fixes: readonly LedgerFix[];
};

export type ItemStanding = {
  /** Used by what counts (formula 24). */
  readonly isLinked: boolean;
  /** Names of use cases that name it but do not count: ideas, later plans, stopped ones. */
  readonly waitingUses: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly lookaheadQuarters: number;
};

/**
 * The lists an item belongs to: collected for nothing, used without consent or basis, used without a word to the
 * customer, kept without an end or past it (formula 24, rules R-LED-1 to R-LED-4). Data of a special category without
 * explicit consent stands in the second list too.
 */
export function listReasons(item: DataItem, standing: ItemStanding): ListReason[] {
  const reasons: ListReason[] = [];
  if (isHeld(item) && !standing.isLinked)
    reasons.push({ list: "unused", because: unusedBecause(standing), fixes: ["retire", "link"] });
  const unconsented = unconsentedReason(item);
  if (unconsented) reasons.push({ list: "unconsented", ...unconsented });
  if (item.status === "in_use" && !isFilled(item.benefitStatement))
    reasons.push({
      list: "unexplained",
      because: "It is in use, and customers are not told what they get for it.",
      fixes: ["writeBenefit", "retire"],
    });
  if (isHeld(item) && isKeptTooLong(item, standing.today))
    reasons.push({ list: "overKept", because: overKeptBecause(item, standing.today), fixes: overKeptFixes(item) });
  return reasons;
}

function unusedBecause({ waitingUses, lookaheadQuarters }: ItemStanding): string {
  const nothing = "Nothing live, in test or operational uses it";
  return waitingUses.length === 0
    ? `${nothing}, and nothing planned starts within ${counted(lookaheadQuarters, "quarter")} (our default).`
    : `${nothing}. ${waitingUses.join(", ")} ${waitingUses.length === 1 ? "names" : "name"} it, but will not start within ${counted(lookaheadQuarters, "quarter")} (our default).`;
}

function unconsentedReason(item: DataItem): Omit<ListReason, "list"> | null {
  if (item.status === "retired") return null;
  if (item.legalBasis === null || item.legalBasis === "unknown")
    return {
      because:
        item.source === "purchased" && !isFilled(item.provenance)
          ? "No legal basis is on record, and nobody wrote down where it was bought."
          : "No legal basis is on record.",
      fixes: ["setBasis", "retire"],
    };
  if (item.specialCategory && item.legalBasis !== "explicit_consent")
    return { because: "It is of a special category and rests on no explicit consent.", fixes: ["setBasis", "retire"] };
  if (lacksBasis(item))
    return {
      because: "It was bought, and nobody wrote down where and under which permission.",
      fixes: ["writeProvenance", "retire"],
    };
  return null;
}

function overKeptBecause({ retentionDays, lastUsedAt }: DataItem, today: string): string {
  if (retentionDays === null) return "Nobody said how long it is kept.";
  const ago = grouped(daysBetween(lastUsedAt ?? today, today));
  return `It was last used ${ago} days ago and may be kept for ${grouped(retentionDays)}.`;
}

const overKeptFixes = ({ retentionDays }: DataItem): LedgerFix[] =>
  retentionDays === null ? ["setRetention", "retire"] : ["retire", "noteUse", "setRetention"];

/** Points of an item that is held: its sensitivity, twice where nothing uses it (formula 24). 0 when not held. */
export function liabilityOf(item: DataItem, isLinked: boolean): number {
  return isHeld(item) ? (item.sensitivity ?? 0) * (isLinked ? 1 : 2) : 0;
}
