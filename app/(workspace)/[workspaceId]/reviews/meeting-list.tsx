"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { counted } from "@/domain/roadmap/wording";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { PageHeader, Voice } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { MeetingState } from "./meeting-state";
import { type MeetingRow, type MeetingsView, meetingPath } from "./review-view";
import { ReviewsBar } from "./views-bar";

const MeetingDialog = comesLater(() => import("./meeting-dialog").then((module) => module.MeetingDialog));

/** The meetings in which somebody decides what goes on; what is open or to come stands first. */
export function MeetingList({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.review.meetings.queryOptions({ workspaceId }));
  const [planning, setPlanning] = useState(false);
  const { rows, may } = data;
  const plan = may.edit && (
    <Button look="primary" onClick={() => setPlanning(true)}>
      Plan a meeting
    </Button>
  );
  const open = rows.filter(({ state }) => state !== "ended").toReversed();
  const groups = [
    { name: "Open and to come", rows: open },
    { name: "Held", rows: rows.filter(({ state }) => state === "ended") },
  ].filter((group) => group.rows.length > 0);
  return (
    <>
      <PageHeader title="Stop or keep" sentence={data.sentence} actions={rows.length > 0 ? plan : null} />
      <ReviewsBar workspaceId={workspaceId} at="" />
      {rows.length === 0 ? (
        <EmptyState
          title="What do we stop?"
          why="Everything that was ever started goes on until somebody asks. A meeting asks: its agenda is made of what changed, what harms and what is due, and the rules suggest what to do about each use case. People decide."
          example="“Basket countdown” Suggested: stop, because regret rose by 5.8 points where 2 were accepted. Decided: stop, harm to customers. Ines, 21 Nov 2026."
          action={plan || <p className="text-12 text-ink-3">An editor can plan the first one.</p>}
        />
      ) : (
        <div className="grid gap-7 px-7 pb-10 max-lg:px-4">
          <Waits data={data} workspaceId={workspaceId} />
          {groups.map(({ name, rows: own }) => (
            <section key={name} aria-label={name}>
              <Voice>{name}</Voice>
              <ul className="mt-1">
                {own.map((row) => (
                  <Row key={row.id} row={row} workspaceId={workspaceId} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {planning && (
        <MeetingDialog
          workspaceId={workspaceId}
          meeting={null}
          today={data.today}
          proposedOn={data.proposedOn}
          onClose={() => setPlanning(false)}
        />
      )}
    </>
  );
}

/** What the next meeting will have to deal with, and where it can be read already. */
function Waits({ data, workspaceId }: { data: MeetingsView; workspaceId: string }) {
  const at = `/${workspaceId}/reviews`;
  const link = "underline underline-offset-3";
  return (
    <p className="max-w-[78ch] text-ink-2">
      {data.waiting === 0
        ? "No use case waits for a decision."
        : `${counted(data.waiting, "use case")} ${data.waiting === 1 ? "waits" : "wait"} for a decision.`}{" "}
      <Link className={link} href={`${at}/why-still`} prefetch={false}>
        Why are we still doing this
      </Link>{" "}
      names what is live with little to speak for it;{" "}
      <Link className={link} href={`${at}/decisions`} prefetch={false}>
        {counted(data.decisions, "decision")}
      </Link>{" "}
      on record.
    </p>
  );
}

function Row({ row, workspaceId }: { row: MeetingRow; workspaceId: string }) {
  const ended = row.state === "ended";
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-hairline py-3 hover:bg-hover max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link
            href={meetingPath(workspaceId, row.id)}
            prefetch={false}
            className="min-w-0 text-16 font-medium wrap-anywhere underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {row.name}
          </Link>
          <MeetingState state={row.state} />
        </p>
        <p className="mt-0.5 text-12 wrap-anywhere text-ink-3">
          {row.attendees.length > 0 ? `${row.attendees.join(", ")}.` : "Nobody is named yet."}
          {row.hasNote && " With notes."}
        </p>
      </div>
      <div className="grid content-start justify-items-end gap-0.5 text-12 text-ink-2 max-sm:justify-items-start">
        <p className="figure">{dayInWords(row.heldOn)}</p>
        <p className="figure text-ink-3">
          {(ended || row.decisions > 0) && counted(row.decisions, "decision")}
          {ended && row.leftOpen !== null && `, ${counted(row.leftOpen, "point")} left open`}
        </p>
      </div>
    </li>
  );
}
