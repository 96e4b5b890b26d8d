"use client";

import { type FormEvent, useId } from "react";
import type { ScoreCriterion } from "@/domain/customers/score-criteria";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { NumberInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { CriterionQuestion } from "./criterion-question";
import { typedNumber } from "./typed-number";

export type Answers = Readonly<Record<string, number | null>>;
/** A number beside the answers: a share in percent, or an amount. */
export type FigureField = { id: string; label: string; help: string; most: number; value: number | null };
export type Given = { answers: Answers; figures: Answers; note: string | null };

type Props = {
  title: string;
  /** Where what is entered and not stored is kept: "audience A1". */
  place: string;
  criteria: readonly ScoreCriterion[];
  answers: Answers;
  figures: readonly FigureField[];
  /** What the score would be, in words. */
  preview: (given: Omit<Given, "note">) => string;
  /** To be told when it is stored: until then what was entered is kept. */
  onStore: (given: Given, stored: () => void) => void;
  busy: boolean;
  problem: string | null;
  onClose: () => void;
};

/** The questions with their five answers, and what the score becomes while they are answered. */
export function ScoreDrawer({
  title,
  place,
  criteria,
  figures,
  preview,
  onStore,
  busy,
  problem,
  onClose,
  ...start
}: Props) {
  const form = useId();
  const kept = useKept(useKeptKey(`score ${place}`), {
    answers: start.answers,
    typed: Object.fromEntries(figures.map(({ id, value }) => [id, value === null ? "" : String(value)])),
    note: "",
  });
  const { answers, typed, note } = kept.value;
  const set = (change: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...change });
  const close = () => {
    kept.drop();
    onClose();
  };
  const read = figures.map((field) => ({ ...field, read: typedNumber(typed[field.id] ?? "", field.most) }));
  const wrong = read.find((field) => field.read.problem)?.read.problem ?? null;
  const numbers = Object.fromEntries(read.map((field) => [field.id, field.read.value]));

  const store = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && !busy) onStore({ answers, figures: numbers, note: note.trim() || null }, close);
  };
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && close()}
      title={title}
      description={wrong ? "A figure cannot be read yet." : preview({ answers, figures: numbers })}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
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
            onAnswer={(answer) => set({ answers: { ...answers, [criterion.id]: answer } })}
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
            onChange={(event) => set({ typed: { ...typed, [field.id]: event.target.value } })}
          />
        ))}
        <TextArea
          label="Why: what do these answers rest on?"
          maxLength={1_000}
          rows={2}
          value={note}
          onChange={(event) => set({ note: event.target.value })}
        />
        {problem && <Notice tone="harm">{problem} What you entered is kept here.</Notice>}
      </form>
    </Drawer>
  );
}
