import { type ReactNode, useId } from "react";
import { Button } from "@/ui/button";
import { Notice, SaveState } from "@/ui/states";

type Props = {
  question: string;
  help: string;
  required: boolean;
  answered: boolean;
  word: string;
  problem: string | null;
  theirs: { value: unknown } | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  children: (labelledBy: string) => ReactNode;
};

/** A question with its help, whether it is stored, and both versions where two people answered at once. */
export function AnswerFrame({
  question,
  help,
  required,
  answered,
  word,
  problem,
  theirs,
  onKeepMine,
  onTakeTheirs,
  children,
}: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid max-w-[78ch] gap-2 border-t border-hairline py-4">
      <div className="flex items-baseline justify-between gap-4">
        <h3 id={id} className="text-14">
          {question}
          {!answered && (
            <span className="ml-2 text-12 font-normal text-ink-3">{required ? "not answered yet" : "optional"}</span>
          )}
        </h3>
        <SaveState>{word}</SaveState>
      </div>
      {help && <p className="text-12 text-ink-3">{help}</p>}
      {children(id)}
      {problem && <Notice tone="harm">{problem} What you wrote is kept here.</Notice>}
      {theirs && (
        <Notice tone="harm">
          <p>Somebody else answered this meanwhile. Yours is above; theirs:</p>
          <blockquote className="my-2 border-l-2 border-line pl-3 whitespace-pre-wrap text-ink">
            {inWords(theirs.value) || "nothing"}
          </blockquote>
          <span className="flex gap-2">
            <Button onClick={onKeepMine}>Keep mine</Button>
            <Button onClick={onTakeTheirs}>Take theirs</Button>
          </span>
        </Notice>
      )}
    </section>
  );
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join("\n");
  if (value && typeof value === "object")
    return Object.values(value)
      .filter((part) => part !== null)
      .map(inWords)
      .join(", ");
  return value === null || value === undefined ? "" : String(value);
}
