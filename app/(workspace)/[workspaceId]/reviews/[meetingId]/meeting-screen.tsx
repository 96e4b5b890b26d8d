"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords, momentInWords } from "@/ui/dates";
import { PageHeader, Section } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { usePrinting } from "@/ui/use-printing";
import { TalkButton } from "../../talked/talk-button";
import { DecisionItem } from "../decision-item";
import { MeetingState } from "../meeting-state";
import type { DecisionId, MeetingView, Point, Suggestion } from "../review-view";
import { ReviewsBar } from "../views-bar";
import { AgendaPartList } from "./agenda-part-list";
import { AgendaNav, MeetingSide } from "./meeting-side";
import { Minutes } from "./minutes";
import { useAgendaKeys } from "./use-agenda-keys";
import { useFocusedPoint } from "./use-focused-point";

const DecideDialog = comesLater(() => import("../decide-dialog").then((module) => module.DecideDialog));
const MeetingDialog = comesLater(() => import("../meeting-dialog").then((module) => module.MeetingDialog));
const EndDialog = comesLater(() => import("./end-dialog").then((module) => module.EndDialog));
const ReopenDialog = comesLater(() => import("./reopen-dialog").then((module) => module.ReopenDialog));

type Deciding = {
  what: "decide";
  useCaseId: string;
  first: DecisionId | null;
  /** As it was when it was opened: should the meeting end meanwhile, what is typed stays there with the reason. */
  begunWith: Suggestion | undefined;
};
type Doing = { what: "edit" | "end" | "reopen" } | Deciding;

/** A meeting in the product: its agenda, what is suggested, what people decide, and its notes. */
export function MeetingScreen({ workspaceId, meetingId }: { workspaceId: string; meetingId: string }) {
  const trpc = useTRPC();
  const { data, error } = useSuspenseQuery(trpc.review.meeting.queryOptions({ workspaceId, meetingId, since: null }));
  const [doing, setDoing] = useState<Doing | null>(null);
  const printing = usePrinting();
  const agenda = useRef<HTMLDivElement>(null);
  const { meeting, suggestions, choices, may } = data;
  const ended = meeting.state === "ended";
  const mayDecide = may.edit && !ended;
  const byUseCase = useMemo(() => new Map(suggestions.map((each) => [each.useCaseId, each])), [suggestions]);
  const onDecide = useCallback(
    (useCaseId: string, first: DecisionId | null) =>
      setDoing({ what: "decide", useCaseId, first, begunWith: byUseCase.get(useCaseId) }),
    [byUseCase],
  );
  useFocusedPoint(agenda, data);
  useAgendaKeys({ agenda, decisions: mayDecide ? choices.decisions : null, onDecide });
  const suggestionOf = (point: Point) => (point.useCaseId === null ? undefined : byUseCase.get(point.useCaseId));
  const decided = doing?.what === "decide" ? (byUseCase.get(doing.useCaseId) ?? doing.begunWith) : undefined;
  const close = () => setDoing(null);
  // Somebody removed it while it was shown here, or this is the way back to it.
  if (error?.data?.code === "NOT_FOUND") return <NotThere workspaceId={workspaceId} />;
  return (
    <>
      <div hidden={printing}>
        <PageHeader
          above={<Above data={data} workspaceId={workspaceId} />}
          title={<span className="wrap-anywhere">{meeting.name}</span>}
          sentence={data.sentence}
          actions={
            <>
              <TalkButton
                workspaceId={workspaceId}
                subjectKind="reviewMeeting"
                subjectId={meetingId}
                name={meeting.name}
              />
              <Button onClick={() => window.print()}>Print the minutes</Button>
              {may.edit && !ended && <Button onClick={() => setDoing({ what: "edit" })}>Change</Button>}
              {may.edit && ended && <Button onClick={() => setDoing({ what: "reopen" })}>Open again</Button>}
              {may.edit && !ended && (
                <Button look="primary" onClick={() => setDoing({ what: "end" })}>
                  End the meeting
                </Button>
              )}
            </>
          }
        />
        <ReviewsBar workspaceId={workspaceId} at="" />
        <div className="grid grid-cols-[minmax(0,1fr)_320px] border-t border-line max-xl:grid-cols-1">
          <div ref={agenda} className="grid min-w-0 content-start gap-9 px-7 pt-5 pb-12 max-lg:px-4">
            <div className="no-print xl:hidden">
              <AgendaNav parts={data.parts} />
            </div>
            {ended && <WhatWasDecided workspaceId={workspaceId} data={data} />}
            {data.parts.map((part) => (
              <AgendaPartList
                key={part.part}
                workspaceId={workspaceId}
                part={part}
                suggestionOf={suggestionOf}
                choices={choices}
                ended={ended}
                mayDecide={mayDecide}
                onDecide={onDecide}
              />
            ))}
          </div>
          <MeetingSide workspaceId={workspaceId} data={data} />
        </div>
      </div>
      {printing && <Minutes data={data} />}
      {doing?.what === "edit" && (
        <MeetingDialog workspaceId={workspaceId} meeting={meeting} today={data.today} onClose={close} />
      )}
      {doing?.what === "end" && <EndDialog workspaceId={workspaceId} data={data} onClose={close} />}
      {doing?.what === "reopen" && <ReopenDialog workspaceId={workspaceId} meeting={meeting} onClose={close} />}
      {doing?.what === "decide" && decided && (
        <DecideDialog
          workspaceId={workspaceId}
          meetingId={meetingId}
          ground={decided}
          decided={decided.decided}
          choices={choices}
          first={doing.first}
          onClose={close}
        />
      )}
    </>
  );
}

