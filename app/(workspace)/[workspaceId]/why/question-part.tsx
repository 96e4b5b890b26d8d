"use client";

import { type ReactNode, useEffect } from "react";
import { TextArea } from "@/ui/text-area";
import { said } from "./alike";
import { AnswerFrame } from "./answer-frame";
import { answerInWords } from "./answer-words";
import { useAnswer } from "./use-answer";
import type { Field, SaveAnswer, StrategyView } from "./use-save-answer";

export type QuestionText = StrategyView["sections"][number]["questions"][number];
type Answer = ReturnType<typeof useAnswer<unknown>>;
export type Control = (answer: Answer, readOnly: boolean) => ReactNode;
/** Told what is being written and not stored yet; nothing when it is stored. */
export type OnDraft = (field: Field, draft: { value: unknown } | null) => void;

type PartProps = {
  question: QuestionText;
  field: Field;
  view: StrategyView;
  save: SaveAnswer;
  onDraft: OnDraft;
  control: Control;
};

/** A question and the one field its answer is stored in. */
export function Part({ question, field, view, save, onDraft, control }: PartProps) {
  const answer = useAnswer<unknown>({ field, stored: view.page[field], save });
  const { value, unsaved } = answer;
  const answered = Array.isArray(value) ? value.length > 0 : value !== null && value !== "" && value !== false;
  useEffect(() => onDraft(field, unsaved ? { value: said(value) } : null), [onDraft, field, unsaved, value]);
  return (
    <AnswerFrame
      question={question.question}
      help={question.help}
      required={question.required}
      answered={answered}
      word={answer.word}
      problem={answer.problem}
      theirs={answer.theirs}
      inWords={(theirs) => answerInWords(theirs, view)}
      onKeepMine={answer.keepMine}
      onTakeTheirs={answer.takeTheirs}
    >
      {control(answer, !view.may.edit)}
    </AnswerFrame>
  );
}

/** A question whose answer lives on another screen. */
export function Elsewhere({ question, words, go }: { question: QuestionText; words: string; go?: ReactNode }) {
  return (
    <section className="grid max-w-[78ch] gap-1">
      <h3 className="text-14 in-data-[way=one]:text-18 in-data-[way=one]:leading-tight">{question.question}</h3>
      <p className="text-12 text-ink-3">{question.help}</p>
      <p>
        {words} {go}
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
  const length = [...text.trim()].length;
  if (readOnly)
    return (
      <p className={text ? "whitespace-pre-wrap wrap-anywhere" : "text-ink-3"}>{text || "Nothing written yet."}</p>
    );
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
