import type { Review } from "../returns/returns";
import type { DecisionRow } from "./decision-row";
import { decisionWords } from "./review-words";

export type DecisionFilter = {
  /** Every word of it has to stand somewhere in the decision. */
  readonly text: string;
  readonly decision: Review["decision"] | null;
  readonly useCaseId: string | null;
  readonly deciderId: string | null;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string | null;
  readonly until: string | null;
};

/** The decisions that were asked for, in the order given. Upper and lower case do not count. */
export function searchDecisions(rows: readonly DecisionRow[], filter: DecisionFilter): DecisionRow[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  const { decision, useCaseId, deciderId, from, until } = filter;
  return rows.filter(
    (row) =>
      (decision === null || row.decision === decision) &&
      (useCaseId === null || row.useCaseId === useCaseId) &&
      (deciderId === null || row.deciderId === deciderId) &&
      (from === null || row.date >= from) &&
      (until === null || row.date <= until) &&
      (words.length === 0 || words.every((word) => textOf(row).includes(word))),
  );
}

const folded = (text: string) => text.normalize("NFC").toLocaleLowerCase("en");

const textOf = ({ useCase, told, note, decider, meeting, against, suggestedWords }: DecisionRow) =>
  folded([useCase, told, note, decider, meeting?.name, against, suggestedWords].filter(Boolean).join(" "));

/** How many were found and what they were, in one sentence. */
export function decisionsSentence(found: readonly DecisionRow[], all: number): string {
  if (all === 0) return "Nothing has been decided about a use case yet.";
  if (found.length === 0) return `None of ${all} decisions is like this.`;
  const counts = new Map<Review["decision"], number>();
  for (const { decision } of found) counts.set(decision, (counts.get(decision) ?? 0) + 1);
  const told = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([decision, many]) => `${many} ${decisionWords(decision).toLowerCase().replace("cx", "CX")}`)
    .join(", ");
  const differing = found.filter(({ differs }) => differs).length;
  const otherwise =
    differing > 0 ? ` ${differing} ${differing === 1 ? "differs" : "differ"} from what was suggested.` : "";
  return `${found.length === all ? all : `${found.length} of ${all}`} ${all === 1 ? "decision" : "decisions"}: ${told}.${otherwise}`;
}