function NotThere({ workspaceId }: { workspaceId: string }) {
  return (
    <EmptyState
      alone
      title="This meeting is not here any more"
      why="Somebody removed it: nothing was decided in it. What you wrote and did not store is kept in this browser."
      action={
        <Link href={`/${workspaceId}/reviews`} className={buttonClass("primary")}>
          Go to the meetings
        </Link>
      }
    />
  );
}

/** What came of a meeting that is over stands before the agenda it came of. */
function WhatWasDecided({ workspaceId, data: { decisions } }: { workspaceId: string; data: MeetingView }) {
  return (
    <Section title="What was decided" aside={<span className="figure">{decisions.length || "nothing"}</span>}>
      {decisions.length === 0 ? (
        <p className="border-t border-hairline pt-3 text-ink-2">Nothing was decided about a use case.</p>
      ) : (
        <ul aria-label="What was decided" className="border-t border-hairline">
          {decisions.map((row) => (
            <DecisionItem key={row.id} workspaceId={workspaceId} row={row} inMeeting onTakeBack={null} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** When it is held, whether it is open, since when changes are told, and the meetings beside it. */
function Above({ data, workspaceId }: { data: MeetingView; workspaceId: string }) {
  const { meeting, since, earlier, later } = data;
  const beside = [
    ["The one before", earlier],
    ["The next one", later],
  ] as const;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <MeetingState state={meeting.state} />
      <span className="figure">{dayInWords(meeting.heldOn)}</span>
      {since && (
        <span>
          {since.words}
          {since.planFrom !== null && since.planFrom !== since.day && `; the plan since ${dayInWords(since.planFrom)}`}
        </span>
      )}
      {meeting.closedAt !== null && (
        <span>
          Ended by {meeting.closedBy}, {momentInWords(meeting.closedAt)}
        </span>
      )}
      {beside.map(
        ([label, other]) =>
          other && (
            <Link
              key={label}
              href={`/${workspaceId}/reviews/${encodeURIComponent(other.id)}`}
              prefetch={false}
              title={`${other.name}, ${dayInWords(other.heldOn)}`}
              className="no-print underline underline-offset-3 hover:text-ink max-sm:-my-3.5 max-sm:py-3.5"
            >
              {label}
            </Link>
          ),
      )}
    </span>
  );
}
