"use client";

import { type FormEvent, useRef, useState } from "react";
import { weightsChangeWords } from "@/domain/scoring/weighting/weight-words";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import type { CurrentWeights, SaveWeights } from "./use-save-weights";
import { useUndo } from "./use-undo";
import type { WeightsDraft } from "./use-weights-draft";

type Props = {
  current: CurrentWeights;
  draft: WeightsDraft;
  saving: SaveWeights;
  sentence: string;
  mayEdit: boolean;
};

/** What is tried, and how to store it. A conflict shows theirs beside mine and keeps mine. */
export function SaveBar({ current, draft, saving, sentence, mayEdit }: Props) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<"reason" | "conflict" | { message: string } | null>(null);
  const reason = useRef<HTMLInputElement>(null);
  const tell = useTell();
  const undo = useUndo(saving);
  const isConflict = problem === "conflict";

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving.isBusy) return;
    if (note.trim() === "") {
      setProblem("reason");
      reason.current?.focus();
      return;
    }
    const stored = await saving.save(draft.set, note.trim(), isConflict ? null : draft.basis);
    if (stored.how === "conflict") return setProblem("conflict");
    if (stored.how === "failed") return setProblem({ message: stored.message });
    draft.drop();
    tell(`Weights stored as version ${stored.number}`, {
      description: sentence,
      undo: () => void undo(stored.previousId, draft.set),
    });
  };

  return (
    <section
      aria-label="Weights not stored"
      className="no-print sticky top-0 bottom-0 z-(--z-sticky) grid gap-2 border-b border-line bg-raised px-7 py-3 shadow-float max-lg:px-4"
    >
      {isConflict && <Conflict current={current} draft={draft} />}
      {problem !== null && typeof problem === "object" && (
        <Notice tone="harm">{problem.message} What you tried is kept here.</Notice>
      )}
      <form onSubmit={(event) => void save(event)} className="flex flex-wrap items-start gap-3">
        <p className="min-w-0 flex-1 basis-72 self-center">
          {saving.isBusy ? "Storing the weights…" : weightsChangeWords(current.set, draft.set)}
          {!saving.isBusy && <span className="block text-12 text-ink-3 max-sm:hidden">{sentence}</span>}
        </p>
        {mayEdit ? (
          <>
            <TextInput
              ref={reason}
              label="Reason"
              labelHidden
              placeholder="Why: what did you learn or decide?"
              maxLength={1_000}
              value={note}
              fieldClassName="w-80 max-sm:w-full"
              error={problem === "reason" ? "Say why, so that others can follow it." : null}
              onChange={(event) => {
                setNote(event.target.value);
                if (problem === "reason") setProblem(null);
              }}
            />
            <Button onClick={draft.drop}>{isConflict ? "Take theirs" : "Discard"}</Button>
            <Button type="submit" look="primary" busy={saving.isBusy}>
              {isConflict ? "Save mine over theirs" : "Save the weights"}
            </Button>
          </>
        ) : (
          <>
            <p className="self-center text-ink-2">Try it; only editors can save.</p>
            <Button onClick={draft.drop}>Put back</Button>
          </>
        )}
      </form>
    </section>
  );
}

function Conflict({ current, draft }: { current: CurrentWeights; draft: WeightsDraft }) {
  const theirs = current.versions.find(({ id }) => id === current.holds);
  return (
    <Notice tone="harm">
      {theirs?.by ?? "Somebody else"} set other weights meanwhile{theirs?.note ? ` (“${theirs.note}”)` : ""}. Yours are
      kept.
      <span className="mt-1 block">Theirs, now stored: {weightsChangeWords(draft.basis, current.set)}.</span>
      <span className="block">Yours: {weightsChangeWords(draft.basis, draft.set)}.</span>
    </Notice>
  );
}
