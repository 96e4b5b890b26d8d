"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { roundSentence } from "@/domain/scoring/rounds/round-words";
import type { AppRouter } from "@/server/root";
import { buttonClass } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { Tag } from "@/ui/marks";
import { PageHeader, Section } from "@/ui/page-header";
import { modeWords, subjectsWords } from "../round-names";
import { Disputes } from "./disputes";
import { RoundActions } from "./round-actions";
import { ScorerRows } from "./scorer-rows";
import { SubjectRows } from "./subject-rows";

export type RoundDetail = inferRouterOutputs<AppRouter>["round"]["detail"];

const liveMs = 2_000;

/** One round: what it waits for, what is scored, who is how far; after a reveal, where people disagree. */
export function RoundScreen({ workspaceId, roundId }: { workspaceId: string; roundId: string }) {
  const trpc = useTRPC();
  const { data: detail } = useSuspenseQuery({
    ...trpc.round.detail.queryOptions({ workspaceId, roundId }),
    refetchInterval: ({ state }) =>
      state.data?.round.mode === "live" && state.data.round.status === "open" ? liveMs : false,
  });
  const { round, standing, me, subjects } = detail;
  const open = round.status === "open";
  const next = subjects.find(({ state, mine }) => state === "hidden" && mine && !mine.done);
  return (
    <>
      <PageHeader
        title={round.name}
        above={
          <Link
            href={`/${workspaceId}/rounds`}
            className="inline-flex min-h-6 items-center underline-offset-3 hover:underline max-sm:min-h-11"
          >
            Scoring rounds
          </Link>
        }
        sentence={roundSentence(standing)}
        actions={
          <>
            <RoundActions detail={detail} workspaceId={workspaceId} />
            {open && round.mode === "live" ? (
              <Link href={`/${workspaceId}/rounds/${round.id}/live`} className={buttonClass("primary")}>
                {detail.may.edit ? "Lead the meeting" : "Follow the meeting"}
              </Link>
            ) : (
              open &&
              next && (
                <Link href={`/${workspaceId}/rounds/${round.id}/${next.subjectId}`} className={buttonClass("primary")}>
                  {next.mine && next.mine.answered > 0 ? "Go on scoring" : "Score"}
                </Link>
              )
            )}
          </>
        }
      >
        {round.purpose && <p className="mt-1 max-w-[78ch] text-ink-2">{round.purpose}</p>}
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2">
          <Tag>{modeWords[round.mode]}</Tag>
          {!open && <Tag look="thin">Closed</Tag>}
          <span>{subjectsWords(round.subjectKind, subjects.length)}</span>
          {round.dueOn && <span>Due {dayInWords(round.dueOn)}</span>}
          <span>Started by {round.createdByName}</span>
          {!me && open && <span>You are no scorer in it</span>}
        </p>
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-lg:grid-cols-1">
        <div className="grid min-w-0 content-start gap-8 px-7 py-5 max-lg:px-4">
          {standing.revealed > 0 && (
            <Disputes
              workspaceId={workspaceId}
              roundId={roundId}
              every={open && round.mode === "live" ? liveMs : false}
            />
          )}
          <Section
            title="What is scored"
            aside={
              me && open && standing.mineLeft !== null
                ? `${standing.mineLeft} of ${subjects.length} left for you`
                : null
            }
          >
            <SubjectRows detail={detail} workspaceId={workspaceId} />
          </Section>
        </div>
        <aside
          aria-label="Who scores"
          className="grid content-start gap-6 border-l border-hairline bg-surface px-6 py-5 max-lg:border-t max-lg:border-l-0 max-lg:px-4"
        >
          <ScorerRows detail={detail} />
        </aside>
      </div>
    </>
  );
}
