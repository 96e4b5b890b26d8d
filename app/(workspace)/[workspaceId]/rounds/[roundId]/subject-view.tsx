"use client";

import type { inferRouterOutputs } from "@trpc/server";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/root";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { Notice, Skeleton } from "@/ui/states";
import { EnterPanel } from "./enter-panel";
import { Progress } from "./progress";
import { ScoreForm } from "./score-form";
import { useReveal } from "./use-reveal";

const RevealedPart = dynamic(() => import("./revealed-part").then((module) => module.RevealedPart), {
  loading: () => <Skeleton className="h-64 w-full" />,
});
const RevealDialog = comesLater(() => import("./reveal-dialog").then((module) => module.RevealDialog));

export type RoundSubjectDetail = inferRouterOutputs<AppRouter>["round"]["subject"];

type Props = {
  workspaceId: string;
  subject: RoundSubjectDetail;
  above: ReactNode;
  /** In a meeting nobody goes on alone. */
  live?: boolean;
};

/** What is asked about one subject, or, once it is revealed, what everybody answered and what is agreed. */
export function SubjectView({ workspaceId, subject, above, live = false }: Props) {
  const { brief, round, state, me, may } = subject;
  const reveal = useReveal({ workspaceId, roundId: round.id });
  const [again, setAgain] = useState(false);
  const open = round.status === "open";
  const answering = open && me !== null && may.contribute && (state === "hidden" || (state === "reopened" && again));
  return (
    <>
      <PageHeader
        title={brief.name}
        above={above}
        sentence={sentenceOf(subject)}
        actions={
          open &&
          may.edit &&
          state === "hidden" && (
            <Button busy={reveal.busy} onClick={() => void reveal.ask(subject.subjectId)}>
              Reveal the answers
            </Button>
          )
        }
      >
        {brief.description && <p className="mt-1 max-w-[78ch] text-ink-2">{brief.description}</p>}
        <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-12">
          {brief.facts.map(({ label, value }) => (
            <div key={label} className="flex gap-1.5">
              <dt className="text-ink-3">{label}</dt>
              <dd className="text-ink-2">{value}</dd>
            </div>
          ))}
        </dl>
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 border-t border-line px-7 py-5 max-lg:px-4">
        {reveal.error && <Notice tone="harm">{reveal.error.message}</Notice>}
        {state === "reopened" && me && open && !again && (
          <Notice>
            It is open again: you may change your answers, with those of the others in sight. They will be marked.{" "}
            <Button look="quiet" onClick={() => setAgain(true)}>
              Answer again
            </Button>
          </Notice>
        )}
        {answering && <ScoreForm key={subject.subjectId} workspaceId={workspaceId} subject={subject} live={live} />}
        {live && open && may.edit && state === "hidden" && (
          <EnterPanel key={`enter ${subject.subjectId}`} workspaceId={workspaceId} subject={subject} />
        )}
        {!answering && <Progress subject={subject} />}
        {subject.shown && <RevealedPart workspaceId={workspaceId} subject={subject} shown={subject.shown} />}
      </div>
      {reveal.waiting && <RevealDialog reveal={reveal} />}
    </>
  );
}

/** What matters about the subject now. */
function sentenceOf({ state, me, mine, progress, round, shown }: RoundSubjectDetail): string {
  const done = progress.filter((each) => each.done).length;
  if (shown) {
    const { disputed, compared } = shown.reading;
    if (state === "agreed")
      return `Agreed${shown.agreedBy ? ` by ${shown.agreedBy}` : ""}. Every single answer is kept beside it.`;
    if (compared === 0) return "No question was answered by two people, so there is nothing to compare.";
    return disputed === 0
      ? `People are close on all ${compared} questions. Record what you agree on.`
      : `You disagree on ${disputed} of ${compared} questions. Read the comments, talk, and record what you agree on.`;
  }
  if (round.status === "closed") return "The round was closed before these answers were shown; they stay hidden.";
  if (!me) return `${done} of ${progress.length} are done. Nobody sees an answer before the reveal.`;
  return mine.doneAt === null
    ? "Answer on your own. Nobody sees your answers before the reveal, and you see nobody’s."
    : "You are done with it. You can change your answers until the reveal.";
}
