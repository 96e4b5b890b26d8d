"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { quarterInWords } from "@/domain/quarters";
import { Button } from "@/ui/button";
import { LevelTrend } from "@/ui/charts/level-trend";
import { RadioGroup } from "@/ui/radio-group";
import { Notice, SaveState } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { CitedCards } from "../../cited/cited-cards";
import { useKeptKey } from "../../shell-context";
import type { Given, Mode, ReadinessView, SaveReadiness } from "./use-readiness";

const scale = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }));
const levels = ["1", "2", "3", "4", "5"];

type Props = { mode: Mode; view: ReadinessView; save: SaveReadiness; workspaceId: string };

/** One known way of failing: the question, what 1, 3 and 5 mean, this quarter's answer and how it moved. */
export function ModeQuestion({ mode, view, save, workspaceId }: Props) {
  const tell = useTell();
  const stored: Given | null = view.answers[mode.id] ?? null;
  const note = useKept(useKeptKey(`readiness ${view.quarter} ${mode.id}`), stored?.note ?? "");
  const [word, setWord] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const store = async (given: Given | null, undoable = true) => {
    setWord("Saving…");
    const failed = await save(mode.id, given, stored);
    setProblem(failed);
    setWord(failed ? "Not saved" : "Saved");
    if (failed) return;
    note.drop();
    if (undoable && given?.answer !== stored?.answer)
      tell(`${mode.failing}: ${given?.answer ?? "no answer"}`, { undo: () => void store(stored, false) });
  };
  useEffect(() => {
    if (note.changed) setWord("Not saved yet");
  }, [note.changed]);
  const answer = stored?.answer ?? null;
  return (
    <section aria-label={mode.failing} id={mode.id} className="scroll-mt-6 border-t border-hairline py-5">
      <div className="grid grid-cols-[minmax(0,78ch)_auto] gap-x-10 gap-y-3 max-md:grid-cols-1">
        <div className="grid gap-2">
          <p className="flex items-baseline justify-between gap-4">
            <span className="voice text-14 text-ink-2">{mode.failing}</span>
            <SaveState>{word}</SaveState>
          </p>
          <h2 className="text-16 leading-snug">{mode.question}</h2>
          <RadioGroup
            inline
            label="1 to 5 for this quarter"
            labelHidden
            choices={scale}
            readOnly={!view.may.edit}
            value={answer === null ? null : String(answer)}
            onChange={(value) => void store({ answer: Number(value), note: note.value.trim() || null })}
          />
          <dl className="grid gap-0.5 text-12 text-ink-3">
            {([1, 3, 5] as const).map((n) => (
              <div key={n} className="flex gap-2">
                <dt className="figure">{n}</dt>
                <dd>{mode.anchors[n]}</dd>
              </div>
            ))}
          </dl>
          {view.may.edit ? (
            <form
              className="flex flex-wrap items-end gap-2"
              onSubmit={(event) => {
                event.preventDefault();
                if (answer !== null && note.changed) void store({ answer, note: note.value.trim() || null });
              }}
            >
              <TextInput
                label="What makes you say so"
                fieldClassName="min-w-0 flex-1 basis-60"
                maxLength={500}
                value={note.value}
                help={
                  answer === null && note.value ? "Choose 1 to 5 as well; until then this is kept here." : undefined
                }
                onChange={(event) => note.set(event.target.value)}
                onBlur={() => {
                  if (answer !== null && note.changed) void store({ answer, note: note.value.trim() || null });
                }}
              />
              {answer !== null && (
                <Button look="quiet" onClick={() => void store(null)}>
                  Take the answer back
                </Button>
              )}
            </form>
          ) : (
            stored?.note && <p className="wrap-anywhere">{stored.note}</p>
          )}
          {problem && <Notice tone="harm">{problem} What you entered is kept here.</Notice>}
        </div>
        <div className="grid content-start gap-2 text-12 text-ink-3">
          <Trend mode={mode} view={view} />
          <Link
            className="no-print font-medium underline underline-offset-3"
            href={`/${workspaceId}/${mode.place.path}`}
          >
            {mode.place.go}
          </Link>
          <CitedCards ids={mode.evidence} workspaceId={workspaceId} />
        </div>
      </div>
    </section>
  );
}

function Trend({ mode, view }: Pick<Props, "mode" | "view">) {
  const trend = view.trends.find(({ modeId }) => modeId === mode.id);
  const given = trend?.answers.filter((each) => each !== null).length ?? 0;
  if (!trend || given === 0) return <p>Not answered yet.</p>;
  const words = view.quarters
    .map((quarter, at) => `${quarterInWords(quarter)}: ${trend.answers[at] ?? "not answered"}`)
    .join(", ");
  const { change } = trend;
  return (
    <div>
      <LevelTrend
        small
        levels={levels}
        label={words}
        points={view.quarters.map((quarter, at) => ({
          step: quarterInWords(quarter),
          level: trend.answers[at] ?? null,
          words: String(trend.answers[at] ?? "not answered"),
        }))}
      />
      <p className="figure">
        {change === null
          ? "First answer"
          : change === 0
            ? "As before"
            : `${change > 0 ? "+" : "−"}${Math.abs(change)} since the answer before`}
      </p>
    </div>
  );
}
