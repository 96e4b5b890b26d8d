import type { ReactNode } from "react";
import type { ScoreCriterion } from "@/domain/customers/score-criteria";
import { RadioGroup } from "@/ui/radio-group";

type Props = {
  criterion: Omit<ScoreCriterion, "question"> & { readonly question: string | null };
  answer: number | null;
  onAnswer: (answer: number) => void;
  readOnly: boolean;
  /** Something small beside the answer, such as the mark of its comments. */
  aside?: ReactNode;
};

/** One question, 1 to 5, with what the answer given means and what the others would. */
export function CriterionQuestion({ criterion, answer, onAnswer, readOnly, aside }: Props) {
  return (
    <div className="border-b border-hairline py-2.5">
      <RadioGroup
        inline
        label={criterion.label}
        help={criterion.question}
        readOnly={readOnly}
        value={answer === null ? null : String(answer)}
        onChange={(given) => onAnswer(Number(given))}
        choices={criterion.anchors.map((anchor, at) => ({
          value: String(at + 1),
          label: (
            <span title={anchor} className="figure">
              {at + 1}
              <span className="sr-only">: {anchor}</span>
            </span>
          ),
        }))}
      />
      <div className="mt-1 flex items-start justify-between gap-2">
        <p className="text-12 text-ink-2">
          {answer === null ? <span className="text-ink-3">Not answered yet</span> : criterion.anchors[answer - 1]}
        </p>
        {aside}
      </div>
      <details className="mt-0.5 text-12 text-ink-3">
        <summary className="inline-flex min-h-6 items-center underline decoration-dotted underline-offset-3 max-sm:min-h-11">
          All five answers
        </summary>
        <ol className="mt-1 grid list-decimal gap-0.5 pl-5">
          {criterion.anchors.map((anchor) => (
            <li key={anchor}>{anchor}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}
