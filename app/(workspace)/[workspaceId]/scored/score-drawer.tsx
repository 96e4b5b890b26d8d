"use client";

import { type FormEvent, useId, useState } from "react";
import type { ScoreCriterion } from "@/domain/customers/score-criteria";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { NumberInput } from "@/ui/text-input";
import { CriterionQuestion } from "./criterion-question";
import { typedNumber } from "./typed-number";

export type Answers = Readonly<Record<string, number | null>>;
/** A number beside the answers: a share in percent, or an amount. */
export type FigureField = { id: string; label: string; help: string; most: number; value: number | null };
export type Given = { answers: Answers; figures: Answers; note: string | null };

type Props = {
  title: string;
  criteria: readonly ScoreCriterion[];
  answers: Answers;
  figures: readonly FigureField[];
  /** What the score would be, in words. */
  preview: (given: Omit<Given, "note">) => string;
  onStore: (given: Given) => void;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
};

/** The questions with their five answers, and what the score becomes while they are answered. */
export function ScoreDrawer({ title, criteria, figures, preview, onStore, busy, problem, onClose, ...start }: Props) {
  const form = useId();
  const [answers, setAnswers] = useState(start.answers);
  const [typed, setTyped] = useState(
    Object.fromEntries(figures.map(({ id, value }) => [id, value === null ? "" : String(value)])),
  );
  const [note, setNote] = useState("");
  const read = figures.map((field) => ({ ...field, read: typedNumber(typed[field.id] ?? "", field.most) }));
  const wrong = read.find((field) => field.read.problem)?.read.problem ?? null;
  const numbers = Object.fromEntries(read.map((field) => [field.id, field.read.value]));

  const store = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && !busy) onStore({ answers, figures: numbers, note: note.trim() || null });
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={wrong ? "A figure cannot be read yet." : preview({ answers, figures: numbers })}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={busy} disabledBecause={wrong}>
            Store the score
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={store} className="grid gap-2">
        {criteria.map((criterion) => (
          <CriterionQuestion
            key={criterion.id}
            criterion={criterion}
            answer={answers[criterion.id] ?? null}
            onAnswer={(answer) => setAnswers({ ...answers, [criterion.id]: answer })}
            readOnly={false}
          />
        ))}
        {read.map((field) => (
          <NumberInput
            key={field.id}
            label={field.label}
            help={field.help}
            error={field.read.problem}
            value={typed[field.id]}
            onChange={(event) => setTyped({ ...typed, [field.id]: event.target.value })}
          />
        ))}
        <TextArea
          label="Why: what do these answers rest on?"
          maxLength={1_000}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {problem && <Notice tone="harm">{problem} What you entered is kept here.</Notice>}
      </form>
    </Drawer>
  );
}
