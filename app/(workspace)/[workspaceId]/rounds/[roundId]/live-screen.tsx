"use client";

import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Suspense, useDeferredValue } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { EmptyState, Notice } from "@/ui/states";
import type { RoundDetail } from "./round-screen";
import SubjectLoading from "./subject-loading";
import { SubjectView } from "./subject-view";

const followMs = 2_000;
type At = { workspaceId: string; roundId: string };

/** A meeting: everybody looks at what whoever leads has put before them. */
export function LiveScreen({ workspaceId, roundId }: At) {
  const trpc = useTRPC();
  const { data: detail } = useSuspenseQuery({
    ...trpc.round.detail.queryOptions({ workspaceId, roundId }),
    refetchInterval: ({ state }) => (state.data?.round.status === "open" ? followMs : false),
  });
  const current = useDeferredValue(detail.round.currentSubjectId);
  if (current === null)
    return (
      <EmptyState
        alone
        title="Nothing is put before you yet"
        why="Whoever leads the meeting chooses what is scored. This page follows by itself."
        action={<Link href={`/${workspaceId}/rounds/${roundId}`}>To the round</Link>}
      />
    );
  return (
    <Suspense fallback={<SubjectLoading />}>
      <CurrentSubject workspaceId={workspaceId} detail={detail} subjectId={current} />
    </Suspense>
  );
}

function CurrentSubject({
  workspaceId,
  detail,
  subjectId,
}: {
  workspaceId: string;
  detail: RoundDetail;
  subjectId: string;
}) {
  const trpc = useTRPC();
  const { round } = detail;
  const { data: subject } = useSuspenseQuery({
    ...trpc.round.subject.queryOptions({ workspaceId, roundId: round.id, subjectId }),
    refetchInterval: round.status === "open" ? followMs : false,
  });
  const waiting = subject.progress.filter(({ done }) => !done).map(({ name }) => name);
  return (
    <SubjectView
      key={subjectId}
      live
      workspaceId={workspaceId}
      subject={subject}
      above={
        <span className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <span>
            <Link href={`/${workspaceId}/rounds/${round.id}`} className="underline-offset-3 hover:underline">
              {round.name}
            </Link>{" "}
            / live, <span className="figure">{subject.place.at}</span> of{" "}
            <span className="figure">{subject.place.of}</span>
            {subject.state === "hidden" && (
              <span role="status">
                {waiting.length === 0 ? ". Everybody is done." : `. Still answering: ${waiting.slice(0, 4).join(", ")}`}
                {waiting.length > 4 && ` and ${waiting.length - 4} more`}
              </span>
            )}
          </span>
          {detail.may.edit && round.status === "open" && (
            <LeadButtons at={{ workspaceId, roundId: round.id }} place={subject.place} />
          )}
        </span>
      }
    />
  );
}

/** Takes everybody to the next or the previous subject. */
function LeadButtons({ at, place }: { at: At; place: { previousId: string | null; nextId: string | null } }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const detail = trpc.round.detail.queryOptions(at);
  const go = useMutation(
    trpc.round.setCurrent.mutationOptions({
      onMutate: async ({ subjectId }) => {
        await cache.cancelQueries(detail);
        const before = cache.getQueryData(detail.queryKey);
        cache.setQueryData(
          detail.queryKey,
          (now) => now && { ...now, round: { ...now.round, currentSubjectId: subjectId } },
        );
        return { before };
      },
      onError: (_error, _given, kept) => cache.setQueryData(detail.queryKey, kept?.before),
      onSettled: () => cache.invalidateQueries(detail),
    }),
  );
  return (
    <span className="flex flex-wrap items-center gap-2">
      {go.error && <Notice tone="harm">{go.error.message}</Notice>}
      <Button
        disabledBecause={place.previousId ? null : "This is the first one."}
        onClick={() => place.previousId && go.mutate({ ...at, subjectId: place.previousId })}
      >
        Previous for everybody
      </Button>
      <Button
        disabledBecause={place.nextId ? null : "This is the last one."}
        onClick={() => place.nextId && go.mutate({ ...at, subjectId: place.nextId })}
      >
        Next for everybody
      </Button>
    </span>
  );
}
