import { typedAmount } from "../scored/typed-amount";
import { moneyProblem, type Spend, type SpendFacts, typedMoney } from "./returns-words";

export const spendGroups = ["category", "function", "mode"] as const;
type Group = (typeof spendGroups)[number];
const fieldOf = { category: "byCategory", function: "byFunction", mode: "byMode" } as const;

/** The spend as it stands in the form; "" where nothing is said. */
export type SpendDraft = {
  readonly fiscalYear: string;
  readonly marketing: string;
  readonly personalization: string;
  /** What every plan is asked for, by its id. */
  readonly parts: Readonly<Record<Group, Readonly<Record<string, string>>>>;
  /** Categories of one's own. */
  readonly own: readonly { readonly name: string; readonly amount: string }[];
};

type Asked = Spend["asked"];
type Kept = NonNullable<Spend["plan"]>["plan"];

export function draftOf(kept: Kept | null, asked: Asked): SpendDraft {
  const part = (group: Group) => {
    const held = kept?.[fieldOf[group]] ?? {};
    // A category that nobody is asked for is one's own; of the others none can be added here.
    const ids = new Set([...asked[group].map(({ id }) => id), ...(group === "category" ? [] : Object.keys(held))]);
    return Object.fromEntries([...ids].map((id) => [id, typedMoney(held[id])]));
  };
  const askedFor = new Set(asked.category.map(({ id }) => id));
  return {
    fiscalYear: kept?.fiscalYear ?? "",
    marketing: typedMoney(kept?.marketingSpend),
    personalization: typedMoney(kept?.personalizationSpend),
    parts: { category: part("category"), function: part("function"), mode: part("mode") },
    own: Object.entries(kept?.byCategory ?? {})
      .filter(([id]) => !askedFor.has(id))
      .map(([name, amount]) => ({ name, amount: typedMoney(amount) })),
  };
}

export const partName = (asked: Asked, group: Group, id: string): string =>
  asked[group].find((each) => each.id === id)?.name ?? id;

/** What can be stored of a draft, or what is missing and where to put it right. */
export function readDraft(draft: SpendDraft, asked: Asked): { facts: SpendFacts | null; problem: string | null } {
  const amounts = [
    ["Marketing spend", draft.marketing],
    ["Spend on personalization", draft.personalization],
    ...spendGroups.flatMap((group) =>
      Object.entries(draft.parts[group]).map(([id, amount]) => [partName(asked, group, id), amount] as const),
    ),
    ...draft.own.map(({ name, amount }) => [name || "A category of your own", amount] as const),
  ] as const;
  const problem =
    draft.fiscalYear.trim() === ""
      ? "Say which year this was spent in."
      : (ownProblem(draft, asked) ??
        amounts.flatMap(([of, text]) => moneyProblem(typedAmount(text), of) ?? [])[0] ??
        null);
  if (problem !== null) return { facts: null, problem };
  const read = (group: Group) => {
    const typed = Object.entries(draft.parts[group]).map(([id, text]) => [id, typedAmount(text)] as const);
    return Object.fromEntries(typed.filter(([, amount]) => amount !== null));
  };
  const own = draft.own.map(({ name, amount }) => [name.trim(), typedAmount(amount)] as const);
  return {
    facts: {
      fiscalYear: draft.fiscalYear,
      marketingSpend: typedAmount(draft.marketing),
      personalizationSpend: typedAmount(draft.personalization),
      byCategory: { ...read("category"), ...Object.fromEntries(own) },
      byFunction: read("function"),
      byMode: read("mode"),
    },
    problem: null,
  };
}

function ownProblem({ own }: SpendDraft, asked: Asked): string | null {
  const names = own.map(({ name }) => name.trim());
  const taken = new Set(asked.category.flatMap(({ id, name }) => [id, name.toLowerCase()]));
  for (const [at, name] of names.entries()) {
    if (name === "") return "Name each category of your own, or remove it.";
    if (name.length > 64) return `“${name.slice(0, 20)}…” is longer than 64 characters.`;
    if (taken.has(name.toLowerCase())) return `“${name}” stands in the list above already.`;
    if (names.indexOf(name) !== at) return `“${name}” stands there twice.`;
  }
  return null;
}

/** Theirs and mine, amount by amount, in words. */
export function differingSpend(theirs: SpendDraft, mine: SpendDraft, asked: Asked) {
  const own = (draft: SpendDraft) =>
    draft.own.map(({ name, amount }) => `${name}: ${amount || "not known"}`).join("; ");
  return [
    { label: "Year", theirs: theirs.fiscalYear, mine: mine.fiscalYear },
    { label: "Marketing spend", theirs: theirs.marketing, mine: mine.marketing },
    { label: "Spend on personalization", theirs: theirs.personalization, mine: mine.personalization },
    ...spendGroups.flatMap((group) =>
      [...new Set([...Object.keys(theirs.parts[group]), ...Object.keys(mine.parts[group])])].map((id) => ({
        label: partName(asked, group, id),
        ...{ theirs: theirs.parts[group][id] ?? "", mine: mine.parts[group][id] ?? "" },
      })),
    ),
    { label: "Categories of your own", theirs: own(theirs), mine: own(mine) },
  ];
}
