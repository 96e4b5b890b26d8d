"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { SubjectView } from "./subject-view";

type Props = { workspaceId: string; roundId: string; subjectId: string };

/** One subject of a round at one's own pace. */
export function SubjectPage({ workspaceId, roundId, subjectId }: Props) {
  const trpc = useTRPC();
  const { data: subject } = useSuspenseQuery(trpc.round.subject.queryOptions({ workspaceId, roundId, subjectId }));
  const { place, round } = subject;
  const to = (id: string) => `/${workspaceId}/rounds/${round.id}/${encodeURIComponent(id)}`;
  const link = "inline-flex min-h-6 items-center underline-offset-3 hover:underline max-sm:min-h-11";
  return (
    <SubjectView
      workspaceId={workspaceId}
      subject={subject}
      above={
        <span className="flex flex-wrap items-center justify-between gap-x-6">
          <span>
            <Link href={`/${workspaceId}/rounds`} className={link}>
              Scoring rounds
            </Link>{" "}
            /{" "}
            <Link href={`/${workspaceId}/rounds/${round.id}`} className={link}>
              {round.name}
            </Link>
          </span>
          <nav aria-label="Subjects of the round" className="flex items-center gap-4">
            {place.previousId && (
              <Link href={to(place.previousId)} className={link} prefetch={false}>
                Previous
              </Link>
            )}
            <span className="figure">
              {place.at} of {place.of}
            </span>
            {place.nextId && (
              <Link href={to(place.nextId)} className={link} prefetch={false}>
                Next
              </Link>
            )}
          </nav>
        </span>
      }
    />
  );
}
