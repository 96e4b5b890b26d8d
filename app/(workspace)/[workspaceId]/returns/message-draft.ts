import { typedAmount } from "../scored/typed-amount";
import { typedNumber } from "../scored/typed-number";
import { type Message, type MessageFacts, moneyProblem, typedMoney } from "./returns-words";

/** A message as it stands in the form; "" where nothing is said. Shares in percent. */
export type MessageDraft = Readonly<
  Record<"name" | "people" | "irrelevant" | "creepy" | "unsubscribed" | "marginPerCustomer", string>
>;

const typedShare = (share: number | null) => (share === null ? "" : String(+(share * 100).toFixed(4)));

export function draftOf(check: Message["check"] | null): MessageDraft {
  return {
    name: check?.name ?? "",
    people: typedMoney(check?.people),
    irrelevant: typedShare(check?.shareIrrelevant ?? null),
    creepy: typedShare(check?.shareCreepy ?? null),
    unsubscribed: typedMoney(check?.observedUnsubscribes),
    marginPerCustomer: typedMoney(check?.marginPerCustomer),
  };
}

export const messageFields: Readonly<Record<keyof MessageDraft, string>> = {
  name: "Message",
  people: "People who get it",
  irrelevant: "Find it irrelevant, %",
  creepy: "Find it creepy, %",
  unsubscribed: "Unsubscribed of such a message",
  marginPerCustomer: "Margin a customer brings in a year",
};

/** What can be stored of a draft, or what is missing and where to put it right. */
export function readDraft(draft: MessageDraft): { facts: MessageFacts | null; problem: string | null } {
  const [people, unsubscribed] = [typedAmount(draft.people), typedAmount(draft.unsubscribed)];
  const [irrelevant, creepy] = [typedNumber(draft.irrelevant, 100), typedNumber(draft.creepy, 100)];
  const margin = typedAmount(draft.marginPerCustomer);
  const inField = (field: keyof MessageDraft, problem: string | null) =>
    problem && `${messageFields[field]}: ${problem}`;
  const problem =
    draft.name.trim() === ""
      ? "Give the message a name."
      : (inField("people", countProblem(people)) ??
        inField("irrelevant", irrelevant.problem) ??
        inField("creepy", creepy.problem) ??
        inField("unsubscribed", countProblem(unsubscribed)) ??
        moneyProblem(margin, messageFields.marginPerCustomer));
  if (problem !== null) return { facts: null, problem };
  const share = (pct: number | null) => (pct === null ? null : Math.round(pct * 1e4) / 1e6);
  return {
    facts: {
      ...{ name: draft.name, people, observedUnsubscribes: unsubscribed, marginPerCustomer: margin },
      ...{ shareIrrelevant: share(irrelevant.value), shareCreepy: share(creepy.value) },
    },
    problem: null,
  };
}

function countProblem(value: number | null): string | null {
  if (value === null) return null;
  return Number.isInteger(value) && value >= 0 ? null : "this is not a number of people.";
}

/** Theirs and mine, field by field. */
export const differingMessage = (theirs: MessageDraft, mine: MessageDraft) =>
  (Object.keys(messageFields) as (keyof MessageDraft)[]).map((field) => ({
    ...{ label: messageFields[field], theirs: theirs[field], mine: mine[field] },
  }));
