import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { moneyInWords } from "@/domain/roadmap/wording";
import type { AppRouter } from "@/server/root";

type Answers = inferRouterOutputs<AppRouter>["returns"];
type Asked = inferRouterInputs<AppRouter>;

export type Overview = Answers["overview"];
export type ReturnChoices = Answers["choices"];
export type Line = Overview["lines"][number];
export type Message = NonNullable<Overview["message"]>;
export type Spend = Overview["spend"];
export type KeptSpend = NonNullable<Spend["plan"]>;

type Bare<Input> = Omit<Input, "workspaceId" | "requestKey">;
export type NewLine = Bare<Asked["returns"]["add"]>;
export type LineFacts = Omit<NewLine, "actualThrough">;
export type Observed = Bare<Asked["returns"]["observe"]>;
export type MessageFacts = Omit<Bare<Asked["returns"]["putMessage"]>, "version">;
export type SpendFacts = Omit<Bare<Asked["spend"]["put"]>, "version">;

/** "£1,234", or that nobody knows. */
export const amountWords = (amount: number | null, sign: string): string =>
  amount === null ? "not known" : moneyInWords(amount, sign);

/** "£60 to £90"; one end alone says which. */
export function marginRange(low: number | null, high: number | null, sign: string): string {
  if (low === null && high === null) return "no range given";
  if (high === null) return `at least ${amountWords(low, sign)}`;
  if (low === null) return `at most ${amountWords(high, sign)}`;
  return `${amountWords(low, sign)} to ${amountWords(high, sign)}`;
}

/** An amount as it stands in a field; "" where not known. */
export const typedMoney = (amount: number | null | undefined): string => (amount == null ? "" : String(amount));

/** Two decimals are all that money has. */
export function moneyProblem(amount: number | null, of: string): string | null {
  if (Number.isNaN(amount)) return `${of}: this is not a number.`;
  if (amount !== null && Math.abs(amount * 100 - Math.round(amount * 100)) > 1e-4)
    return `${of}: money has at most two decimals.`;
  return null;
}
