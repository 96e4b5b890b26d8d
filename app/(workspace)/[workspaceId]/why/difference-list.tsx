import type { PageDifference } from "@/domain/strategy/page-differences";
import { Voice } from "@/ui/page-header";
import { withDaysInWords } from "./answer-words";
import type { StrategyView } from "./use-save-answer";

const chain: Readonly<Record<string, string>> = {
  businessObjectives: "Business objectives",
  customerObjectives: "Customer objectives",
  outcomes: "Outcomes",
  whyNamesCustomerProblem: "Does the answer name a problem of customers?",
  cxImpactMetricId: "By which experience metric will we see it?",
  sponsorId: "Who sponsors it?",
  raci: "Which functions own which part?",
};

/** What changed, answer by answer: texts word by word, lists line by line, single values before and after. */
export function DifferenceList({ view, changes }: { view: StrategyView; changes: readonly PageDifference[] }) {
  return (
    <ul className="grid max-w-[78ch] gap-3">
      {changes.map((change) => (
        <li key={change.field} className="break-inside-avoid">
          <Voice as="p">{questionOf(view, change.field)}</Voice>
          <Difference change={change} />
        </li>
      ))}
    </ul>
  );
}

const gone = "rounded-1 bg-sunken text-ink-3 line-through decoration-ink-3";
const come = "rounded-1 bg-selected font-medium text-ink no-underline";

function Difference({ change }: { change: PageDifference }) {
  if (change.kind === "text")
    return (
      <p className="mt-0.5 whitespace-pre-wrap wrap-anywhere">
        {change.parts.map(({ kind, text }, at) =>
          kind === "same" ? (
            <span key={at}>{text}</span>
          ) : kind === "added" ? (
            <ins key={at} className={come}>
              <span className="sr-only"> added: </span>
              {text}
            </ins>
          ) : (
            <del key={at} className={gone}>
              <span className="sr-only"> removed: </span>
              {text}
            </del>
          ),
        )}
      </p>
    );
  if (change.kind === "lines")
    return (
      <ul className="mt-0.5">
        {change.removed.map((line, at) => (
          <li key={`- ${at}`} className="flex gap-2 wrap-anywhere">
            <span aria-hidden className="figure w-3 shrink-0 text-ink-3">
              −
            </span>
            <del className={gone}>
              <span className="sr-only">removed: </span>
              {withDaysInWords(line)}
            </del>
          </li>
        ))}
        {change.added.map((line, at) => (
          <li key={`+ ${at}`} className="flex gap-2 wrap-anywhere">
            <span aria-hidden className="figure w-3 shrink-0 text-ink-3">
              +
            </span>
            <ins className={come}>
              <span className="sr-only">added: </span>
              {withDaysInWords(line)}
            </ins>
          </li>
        ))}
        {change.same > 0 && (
          <li className="pl-5 text-12 text-ink-3">
            {change.same} {change.same === 1 ? "line" : "lines"} as before
          </li>
        )}
      </ul>
    );
  return (
    <p className="mt-0.5 wrap-anywhere">
      <span className="text-ink-3">{withDaysInWords(change.before) || "nothing"}</span> →{" "}
      {withDaysInWords(change.after) || "nothing"}
    </p>
  );
}

function questionOf(view: StrategyView, field: string): string {
  const all = view.sections.flatMap(({ questions }) => questions);
  return chain[field] ?? all.find((question) => question.field === `strategy.${field}`)?.question ?? field;
}
