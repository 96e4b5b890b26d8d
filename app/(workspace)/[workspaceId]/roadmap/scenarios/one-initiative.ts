import type { ScenarioChange } from "@/domain/roadmap/scenario-change";
import { counted, grouped } from "@/domain/roadmap/wording";
import { typedAmount } from "../../scored/typed-amount";
import type { ScenarioFacts } from "./scenario-words";
import type { Usual } from "./usual-change";

/** What is typed of one initiative; nothing typed stays as it is. */
export type OneDraft = { readonly itemId: string; readonly cost: string; readonly quarters: string };

export const oneDraft = ({ items }: ScenarioFacts): OneDraft => ({
  itemId: items[0]?.id ?? "",
  cost: "",
  quarters: "",
});

export function oneChange({ itemId, cost, quarters }: OneDraft, { items }: ScenarioFacts): Usual {
  const item = items.find(({ id }) => id === itemId);
  if (!item) return { problem: "Choose an initiative." };
  const [amount, length] = [typedAmount(cost), typedAmount(quarters)];
  if (amount === null && length === null) return { problem: "Enter what it costs now, or how long it takes." };
  if (amount !== null && !(amount >= 0 && amount <= 1e12)) return { problem: "A cost is a number, and not below 0." };
  if (length !== null && !(Number.isInteger(length) && length >= 1 && length <= 80))
    return { problem: "It takes 1 to 80 whole quarters." };
  const fields: Extract<ScenarioChange, { kind: "item" }>["fields"] = {
    ...(amount !== null && { cost: Math.round(amount * 100) / 100 }),
    ...(length !== null && { durationQuarters: length }),
  };
  const told = [
    ...(amount === null
      ? []
      : [`costs ${grouped(amount)} instead of ${item.cost === null ? "nothing known" : grouped(item.cost)}`]),
    ...(length === null ? [] : [`takes ${counted(length, "quarter")} instead of ${item.durationQuarters}`]),
  ];
  return { changes: [{ kind: "item", itemId, fields }], name: "", sentence: `“${item.name}” ${told.join(" and ")}.` };
}
