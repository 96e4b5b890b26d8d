import { type ReactNode, useId } from "react";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Notice, SaveState } from "@/ui/states";
import type { Theirs } from "./use-save-answer";

type Props = {
  question: string;
  help: string;
  required: boolean;
  answered: boolean;
  word: string;
  problem: string | null;
  theirs: Theirs | null;
  /** What somebody else's answer reads like. */
  inWords: (value: unknown) => string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  children: ReactNode;
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
  inWords,
  onKeepMine,
  onTakeTheirs,
  children,
}: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid max-w-[78ch] gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <h3 id={id} className="text-14 in-data-[way=one]:text-18 in-data-[way=one]:leading-tight">
          {question}{" "}
          {!answered && (
            <span className="ml-2 text-12 font-normal text-ink-3">{required ? "not answered yet" : "optional"}</span>
          )}
        </h3>
        <SaveState>{word}</SaveState>
      </div>
      {help && <p className="text-12 text-ink-3">{help}</p>}
      {children}
      {problem && <Notice tone="harm">{problem} What you wrote is kept here.</Notice>}
      {theirs && (
        <Notice tone="harm">
          <p>
            {theirs.by ?? "Somebody else"} answered this meanwhile
            {theirs.at !== null && ` (${instantInWords(theirs.at)})`}. Yours is above and not stored; theirs:
          </p>
          <blockquote className="my-2 border-l-2 border-line pl-3 whitespace-pre-wrap wrap-anywhere text-ink">
            {inWords(theirs.value) || "nothing"}
          </blockquote>
          <span className="flex flex-wrap gap-2">
            <Button onClick={onKeepMine}>Keep mine</Button>
            <Button onClick={onTakeTheirs}>Take theirs</Button>
          </span>
        </Notice>
      )}
    </section>
  );
}
