import { isFilled } from "../ordering";
import type { DataItem } from "./data-item";

/** Ledger rows, not retired, by data element. */
export type LedgerByElement = ReadonlyMap<string, readonly DataItem[]>;

export function ledgerByElement(items: readonly DataItem[]): LedgerByElement {
  const byElement = new Map<string, DataItem[]>();
  for (const item of items) {
    if (item.status === "retired") continue;
    const rows = byElement.get(item.dataElementId);
    if (rows) rows.push(item);
    else byElement.set(item.dataElementId, [item]);
  }
  return byElement;
}

/** The ledger rows, not retired, of the data elements a use case needs. */
export function neededItems(
  useCase: { readonly dataElementIds: readonly string[] },
  ledger: LedgerByElement,
): DataItem[] {
  return [...new Set(useCase.dataElementIds)].flatMap((element) => ledger.get(element) ?? []);
}

/** Rule R-LED-3: not retired, and no known basis or bought in without provenance. */
export function lacksBasis(item: DataItem): boolean {
  if (item.status === "retired") return false;
  const unknownBasis = item.legalBasis === null || item.legalBasis === "unknown";
  return unknownBasis || (item.source === "purchased" && !isFilled(item.provenance));
}

/** Held: collected, in use or dormant. */
export function isHeld(item: { readonly status: DataItem["status"] }): boolean {
  return item.status === "collected" || item.status === "in_use" || item.status === "dormant";
}
