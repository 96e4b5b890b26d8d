import { quarterAfter, quarterInWords } from "@/domain/quarters";
import { typedAmount } from "../scored/typed-amount";
import { type Line, moneyProblem, type NewLine, typedMoney } from "./returns-words";

/** What is expected of one quarter as it stands in the grid; "" where nothing is said. */
export type QuarterDraft = Readonly<Record<QuarterField, string>>;
export const quarterFields = ["cost", "margin", "low", "high"] as const;
type QuarterField = (typeof quarterFields)[number];

/** A line as it stands in the form; "" where nothing is said. */
export type LineDraft = {
  readonly name: string;
  readonly useCaseId: string;
  readonly function: string;
  /** The first quarter that is not observed; the others follow one another. */
  readonly first: string;
  readonly rows: readonly QuarterDraft[];
  /** Of a new line: until when it was observed already. */
  readonly actualThrough: string;
  readonly basis: string;
  readonly basisEvidenceId: string;
  /** One on each text line. */
  readonly intangibles: string;
};

/** As many as a line may hold. */
export const mostQuarters = 80;
export const emptyQuarter: QuarterDraft = { cost: "", margin: "", low: "", high: "" };

/** The quarters a line was observed in: they stay as they are here. */
export const observedOf = (line: Line | null) => (line?.quarters ?? []).filter(({ observed }) => observed);

export function draftOf(line: Line | null, quarterNow: string): LineDraft {
  if (line === null)
    return {
      ...{ name: "", useCaseId: "", function: "", first: quarterNow, actualThrough: "" },
      ...{ rows: [emptyQuarter, emptyQuarter, emptyQuarter, emptyQuarter], basis: "", basisEvidenceId: "" },
      intangibles: "",
    };
  const { facts } = line;
  const lastSeen = observedOf(line).at(-1)?.quarter;
  return {
    ...{ name: facts.name || line.name, useCaseId: facts.useCaseId ?? "", function: facts.function ?? "" },
    first: facts.quarters[0]?.quarter ?? (lastSeen ? quarterAfter(lastSeen, 1) : quarterNow),
    rows: facts.quarters.map(({ cost, margin, low, high }) => ({
      ...{ cost: typedMoney(cost), margin: typedMoney(margin), low: typedMoney(low), high: typedMoney(high) },
    })),
    ...{ actualThrough: "", basis: facts.basis ?? "", basisEvidenceId: facts.basisEvidenceId ?? "" },
    intangibles: facts.intangibles.join("\n"),
  };
}

export const quarterAt = ({ first }: Pick<LineDraft, "first">, at: number): string => quarterAfter(first, at);

const isEmpty = (row: QuarterDraft) => quarterFields.every((field) => row[field].trim() === "");

const fieldWords: Readonly<Record<QuarterField, string>> = {
  cost: "cost",
  margin: "margin",
  low: "low end",
  high: "high end",
};

/** What can be stored of a draft, or what is missing and where to put it right. */
export function readDraft(draft: LineDraft, isNew: boolean): { line: NewLine | null; problem: string | null } {
  // A new line begins with empty quarters to fill; those that stay empty at its end were never meant.
  const used = isNew ? draft.rows.slice(0, draft.rows.findLastIndex((row) => !isEmpty(row)) + 1) : draft.rows;
  const quarters = used.map((row, at) => ({
    quarter: quarterAt(draft, at),
    ...{ cost: typedAmount(row.cost), margin: typedAmount(row.margin) },
    ...{ low: typedAmount(row.low), high: typedAmount(row.high) },
  }));
  const intangibles = draft.intangibles
    .split("\n")
    .map((each) => each.trim())
    .filter(Boolean);
  const problem =
    draft.name.trim() === ""
      ? "Give the line a name people will know it by."
      : isNew && quarters.length === 0
        ? "Write what you expect of at least one quarter."
        : (quarters.flatMap(problemsOf)[0] ??
          (intangibles.length > 30
            ? "List at most 30 things that are not in the money."
            : intangibles.some((each) => each.length > 300)
              ? "One of the things that are not in the money is longer than 300 characters."
              : null));
  if (problem !== null) return { line: null, problem };
  return {
    line: {
      ...{ name: draft.name, useCaseId: draft.useCaseId || null, quarters, intangibles },
      function: (draft.function || null) as NewLine["function"],
      ...{ basis: draft.basis.trim() || null, basisEvidenceId: draft.basisEvidenceId || null },
      actualThrough: draft.actualThrough || null,
    },
    problem: null,
  };
}

type Typed = NewLine["quarters"] extends infer List ? NonNullable<List> : never;

function problemsOf(row: Typed[number]): string[] {
  const of = quarterInWords(row.quarter);
  return quarterFields.flatMap((field) => moneyProblem(row[field] ?? null, `${of}, ${fieldWords[field]}`) ?? []);
}
