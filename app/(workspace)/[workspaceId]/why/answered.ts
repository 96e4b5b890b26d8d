import type { QuestionText } from "./question-part";
import type { StrategyView } from "./use-save-answer";

const isGiven = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object" && value !== null) return Object.values(value).some((part) => part !== null);
  return value !== null && value !== undefined && value !== "" && value !== false;
};

/** Whether something is written as the answer to a question, wherever that is kept. */
export function isAnswered({ field }: QuestionText, view: StrategyView): boolean {
  switch (field) {
    case "businessObjectives":
    case "customerObjectives":
    case "outcomes":
      return view.written[field] > 0;
    case "dataLedger":
      return view.ledger.held > 0;
    case "spend":
      return view.spend !== null;
    case "strategy.sponsor, strategy.raci":
      return view.page.sponsorId !== null && view.page.raci.length > 0;
    default:
      return isGiven(view.page[field.replace("strategy.", "") as keyof StrategyView["page"]]);
  }
}
