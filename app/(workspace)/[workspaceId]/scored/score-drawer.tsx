"use client";

import { type FormEvent, useId } from "react";
import type { ScoreCriterion } from "@/domain/customers/score-criteria";
import { Button } from "@/ui/button";
import { Drawer } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { NumberInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { useKeptKey } from "../shell-context";
import { isOvertaken } from "./conflict-words";
import { CriterionQuestion } from "./criterion-question";
import { Overtaken } from "./overtaken";
import { typedNumber } from "./typed-number";

export type Answers = Readonly<Record<string, number | null>>;
/** A number beside the answers: a share in percent, or an amount. */
export type FigureField = { id: string; label: string; help: string; most: number; value: number | null };
export type Given = { answers: Answers; figures: Answers; note: string | null };
type Failure = { message: string; data?: { code?: string } | null };

type Props = {
  title: string;
  /** Where what is entered and not stored is kept: "audience A1". */
  place: string;
  criteria: readonly ScoreCriterion[];
  answers: Answers;
  figures: readonly FigureField[];
  /** What the score would be, in words. */
  preview: (given: Omit<Given, "note">) => string;
  /** What is scored, as the history knows it, and its version. */
  of: { kind: string; id: string; version: number };
  /** With the version it was entered from; to be told when it is stored: until then what was entered is kept. */
  onStore: (given: Given & { version: number }, stored: () => void) => void;
  busy: boolean;
  error: Failure | null;
  onClose: () => void;
};

const said = (answer: number | null | undefined) => (answer == null ? "not answered" : String(answer));

/** The questions with their five answers, and what the score becomes while they are answered. */
export function ScoreDrawer({
  title,
  place,
  criteria,
  figures,
  preview,
  of,
  onStore,
  busy,
  error,
  onClose,
  ...start
}: Props) {
  const form = useId();
  const stored = {
    answers: start.answers,
    typed: Object.fromEntries(figures.map(({ id, value }) => [id, value === null ? "" : String(value)])),
  };
  const kept = useKept(useKeptKey(`score ${place}`), { ...stored, note: "" });
  const { answers, typed, note } = kept.value;
  const set = (change: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...change });
  const overtaken = isOvertaken(error);
  const version = useTypedFrom(of.version, kept, overtaken);
  const close = () => {
    kept.drop();
    onClose();
  };
  const read = figures.map((field) => ({ ...field, read: typedNumber(typed[field.id] ?? "", field.most) }));
  const wrong = read.find((field) => field.read.problem)?.read.problem ?? null;
  const numbers = Object.fromEntries(read.map((field) => [field.id, field.read.value]));

  const store = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && !busy) onStore({ answers, figures: numbers, note: note.trim() || null, version }, close);
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
            {overtaken ? "Store mine over theirs" : "Store the score"}
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
        {overtaken ? (
          <Overtaken
            of={of}
            what="this"
            rows={[
              ...criteria.map(({ id, label }) => ({
                ...{ label, theirs: said(stored.answers[id]), mine: said(answers[id]) },
              })),
              ...figures.map(({ id, label }) => ({ label, theirs: stored.typed[id] ?? "", mine: typed[id] ?? "" })),
            ]}
            onTake={close}
          />
        ) : (
          error && <Notice tone="harm">{error.message} What you entered is kept here.</Notice>
        )}
      </form>
    </Drawer>
  );
}
