"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { failureOf } from "./failure-of";
import { QuestionList, SavingWords } from "./question-list";
import type { RoundSubjectDetail } from "./subject-view";
import { useAnswers } from "./use-answers";

type Props = { workspaceId: string; subject: RoundSubjectDetail; live: boolean };

/** The reader's own answers: everything is stored as it is given, until the reveal. */
export function ScoreForm({ workspaceId, subject, live }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const { round, subjectId, me, mine, place } = subject;
  const at = { workspaceId, roundId: round.id, subjectId };
  const query = trpc.round.subject.queryOptions(at);
  const { mutateAsync } = useMutation(trpc.round.answer.mutationOptions());
  const groups = subject.groups.filter(({ id }) => me?.groups.includes(id));
  const answers = useAnswers({
    key: `attune round ${workspaceId} ${round.id} ${subjectId}`,
    stored: mine.answers,
    version: mine.version,
    send: async (given) => {
      // An older reading that arrives later must not hide what is being stored.
      await cache.cancelQueries(query);
      return mutateAsync({ ...at, ...given });
    },
    readAgain: async () => {
      const { mine: now } = await cache.fetchQuery({ ...query, staleTime: 0 });
      return { stored: now.answers, version: now.version };
    },
    onStored: ({ answers: patch, version, done, at: storedAt }) => {
      cache.setQueryData(query.queryKey, (now) => {
        if (!now) return now;
        const next = { ...now.mine.answers };
        for (const [key, value] of Object.entries(patch)) {
          if (value === null) delete next[key];
          else next[key] = { ...value, at: storedAt };
        }
        const doneAt = done === null ? now.mine.doneAt : done ? storedAt : null;
        return { ...now, mine: { answers: next, version, doneAt } };
      });
      void cache.invalidateQueries({ ...trpc.round.detail.queryFilter(at), refetchType: "none" });
      void cache.invalidateQueries({ ...trpc.round.list.queryFilter({ workspaceId }), refetchType: "none" });
    },
    failureOf,
  });
  const keys = groups.flatMap(({ criteria }) => criteria.map(({ key }) => key));
  const answered = keys.filter((key) => answers.answerOf(key) !== null).length;
  const left = keys.length - answered;
  const finish = async () => {
    if (!(await answers.finish(true)) || live) return;
    const to = `/${workspaceId}/rounds/${round.id}`;
    router.push(place.nextId ? `${to}/${encodeURIComponent(place.nextId)}` : to);
  };
  return (
    <>
      <p className="text-12 text-ink-3 max-sm:hidden">
        Keys 1 to 5 answer, arrows change the answer, Enter goes to the next question.
      </p>
      <QuestionList
        groups={groups}
        answers={answers}
        confidenceAnchors={subject.confidenceAnchors}
        prefix="q"
        lastId="finish-scoring"
      />
      <section
        aria-label="Your progress"
        className="no-print bar-below z-(--z-sticky) -mx-7 flex flex-wrap items-center gap-3 border-t border-line bg-raised px-7 py-3 shadow-float max-lg:-mx-4 max-lg:px-4"
      >
        <p className="min-w-0 flex-1 basis-48">
          <span className="figure font-medium">
            {answered} of {keys.length} answered
          </span>{" "}
          <SavingWords answers={answers} />
        </p>
        {mine.doneAt !== null && !live && (
          <Button onClick={() => void answers.finish(false)}>Not done after all</Button>
        )}
        {!live && place.nextId && mine.doneAt === null && (
          <Button
            onClick={() => router.push(`/${workspaceId}/rounds/${round.id}/${encodeURIComponent(place.nextId ?? "")}`)}
          >
            Skip for now
          </Button>
        )}
        <Button
          id="finish-scoring"
          look="primary"
          disabledBecause={answered === 0 ? "Answer at least one question first." : null}
          onClick={() => void finish()}
        >
          {doneWords({ left, live, done: mine.doneAt !== null, last: place.nextId === null })}
        </Button>
      </section>
    </>
  );
}

function doneWords({ left, live, done, last }: { left: number; live: boolean; done: boolean; last: boolean }): string {
  if (live) return done ? "You are done" : left === 0 ? "Done" : `Done, ${left} left open`;
  const then = last ? "" : ", next one";
  return left === 0 ? `Done${then}` : `Done with ${left} left open${then}`;
}
