import { moneyWords } from "../ledger/money-words";
import type { DeckScene } from "./deck-scene";

/** The currency of a workspace, as three letters. */
export const currencyOf = ({ file }: DeckScene) => file.workspace.currency ?? "EUR";

/** "£116,000" in the currency of the workspace; "not known" when it is not. */
export function moneyOf(scene: DeckScene, amount: number | null): string {
  return amount === null ? "not known" : moneyWords(amount, currencyOf(scene)).replace("-", "−");
}

/** The sign of the currency of a workspace: "£". */
export function signOfMoney(scene: DeckScene): string {
  return moneyWords(0, currencyOf(scene)).replace(/[\d.,\s]/g, "");
}
