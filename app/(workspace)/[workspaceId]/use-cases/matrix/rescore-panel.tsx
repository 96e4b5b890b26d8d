"use client";

import Link from "next/link";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { AimedGroup } from "@/domain/scoring/matrix/answers-toward";
import type { MatrixAxes } from "@/domain/scoring/matrix/matrix-items";
import { changedAnswers } from "@/domain/scoring/matrix/rescore";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { TextInput } from "@/ui/text-input";
import { useTypedFrom } from "@/ui/use-typed-from";
import { Overtaken } from "../../scored/overtaken";
import { AnswerField } from "./answer-field";
import { BeforeAndAfter } from "./before-and-after";
import { EffortField } from "./effort-field";
import type { Item, Listing } from "./listing";
import type { Questions } from "./questions";
import type { Considered } from "./use-considered";
import { useStoreRescoring } from "./use-store-rescoring";

type Props = {
  workspaceId: string;
  item: Item;
  axes: MatrixAxes;
  listing: Listing;
  questions: Questions;
  considered: Considered;
  onClose: () => void;
};

const groups = ["customerValue", "commercialValue", "feasibility"] as const;

const weeksOf = (weeks: number | null) => (weeks === null ? "" : String(weeks));

/** What re-scoring would change, each answer adjustable, before anything is stored. */
export function RescorePanel({ workspaceId, item, axes, listing, questions, considered, onClose }: Props) {
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const [note, setNote] = useState("");
  const { store, problem, isStoring } = useStoreRescoring(workspaceId);
  const { rescoring, judged, consider } = considered;
  const { row } = item;
  const changes = rescoring ? changedAnswers(row.scores, rescoring.answers) : [];
  const effortChanges = rescoring?.effortWeeks != null && rescoring.effortWeeks !== row.effortWeeks;
  const nothing = changes.length === 0 && !effortChanges;

  const overtaken = problem?.isOvertaken ?? false;
  // What somebody stores while this is considered was not looked at: only a refusal shows it.
  const version = useTypedFrom(row.version, !nothing, overtaken);

  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  const wasDragged = useRef(!nothing);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>(wasDragged.current ? "[data-store]" : "input:not(:disabled)")?.focus();
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && !event.defaultPrevented && closing.current();
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  if (!rescoring || !judged) return null;
  const answer = (group: AimedGroup, criterion: string, given: number) =>
    consider({
      ...rescoring,
      answers: { ...rescoring.answers, [group]: { ...rescoring.answers[group], [criterion]: given } },
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!nothing && !isStoring)
      void store({ ...row, version }, rescoring, judged.after, note).then((stored) => stored && onClose());
  };
  const axisGroups = axes.up === "priority" ? (["customerValue", "commercialValue"] as const) : [axes.up];
  const labelOf = (group: string, criterion: string) =>
    groups
      .filter((each) => each === group)
      .flatMap((each) => questions[each].criteria)
      .find(({ id }) => id === criterion)?.label ?? criterion.replaceAll("_", " ");

  const fields = (group: AimedGroup) =>
    questions[group].criteria.map((question) => {
      const stored: Readonly<Record<string, number | null>> = row.scores?.[group] ?? {};
      const from = stored[question.id] ?? null;
      return (
        <AnswerField
          key={question.id}
          question={question}
          from={from}
          to={rescoring.answers[group]?.[question.id] ?? from}
          onAnswer={(given) => answer(group, question.id, given)}
        />
      );
    });

  return (
    <section
      ref={panel}
      role="dialog"
      aria-modal="false"
      aria-labelledby={heading}
      className="border-t-2 border-ink pt-3"
    >
      <form onSubmit={onSubmit} className="grid gap-4">
        <div>
          <h2 id={heading} className="text-22 leading-tight">
            {nothing ? `Re-score ${row.name}` : `If ${row.name} is re-scored`}
          </h2>
          <p className="mt-1 text-12 text-ink-3">Nothing has changed yet. Escape cancels and leaves no trace.</p>
        </div>
        {overtaken && (
          <Overtaken
            isWider
            of={{ kind: "useCase", id: row.id }}
            what="this use case"
            rows={[
              ...changes.map(({ group, criterion, from, to }) => ({
                ...{ label: labelOf(group, criterion), theirs: String(from), mine: String(to) },
              })),
              ...(effortChanges
                ? [
                    {
                      label: "Effort, person-weeks",
                      theirs: weeksOf(row.effortWeeks),
                      mine: weeksOf(rescoring.effortWeeks),
                    },
                  ]
                : []),
            ]}
            onTake={onClose}
          />
        )}
        {problem && !overtaken && <Notice tone="harm">{problem.message} What you consider is kept.</Notice>}
        <BeforeAndAfter before={judged.before} after={judged.after} />
        <EffortField
          stored={row.effortWeeks}
          value={rescoring.effortWeeks}
          mayEdit={listing.may.edit}
          onChange={(effortWeeks) => consider({ ...rescoring, effortWeeks })}
        />
        {groups.map((group) =>
          axisGroups.some((each) => each === group) ? (
            <div key={group}>
              <h3 className="border-b border-line pb-1">{questions[group].label}, 1 to 5</h3>
              {fields(group)}
            </div>
          ) : (
            <details key={group}>
              <summary className="inline-flex min-h-6 items-center underline decoration-dotted underline-offset-3 max-sm:min-h-11">
                {questions[group].label}
              </summary>
              {fields(group)}
            </details>
          ),
        )}
        <p className="text-12 text-ink-3">
          Harm is not moved by hand. Change what causes it{" "}
          <Link href={`/${workspaceId}/use-cases/${row.id}`} className="underline underline-offset-3">
            on its page
          </Link>
          .
        </p>
        <TextInput
          label="Note, kept with the scores (optional)"
          placeholder="What did you learn?"
          maxLength={1_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            data-store
            type="submit"
            look="primary"
            busy={isStoring}
            disabledBecause={nothing ? "Nothing would change yet" : null}
          >
            {overtaken ? "Store mine over theirs" : "Store"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </section>
  );
}
