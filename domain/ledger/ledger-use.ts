import elements from "@/content/data_elements.json";
import { isFilled, sortedIds } from "../ordering";
import { quarterNumber, quarterOfDay } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { percentOf, rounded, sumOf } from "../rounding";
import type { UseCase } from "../scoring/use-case";
import { isLive } from "../scoring/use-case-status";
import type { DataItem } from "./data-item";
import { isHeld, lacksBasis, ledgerByElement } from "./needed-items";

export type LedgerUse = {
  readonly held: number;
  readonly used: number;
  readonly dataUseRatePct: number | null;
  readonly unused: readonly string[];
  readonly unusedAnnualCost: number;
  readonly missingBenefit: readonly string[];
  readonly noBasis: readonly string[];
  readonly noRetention: readonly string[];
  readonly declaredSharePct: number | null;
  readonly benefitToldPct: number | null;
  readonly liabilityPoints: number;
  readonly neededButNotOnLedger: Readonly<Record<string, readonly string[]>>;
};

export type LedgerSetting = {
  readonly useCases: readonly UseCase[];
  readonly initiatives: readonly Initiative[];
  readonly today: string;
  readonly lookaheadQuarters: number;
};

const usualBasis: ReadonlyMap<string, string> = new Map(elements.map((element) => [element.id, element.typicalBasis]));

/**
 * What we hold about customers, and whether it is of use (formula 24). Lists hold data element ids, sorted;
 * shares in percent with one decimal, null when there is nothing to share; cost per year, whole money.
 */
export function ledgerUse(items: readonly DataItem[], setting: LedgerSetting): LedgerUse {
  const held = items.filter(isHeld);
  const usable = usersThatCount(setting);
  const isLinked = (item: DataItem) => item.useCaseIds.some((id) => usable.has(id));
  const linked = held.filter(isLinked);
  const unused = held.filter((item) => !isLinked(item));
  const personal = linked.filter((item) => item.legalBasis !== "not_personal");
  const inUse = items.filter((item) => item.status === "in_use");
  const untold = inUse.filter((item) => !isFilled(item.benefitStatement));
  return {
    held: held.length,
    used: linked.length,
    dataUseRatePct: percentOf(linked.length, held.length),
    unused: elementsOf(unused),
    unusedAnnualCost: rounded(sumOf(unused.map((item) => item.annualCost)), 0),
    missingBenefit: elementsOf(untold),
    noBasis: elementsOf(items.filter(lacksBasis)),
    noRetention: elementsOf(held.filter((item) => item.retentionDays === null)),
    declaredSharePct: percentOf(personal.filter((item) => item.source === "declared").length, personal.length),
    benefitToldPct: percentOf(inUse.length - untold.length, inUse.length),
    liabilityPoints: sumOf(held.map((item) => (item.sensitivity ?? 0) * (isLinked(item) ? 1 : 2))),
    neededButNotOnLedger: neededButNotOnLedger(items, setting.useCases),
  };
}

/**
 * Ids that make a ledger item linked: live and testing use cases, `programme` and `operations`, and planned
 * use cases whose earliest roadmap item starts soon enough after the quarter of today.
 */
export function usersThatCount({
  useCases,
  initiatives,
  today,
  lookaheadQuarters,
}: LedgerSetting): ReadonlySet<string> {
  const users = new Set(["programme", "operations", ...useCases.filter(isLive).map((useCase) => useCase.id)]);
  const lastStart = quarterNumber(quarterOfDay(today)) + lookaheadQuarters;
  const planned = new Set(useCases.filter((useCase) => useCase.status === "planned").map((useCase) => useCase.id));
  for (const { refId, status, startQuarter } of initiatives)
    if (refId !== null && planned.has(refId) && status !== "dropped" && quarterNumber(startQuarter) <= lastStart)
      users.add(refId);
  return users;
}

/** Personal data that live or testing use cases need and the ledger does not have, or has as retired. */
export function neededButNotOnLedger(
  items: readonly DataItem[],
  useCases: readonly UseCase[],
): Record<string, readonly string[]> {
  const onLedger = ledgerByElement(items);
  const retiredBasis = new Map(items.map((item) => [item.dataElementId, item.legalBasis]));
  const isPersonal = (element: string) =>
    (usualBasis.get(element) ?? retiredBasis.get(element) ?? "unknown") !== "not_personal";
  const needed: Record<string, readonly string[]> = {};
  for (const useCase of useCases.filter(isLive)) {
    const missing = useCase.dataElementIds.filter((element) => !onLedger.has(element) && isPersonal(element));
    if (missing.length > 0) needed[useCase.id] = sortedIds(missing);
  }
  return needed;
}

const elementsOf = (items: readonly DataItem[]) => sortedIds(items.map((item) => item.dataElementId));
