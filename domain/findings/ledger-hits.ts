import { isKeptTooLong } from "../ledger/kept-too-long";
import { isHeld } from "../ledger/needed-items";
import type { Hit, Scene } from "./scene";

/** Rules R-LED-1 to R-LED-6. */
export function ledgerHits({ file, ledger, today }: Scene): Hit[] {
  const held = file.dataLedger.filter(isHeld);
  const kept = held.filter((item) => isKeptTooLong(item, today));
  const unbalanced = held.filter((item) => item.legalBasis === "legitimate_interests" && item.liaDate === null);
  return [
    ...ledger.unused.map((id): Hit => ["R-LED-1", id]),
    ...ledger.missingBenefit.map((id): Hit => ["R-LED-2", id]),
    ...ledger.noBasis.map((id): Hit => ["R-LED-3", id]),
    ...kept.map(({ dataElementId }): Hit => ["R-LED-4", dataElementId]),
    ...Object.entries(ledger.neededButNotOnLedger).flatMap(([useCase, elements]) =>
      elements.map((element): Hit => ["R-LED-5", useCase, element]),
    ),
    ...unbalanced.map(({ dataElementId }): Hit => ["R-LED-6", dataElementId]),
  ];
}
