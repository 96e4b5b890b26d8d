import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { typedAmount } from "../scored/typed-amount";
import type { LibraryRow } from "./metric-answers";

type Input = inferRouterInputs<AppRouter>["metric"]["addOwn"];
export type OwnMetricFacts = Omit<Input, "workspaceId" | "requestKey">;

/** A metric of one's own, as it is stored now. */
export type OwnStored = Pick<
  LibraryRow,
  | "id"
  | "name"
  | "family"
  | "formula"
  | "unit"
  | "direction"
  | "materiality"
  | "defaultMargin"
  | "source"
  | "minSample"
  | "surveyItem"
  | "benchmark"
  | "caution"
> & { own: NonNullable<LibraryRow["own"]> };

const written = ["name", "formula", "unit", "source", "benchmark", "caution"] as const;
const counted = ["materiality", "defaultMargin", "minSample"] as const;

/** As it stands in the form; "" where nothing is said. */
export type OwnDraft = Record<(typeof written)[number] | (typeof counted)[number] | "family" | "direction", string>;

export function ownDraftOf(stored: OwnStored | null): OwnDraft {
  const text = Object.fromEntries(written.map((field) => [field, stored?.[field] ?? ""]));
  const numbers = Object.fromEntries(counted.map((field) => [field, stored?.[field]?.toString() ?? ""]));
  const direction = stored?.direction === "none" ? "" : (stored?.direction ?? "");
  return { ...text, ...numbers, family: stored?.family ?? "cx", direction } as OwnDraft;
}

/** A stored metric as it is sent again. */
export const ownFactsOf = (stored: OwnStored): OwnMetricFacts => readOwnDraft(ownDraftOf(stored), stored).facts;

/** What was typed, as it is stored, with what is wrong beside its field; what the form does not show stays as it was. */
export function readOwnDraft(draft: OwnDraft, stored: OwnStored | null) {
  const problems: Partial<Record<keyof OwnDraft, string>> = {};
  const said = (field: (typeof written)[number]) => draft[field].trim() || null;
  const number = (field: (typeof counted)[number]) => {
    const value = typedAmount(draft[field]);
    if (value === null) return null;
    if (Number.isNaN(value) || value < 0) problems[field] = "Enter a number of 0 or more, or nothing.";
    return value;
  };
  const facts: OwnMetricFacts = {
    name: draft.name.trim(),
    family: draft.family as OwnMetricFacts["family"],
    direction: (draft.direction || null) as OwnMetricFacts["direction"],
    ...{ formula: said("formula"), unit: said("unit"), source: said("source") },
    ...{ benchmark: said("benchmark"), caution: said("caution") },
    ...{ materiality: number("materiality"), defaultMargin: number("defaultMargin"), minSample: number("minSample") },
    ...{ heart: stored?.own.heart ?? null, surveyItem: stored?.surveyItem ?? null },
    evidence: stored?.own.evidence ?? [],
  };
  if (facts.name === "") problems.name = "Give it a name.";
  if (facts.materiality === 0)
    problems.materiality = "A change of 0 cannot matter: leave it empty, or enter the smallest change that does.";
  return { facts, problems, sound: Object.keys(problems).length === 0 };
}
