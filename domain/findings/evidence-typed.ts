import { type EvidenceKind, isKind } from "./evidence-kinds";
import type { OwnEvidence } from "./own-evidence";

const texts = [
  "statement",
  "publisher",
  "title",
  "published",
  "population",
  "sampleSize",
  "citation",
  "caveat",
] as const;
type TextField = (typeof texts)[number];
export type TypedValue = { readonly label: string; readonly number: string; readonly unit: string };

/** One's own evidence as it stands in a form: everything is text until it is read. */
export type TypedEvidence = Readonly<Record<TextField, string>> & {
  readonly kind: string;
  readonly values: readonly TypedValue[];
};
export type EvidenceFacts = Omit<OwnEvidence, "id" | "kind"> & { readonly kind: EvidenceKind };
type Problems = Partial<Record<TextField | "kind" | "values", string>>;

/** What a form starts with: what is stored, or nothing. */
export function typedEvidence(stored: OwnEvidence | null): TypedEvidence {
  const text = (field: TextField) => String(stored?.[field] ?? "");
  return {
    ...(Object.fromEntries(texts.map((field) => [field, text(field)])) as Record<TextField, string>),
    kind: stored?.kind ?? "",
    values: (stored?.values ?? []).map(({ label, number, unit }) => ({ label, number: String(number), unit })),
  };
}

/** What a form says, read; what cannot be read is a sentence at its field, and then there are no facts. */
export function readEvidence(typed: TypedEvidence): { facts: EvidenceFacts | null; problems: Problems } {
  const values = typed.values
    .filter(({ label, number, unit }) => `${label}${number}${unit}`.trim() !== "")
    .map(({ label, number, unit }) => ({ label: label.trim(), number: numberOf(number), unit: unit.trim() }));
  const asked = typed.sampleSize.trim().replace(/(?<=\d)[\s,.](?=\d{3}\b)/g, "");
  const sampleSize = asked === "" ? null : numberOf(asked);
  const problems: Problems = {
    ...(typed.statement.trim() === "" && { statement: "Say in one sentence what was found." }),
    ...(!isKind(typed.kind) && { kind: "Choose what kind of evidence it is." }),
    ...(!isDate(typed.published.trim()) && { published: "A date looks like 2026, 2026-10 or 2026-10-21." }),
    ...(asked !== "" && !isCount(sampleSize) && { sampleSize: "How many people, as a whole number." }),
    ...(values.some(({ number }) => number === null) && { values: "Each figure needs a number, such as 31 or -4.5." }),
  };
  if (Object.keys(problems).length > 0 || !isKind(typed.kind)) return { facts: null, problems };
  const orNull = (field: TextField) => typed[field].trim() || null;
  return {
    facts: {
      ...{ statement: typed.statement.trim(), kind: typed.kind, sampleSize },
      values: values.map(({ number, ...value }) => ({ ...value, number: number ?? 0 })),
      ...{ publisher: orNull("publisher"), title: orNull("title"), published: orNull("published") },
      ...{ population: orNull("population"), citation: orNull("citation"), caveat: orNull("caveat") },
    },
    problems,
  };
}

/** A number with a decimal comma or point; null when it is none. */
function numberOf(typed: string): number | null {
  const text = typed.trim().replace("−", "-").replace(",", ".").replace(/%$/, "");
  const number = Number(text);
  return text === "" || !Number.isFinite(number) || Math.abs(number) > 1e15 ? null : number;
}

const isCount = (size: number | null) => size !== null && Number.isInteger(size) && size >= 0 && size <= 1e12;

function isDate(text: string): boolean {
  return text === "" || /^(19|20|21)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);
}
