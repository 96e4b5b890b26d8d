import type { ItemField, ItemFields } from "@/domain/ledger/edit-item";
import { typedNumber } from "../scored/typed-number";
import type { LedgerRow } from "./ledger-view";

/** An item as it stands in the form: text as typed. */
export type Typed = Record<Exclude<ItemField, "specialCategory" | "jurisdictions">, string> & {
  specialCategory: boolean;
  jurisdictions: string[];
};

/** What is being typed, with what was stored when that began. */
export type ItemDraft = { basis: Typed; value: Typed };

const shown = (value: string | number | null) => (value === null ? "" : String(value));

export function typedOf(row: LedgerRow): Typed {
  return {
    name: row.name,
    source: shown(row.source),
    sensitivity: shown(row.sensitivity),
    specialCategory: row.specialCategory,
    status: row.status,
    purpose: shown(row.purpose),
    benefitStatement: shown(row.benefitStatement),
    legalBasis: shown(row.legalBasis),
    retentionDays: shown(row.retentionDays),
    collectedSince: shown(row.collectedSince),
    lastUsedAt: shown(row.lastUsedAt),
    accuracyPct: shown(row.accuracyPct),
    liaDate: shown(row.liaDate),
    annualCost: shown(row.annualCost),
    provenance: shown(row.provenance),
    ownerId: shown(row.ownerId),
    jurisdictions: row.jurisdictions,
  };
}

const keysOf = (typed: Typed) => Object.keys(typed) as ItemField[];
const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

export const changedIn = ({ basis, value }: ItemDraft): ItemField[] =>
  keysOf(value).filter((key) => differ(value[key], basis[key]));

/** Fields that somebody else set meanwhile to something that is neither what was there nor what is typed here. */
export const clashesIn = (draft: ItemDraft, now: Typed): ItemField[] =>
  changedIn(draft).filter((key) => differ(now[key], draft.basis[key]) && differ(now[key], draft.value[key]));

const mosts: Partial<Record<ItemField, number>> = { retentionDays: 1e6, accuracyPct: 100, annualCost: 9e13 };

/** What is wrong with a number as typed; null when it can be read or nothing is typed. */
export function numberProblem(field: "retentionDays" | "accuracyPct" | "annualCost", typed: string): string | null {
  const { value, problem } = typedNumber(typed.replace(/\s/g, ""), mosts[field] ?? 1e6);
  if (problem) return problem;
  return field === "retentionDays" && value !== null && !Number.isInteger(value) ? "Whole days, please." : null;
}

/** What has to be stored: the fields that were changed, in the form the ledger has them. */
export function changesOf(draft: ItemDraft): ItemFields {
  const { value } = draft;
  const read = (key: ItemField): unknown => {
    if (key === "specialCategory" || key === "jurisdictions" || key === "status" || key === "name") return value[key];
    if (key === "retentionDays" || key === "accuracyPct" || key === "annualCost" || key === "sensitivity")
      return typedNumber(value[key].replace(/\s/g, ""), mosts[key] ?? 5).value;
    return value[key].trim() === "" ? null : value[key];
  };
  return Object.fromEntries(changedIn(draft).map((key) => [key, read(key)])) as ItemFields;
}
