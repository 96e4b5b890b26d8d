import { dayWords, monthWords } from "../deck/deck-words";
import { monthNumber, quarterInWords } from "../quarters";
import { monthOf } from "./standing-gaps";

/** How many months before something was seen a change may have been made that explains it: our default. */
export const monthsBefore = 3;

export const aroundKinds = ["mark", "went_live", "stopped", "test_started", "test_concluded", "moved"] as const;
export type AroundKind = (typeof aroundKinds)[number];

/** A change near something that was seen. That it was near is all it says: never a cause. */
export type Around = {
  readonly kind: AroundKind;
  /** YYYY-MM-DD, or YYYY-MM where only the month is known. */
  readonly on: string;
  readonly when: string;
  readonly text: string;
  /** Path below the workspace; null where there is no screen of it. */
  readonly to: string | null;
  readonly useCaseIds: readonly string[];
};

export type AroundFacts = {
  readonly marks: readonly { readonly month: string; readonly text: string; readonly useCaseIds: readonly string[] }[];
  readonly useCases: readonly {
    readonly id: string;
    readonly name: string;
    readonly liveSince: string | null;
    readonly stoppedAt: string | null;
  }[];
  readonly tests: readonly AroundTest[];
  readonly moves: readonly AroundMove[];
};
export type AroundTest = {
  readonly id: string;
  readonly name: string;
  readonly useCaseId: string | null;
  readonly isDraft: boolean;
  readonly startDate: string | null;
  /** The day it was concluded, else its last day; null while it runs. */
  readonly concludedOn: string | null;
  /** What its readout says of harm, as "a hollow win"; null where it says none, or was not read. */
  readonly harm: string | null;
};
export type AroundMove = {
  readonly name: string;
  readonly useCaseId: string | null;
  readonly fromQuarter: string;
  readonly toQuarter: string;
  /** YYYY-MM-DD */
  readonly on: string;
};

/** The months to look at for what was seen from one month to another: three before, and its own. */
export function monthsAround(from: string, to: string): { first: string; last: string } {
  return { first: monthOf(monthNumber(from) - monthsBefore), last: to };
}

/**
 * What was changed around some months: change marks, use cases that went live or stopped, tests that began or were
 * concluded, work that was moved. From three months before the first to the last, oldest first.
 *
 * @param from YYYY-MM
 * @param to YYYY-MM
 */
export function changesAround(facts: AroundFacts, from: string, to: string): Around[] {
  const { first, last } = monthsAround(from, to);
  const isNear = (on: string | null): on is string => on !== null && on.slice(0, 7) >= first && on.slice(0, 7) <= last;
  const at = (kind: AroundKind, on: string, text: string, place: string | null, useCaseIds: readonly string[]) => ({
    ...{ kind, on, text, useCaseIds },
    when: on.length === 7 ? monthWords(on) : dayWords(on),
    to: place,
  });
  const found: Around[] = [];
  for (const { month, text, useCaseIds } of facts.marks)
    if (isNear(month)) found.push(at("mark", month, text, null, useCaseIds));
  for (const { id, name, liveSince, stoppedAt } of facts.useCases) {
    const place = `use-cases/${encodeURIComponent(id)}`;
    if (isNear(liveSince)) found.push(at("went_live", liveSince, `${name} went live`, place, [id]));
    if (isNear(stoppedAt)) found.push(at("stopped", stoppedAt, `${name} was stopped`, place, [id]));
  }
  for (const { id, name, useCaseId, isDraft, startDate, concludedOn } of facts.tests) {
    if (isDraft) continue;
    const [place, ids] = [`experiments/${encodeURIComponent(id)}`, useCaseId === null ? [] : [useCaseId]];
    if (isNear(startDate)) found.push(at("test_started", startDate, `Test “${name}” began`, place, ids));
    if (isNear(concludedOn)) found.push(at("test_concluded", concludedOn, `Test “${name}” was concluded`, place, ids));
  }
  for (const { name, useCaseId, fromQuarter, toQuarter, on } of facts.moves) {
    if (!isNear(on) || fromQuarter === toQuarter) continue;
    const text = `${name} was moved from ${quarterInWords(fromQuarter)} to ${quarterInWords(toQuarter)}`;
    found.push(at("moved", on, text, "roadmap", useCaseId ? [useCaseId] : []));
  }
  const order = (kind: AroundKind) => aroundKinds.indexOf(kind);
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : order(a.kind) - order(b.kind)));
}
