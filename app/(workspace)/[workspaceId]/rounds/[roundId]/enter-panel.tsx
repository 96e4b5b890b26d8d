"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Section } from "@/ui/page-header";
import { failureOf } from "./failure-of";
import { QuestionList, SavingWords } from "./question-list";
import type { RoundSubjectDetail } from "./subject-view";
import { useAnswers, type Value } from "./use-answers";

type Props = { workspaceId: string; subject: RoundSubjectDetail };
type Writable = RoundSubjectDetail["progress"][number] & { enterVersion: number };

/** Whoever leads a meeting writes for those in the room who have no account. */
export function EnterPanel({ workspaceId, subject }: Props) {
  const [writing, setWriting] = useState<string | null>(null);
  const people = subject.progress.filter((each): each is Writable => each.enterVersion !== null);
  const person = people.find(({ scorerId }) => scorerId === writing);
  if (people.length === 0) return null;
  return (
    <Section title="For those without an account">
      <div className="flex flex-wrap gap-2">
        {people.map(({ scorerId, name, answered, of, done }) => (
          <Button
            key={scorerId}
            aria-pressed={scorerId === writing}
            className={scorerId === writing ? "border-ink bg-selected" : ""}
            onClick={() => setWriting(scorerId === writing ? null : scorerId)}
          >
            Write for {name} <span className="figure text-ink-3">{done ? "done" : `${answered} of ${of}`}</span>
          </Button>
        ))}
      </div>
      {person && <EnterForm key={person.scorerId} workspaceId={workspaceId} subject={subject} person={person} />}
    </Section>
  );
}

function EnterForm({ workspaceId, subject, person }: Props & { person: Writable }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const { round, subjectId } = subject;
  const at = { workspaceId, roundId: round.id, subjectId };
  const query = trpc.round.subject.queryOptions(at);
  const { mutateAsync } = useMutation(trpc.round.enter.mutationOptions());
  // The server tells nobody what was answered before the reveal; what was written here stays in this window.
  const key = `attune round ${workspaceId} ${round.id} ${subjectId} for ${person.scorerId}`;
  const [written, setWritten] = useState<Readonly<Record<string, Value>>>({});
  useEffect(() => {
    const kept = sessionStorage.getItem(`${key} written`);
    if (kept) setWritten(JSON.parse(kept) as Record<string, Value>);
  }, [key]);
  const groups = subject.groups.filter(({ id }) => person.groups.includes(id));
  const answers = useAnswers({
    key,
    stored: written,
    version: person.enterVersion,
    send: (given) => mutateAsync({ ...at, ...given, scorerId: person.scorerId }),
    readAgain: async () => {
      const { progress } = await cache.fetchQuery({ ...query, staleTime: 0 });
      const version = progress.find(({ scorerId }) => scorerId === person.scorerId)?.enterVersion ?? 0;
      return { stored: written, version };
    },
    onStored: ({ answers: patch }) => {
      const next = { ...written };
      for (const [criterion, value] of Object.entries(patch)) if (value) next[criterion] = value;
      setWritten(next);
      sessionStorage.setItem(`${key} written`, JSON.stringify(next));
      void cache.invalidateQueries(trpc.round.subject.queryFilter(at));
    },
    failureOf,
  });
  return (
    <div className="mt-3 border-l-2 border-line pl-4">
      <p className="text-12 text-ink-3">
        These are {person.name}’s answers. They are shown with all others at the reveal; what you write stays in sight
        in this window only.
      </p>
      <QuestionList
        groups={groups}
        answers={answers}
        confidenceAnchors={subject.confidenceAnchors}
        prefix={`for-${person.scorerId}`}
        lastId="finish-writing"
      />
      <p className="flex flex-wrap items-center gap-3 border-t border-hairline py-3">
        <Button
          id="finish-writing"
          disabledBecause={person.answered === 0 ? "Write at least one answer first." : null}
          onClick={() => void answers.finish(true)}
        >
          {person.done ? `${person.name} is done` : `Done for ${person.name}`}
        </Button>
        <SavingWords answers={answers} />
      </p>
    </div>
  );
}
