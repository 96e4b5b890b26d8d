import type { inferRouterOutputs } from "@trpc/server";
import type { ItemField } from "@/domain/ledger/edit-item";
import type { LedgerFix, ProblemList } from "@/domain/ledger/problem-lists";
import type { AppRouter } from "@/server/root";

export type Ledger = inferRouterOutputs<AppRouter>["ledger"]["list"];
export type LedgerRow = Ledger["rows"][number];
export type WaitingUseCase = Ledger["worklist"]["rows"][number];

/** The parts of the screen; four of them are lists of what is wrong. */
export type Shown = "all" | ProblemList | "reviews" | "customers" | "moments";

/** Where in the panel somebody wants to go: a field to be changed, or the uses. */
export type Target = ItemField | "uses";

export const problemNames: Readonly<Record<ProblemList, string>> = {
  unused: "Unused",
  unconsented: "Without basis",
  unexplained: "Not explained",
  overKept: "Kept too long",
};

/** What a row says of itself in a list of everything. */
export const problemWords: Readonly<Record<ProblemList, string>> = {
  unused: "unused",
  unconsented: "no basis or consent",
  unexplained: "not explained",
  overKept: "kept too long",
};

export const fixWords: Readonly<Record<LedgerFix, string>> = {
  link: "Link a use",
  retire: "Retire it",
  setBasis: "Set the basis",
  writeProvenance: "Write where it is from",
  writeBenefit: "Write the benefit",
  setRetention: "Set the end date",
  noteUse: "Note when it was used",
  balance: "Enter the assessment",
};

/** The field a fix changes; retiring is an act of its own. */
export const fixTargets: Readonly<Record<Exclude<LedgerFix, "retire">, Target>> = {
  link: "uses",
  setBasis: "legalBasis",
  writeProvenance: "provenance",
  writeBenefit: "benefitStatement",
  setRetention: "retentionDays",
  noteUse: "lastUsedAt",
  balance: "liaDate",
};

export const labelIn = (choices: readonly { id: string; label: string }[], id: string | null): string | null =>
  id === null ? null : (choices.find((each) => each.id === id)?.label ?? id);
