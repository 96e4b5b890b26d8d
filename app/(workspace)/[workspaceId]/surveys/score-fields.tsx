import { NumberInput } from "@/ui/text-input";
import { type InstrumentForm, noScore, readCount, readNumber, type WaveDraft } from "./wave-draft";

type Props = {
  form: InstrumentForm;
  draft: WaveDraft;
  people: number | null;
  set: (more: Partial<WaveDraft>) => void;
};

/** Each score as another tool gave it; how many answers and which spread it rests on, where that is known. */
export function ScoreFields({ form, draft, people, set }: Props) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-12 font-medium text-ink-2">Scores</legend>
      {form.scores.map((score) => {
        const typed = draft.scores[score.id] ?? noScore;
        const change = (more: Partial<typeof typed>) =>
          set({ scores: { ...draft.scores, [score.id]: { ...typed, ...more } } });
        const answers = readCount(typed.n).value ?? people;
        const few = score.least !== null && typed.value !== "" && answers !== null && answers < score.least;
        return (
          <div
            key={score.id}
            className="grid grid-cols-[minmax(0,1fr)_112px_112px_112px] items-start gap-x-3 gap-y-2 border-t border-hairline pt-2 max-sm:grid-cols-3"
          >
            <div className="min-w-0 max-sm:col-span-3">
              <p className="font-medium">{score.label}</p>
              <p className="text-12 text-ink-3">
                {score.how}
                {score.least !== null && ` Asks for ${score.least} answers.`}
              </p>
              {few && (
                <p className="text-12 text-ink-2">Fewer answers than asked for: stored, and marked as too few.</p>
              )}
            </div>
            <NumberInput
              label={<Named score={score.label} word={score.unitWords} />}
              value={typed.value}
              error={readNumber(typed.value, score.limits).problem}
              onChange={(event) => change({ value: event.target.value })}
            />
            <NumberInput
              label={<Named score={score.label} word="Answers, if fewer" />}
              value={typed.n}
              error={readCount(typed.n).problem}
              onChange={(event) => change({ n: event.target.value })}
            />
            {score.kind === "mean" && (
              <NumberInput
                label={<Named score={score.label} word="Std deviation" />}
                value={typed.sd}
                error={readNumber(typed.sd, [0, score.limits[1] - score.limits[0]]).problem}
                onChange={(event) => change({ sd: event.target.value })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** A short label on screen, with the score it is about for readers. */
const Named = ({ score, word }: { score: string; word: string }) => (
  <>
    <span className="sr-only">{score}: </span>
    {word}
  </>
);
