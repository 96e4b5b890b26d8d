import { quarterInWords } from "@/domain/quarters";
import { type LineDraft, type QuarterDraft, quarterAt } from "./line-draft";
import type { ReturnChoices } from "./returns-words";

/** Theirs and mine, field by field and quarter by quarter, in words. */
export function differingLine(theirs: LineDraft, mine: LineDraft, choices: ReturnChoices | undefined) {
  const nameIn = (among: readonly { id: string; name: string }[] | undefined, id: string) =>
    among?.find((each) => each.id === id)?.name ?? id;
  const fields: [string, (draft: LineDraft) => string][] = [
    ["Name", ({ name }) => name],
    ["Use case", ({ useCaseId }) => nameIn(choices?.useCases, useCaseId)],
    ["Function", (draft) => nameIn(choices?.functions, draft.function)],
    ["What it rests on", ({ basis }) => basis],
    ["Evidence it rests on", ({ basisEvidenceId }) => nameIn(choices?.cards, basisEvidenceId)],
    ["What is not in the money", ({ intangibles }) => intangibles.replaceAll("\n", "; ")],
  ];
  const [their, my] = [byQuarter(theirs), byQuarter(mine)];
  const quarters = [...new Set([...their.keys(), ...my.keys()])].sort();
  return [
    ...fields.map(([label, of]) => ({ label, theirs: of(theirs), mine: of(mine) })),
    ...quarters.map((quarter) => ({
      ...{ label: quarterInWords(quarter), theirs: their.get(quarter) ?? "", mine: my.get(quarter) ?? "" },
    })),
  ];
}

const byQuarter = (draft: LineDraft) =>
  new Map(draft.rows.map((row, at) => [quarterAt(draft, at), inWords(row)] as const));

const inWords = ({ cost, margin, low, high }: QuarterDraft) =>
  `cost ${cost || "not known"}, margin ${margin || "not known"}${low || high ? ` (${low || "?"} to ${high || "?"})` : ""}`;
