"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { dayInWords, momentInWords } from "@/ui/dates";
import { PageHeader } from "@/ui/page-header";
import { usePrinting } from "@/ui/use-printing";
import { TalkButton } from "../../talked/talk-button";
import { MeetingState } from "../meeting-state";
import type { DecisionId, MeetingView, Point } from "../review-view";
import { ReviewsBar } from "../views-bar";
import { AgendaPartList } from "./agenda-part-list";
import { MeetingSide } from "./meeting-side";
import { Minutes } from "./minutes";
import { useAgendaKeys } from "./use-agenda-keys";

const DecideDialog = dynamic(() => import("../decide-dialog").then((module) => module.DecideDialog), { ssr: false });
const MeetingDialog = dynamic(() => import("../meeting-dialog").then((module) => module.MeetingDialog), { ssr: false });
const EndDialog = dynamic(() => import("./end-dialog").then((module) => module.EndDialog), { ssr: false });
const ReopenDialog = dynamic(() => import("./reopen-dialog").then((module) => module.ReopenDialog), { ssr: false });

type Doing = { what: "edit" | "end" | "reopen" } | { what: "decide"; useCaseId: string; first: DecisionId | null };

/** A meeting in the product: its agenda, what is suggested, what people decide, and its notes. */
export function MeetingScreen({ workspaceId, meetingId }: { workspaceId: string; meetingId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.review.meeting.queryOptions({ workspaceId, meetingId, since: null }));
  const [doing, setDoing] = useState<Doing | null>(null);
  const printing = usePrinting();
  const agenda = useRef<HTMLDivElement>(null);
  const { meeting, suggestions, choices, may } = data;
  const ended = meeting.state === "ended";
  const mayDecide = may.edit && !ended;
  const byUseCase = useMemo(() => new Map(suggestions.map((each) => [each.useCaseId, each])), [suggestions]);
  const onDecide = useCallback((useCaseId: string, first: DecisionId | null) => {
    setDoing({ what: "decide", useCaseId, first });
  }, []);
  useAgendaKeys({ agenda, decisions: mayDecide ? choices.decisions : null, onDecide });
  const suggestionOf = (point: Point) => (point.useCaseId === null ? undefined : byUseCase.get(point.useCaseId));
  const decided = doing?.what === "decide" ? byUseCase.get(doing.useCaseId) : undefined;
  const close = () => setDoing(null);
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
            {data.parts.map((part) => (
              <AgendaPartList
                key={part.part}
                workspaceId={workspaceId}
                part={part}
                suggestionOf={suggestionOf}
                choices={choices}
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
      {since && <span>{since.words}</span>}
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
              className="no-print underline underline-offset-3 hover:text-ink"
            >
              {label}
            </Link>
          ),
      )}
    </span>
  );
}
