import strategy from "@/content/strategy.json";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { type Finding, findFindings } from "./find-findings";
import type { FindingNote } from "./finding-note";
import { keyOfFinding } from "./key-of-finding";
import { type FindingName, nameOfFinding } from "./name-of-finding";
import type { RuleArea } from "./rule-areas";
import { ruleReason } from "./rule-reason";
import { rules } from "./rules";

/** Somebody acknowledged a finding: their words, who and when (milliseconds since 1970). */
export type Known = {
  readonly noteId: string;
  readonly version: number;
  readonly note: string;
  readonly by: string;
  readonly at: number;
};

/** A finding as people read it, with all that a line on a screen shows. */
export type ShownFinding = Finding &
  FindingName & {
    readonly key: string;
    readonly area: RuleArea;
    /** When the rule fires. */
    readonly reason: string;
    /** Ids of evidence cards. */
    readonly evidence: readonly string[];
    readonly known: Known | null;
  };

type Said = {
  readonly notes: readonly (FindingNote & { readonly version: number })[];
  readonly nameOf: (personId: string) => string;
};

const questions = new Map(strategy.questions.map(({ id, question }) => [id, question]));

/** A fix as it stands in the rules, with questions of the strategy page by their words instead of their ids. */
export const fixInWords = (fix: string): string =>
  fix.replace(/SQ-\d\d/g, (id) => (questions.has(id) ? `“${questions.get(id)}”` : id));

/**
 * Every finding of a workspace, named, with its rule in words and with the note of who acknowledged it. A note
 * whose finding has gone is not shown; should the finding come back, so does the note.
 */
export function shownFindings(
  derived: DerivedWorkspace,
  { notes, nameOf }: Said,
  found: readonly Finding[] = findFindings(derived),
): ShownFinding[] {
  const named = nameOfFinding(derived);
  const noted = new Map(notes.filter(({ note }) => note !== "").map((note) => [keyOfFinding(note), note]));
  const reasons = new Map([...rules.keys()].map((id) => [id, ruleReason(id, derived.parameters)]));
  const fixes = new Map([...rules.values()].map(({ id, suggestedFix }) => [id, fixInWords(suggestedFix)]));
  return found.map((finding) => {
    const key = keyOfFinding(finding);
    const note = noted.get(key);
    const rule = rules.get(finding.ruleId);
    return {
      key,
      area: rule?.area ?? "strategy",
      reason: reasons.get(finding.ruleId) ?? "",
      evidence: rule?.evidence ?? [],
      known: note
        ? { noteId: note.id, version: note.version, note: note.note, by: nameOf(note.notedBy), at: note.notedAt }
        : null,
      // Last: adding fields to a copy is a hundred times slower than copying into what has them (V8 of Node 20).
      ...named(finding),
      ...finding,
      fix: fixes.get(finding.ruleId) ?? finding.fix,
    };
  });
}
