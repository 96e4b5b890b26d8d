import { momentInWords } from "@/ui/dates";
import type { Why } from "./use-why";

/** One answer in the words of the rubric, and who stands behind it: the agreed one, then the single ones of a round. */
export function AnswerBehind({ why, at, answer }: { why: Why | undefined; at: string; answer: number }) {
  const known = why?.answers[at];
  if (!known) return at;
  const { label, anchors, round } = known;
  // A source is of the answer stored; one that is being tried out has none yet.
  const source = known.answer === answer ? known.source : null;
  return (
    <>
      {label}
      <span className="block text-12 font-normal text-ink-2">{anchors[answer - 1]}</span>
      <span className="block text-12 font-normal text-ink-3">
        {source
          ? `${source.by}, ${momentInWords(source.at)}${source.alsoBy.length > 0 ? `; the same from ${source.alsoBy.join(", ")}` : ""}`
          : known.answer === answer
            ? "came with the use case"
            : "not stored yet"}
        {source?.note && <> · “{source.note}”</>}
      </span>
      {round && (
        <span className="block text-12 font-normal text-ink-3">
          {`Round “${round.name}”: ${round.answers.map((each) => `${each.by} ${each.answer}${each.note ? ` (“${each.note}”)` : ""}`).join(" · ")}`}
        </span>
      )}
    </>
  );
}
