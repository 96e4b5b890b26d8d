import { RadioGroup } from "@/ui/radio-group";
import type { Question } from "./questions";

type Props = { question: Question; from: number | null; to: number | null; onAnswer: (answer: number) => void };

/** One answer as it is and as it would be, in the words of the rubric. */
export function AnswerField({ question: { label, anchors }, from, to, onAnswer }: Props) {
  const changed = from !== to;
  const meaning = (answer: number | null) => (answer === null ? "not answered" : (anchors[answer - 1] ?? ""));
  return (
    <div className="border-b border-hairline py-2">
      <RadioGroup
        inline
        label={
          <>
            {label}
            {changed && (
              <b className="figure font-semibold text-ink">
                {" "}
                {from ?? "–"} → {to}
              </b>
            )}
          </>
        }
        value={to === null ? null : String(to)}
        onChange={(given) => onAnswer(Number(given))}
        choices={anchors.map((anchor, at) => ({
          value: String(at + 1),
          label: (
            <span title={anchor} className="figure">
              {at + 1}
              <span className="sr-only">: {anchor}</span>
            </span>
          ),
        }))}
      />
      <p className="mt-1 text-12 text-ink-2">
        {changed && <span className="text-ink-3">{meaning(from)} → </span>}
        {meaning(to)}
      </p>
    </div>
  );
}
