"use client";

import type { ReactNode } from "react";
import { TextArea } from "@/ui/text-area";
import { AnswerFrame } from "./answer-frame";
import { useAnswer } from "./use-answer";
import type { Field, SaveAnswer, StrategyView } from "./use-save-answer";

export type QuestionText = StrategyView["sections"][number]["questions"][number];
type Answer = ReturnType<typeof useAnswer<unknown>>;
export type Control = (answer: Answer, readOnly: boolean) => ReactNode;

type PartProps = { question: QuestionText; field: Field; view: StrategyView; save: SaveAnswer; control: Control };

/** A question and the one field its answer is stored in. */
export function Part({ question, field, view, save, control }: PartProps) {
  const answer = useAnswer<unknown>({ field, stored: view.page[field], save });
  const { value } = answer;
  const answered = Array.isArray(value) ? value.length > 0 : value !== null && value !== "" && value !== false;
  return (
    <AnswerFrame
      question={question.question}
      help={question.help}
      required={question.required}
      answered={answered}
      word={answer.word}
      problem={answer.problem}
      theirs={answer.theirs}
      onKeepMine={answer.keepMine}
      onTakeTheirs={answer.takeTheirs}
    >
      {() => control(answer, !view.may.edit)}
    </AnswerFrame>
  );
}

/** A question whose answer lives on another screen. */
export function Elsewhere({ question, words, href }: { question: QuestionText; words: string; href?: string }) {
  return (
    <section className="grid max-w-[78ch] gap-1 border-t border-hairline py-4">
      <h3 className="text-14">{question.question}</h3>
      <p className="text-12 text-ink-3">{question.help}</p>
      <p>
        {href ? (
          <a className="underline underline-offset-3" href={href}>
            {words}
          </a>
        ) : (
          words
        )}
      </p>
    </section>
  );
}

export function LongText({
  answer,
  readOnly,
  label,
  min = 0,
}: {
  answer: Answer;
  readOnly: boolean;
  label: string;
  min?: number;
}) {
  const text = (answer.value as string | null) ?? "";
  const length = text.trim().length;
  if (readOnly) return <p className={text ? "whitespace-pre-wrap" : "text-ink-3"}>{text || "Nothing written yet."}</p>;
  return (
    <TextArea
      label={label}
      labelHidden
      maxLength={2_000}
      value={text}
      help={min > 0 && length < min ? `${min - length} more characters before this counts as written.` : undefined}
      onChange={(event) => answer.set(event.target.value || null)}
    />
  );
}
