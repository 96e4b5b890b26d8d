import { ledgerByElement, neededItems } from "@/domain/ledger/needed-items";
import type { JudgingBasis } from "@/domain/scoring/judge-use-case";
import type { ListedRow, Listing } from "./listing";

/** What the rest of the workspace says about one row, so that it is judged here by the rule the server uses. */
export function basisOf(row: ListedRow, listing: Listing): JudgingBasis {
  return {
    severity: row.severity,
    needed: neededItems(row, ledgerByElement(listing.ledger)),
    parameters: listing.scoring,
  };
}
