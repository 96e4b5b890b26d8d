"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/ui/button";
import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { type MeetingView, meetingPath } from "./review-view";
import { useMeetingActs } from "./use-meeting-acts";

type Props = {
  workspaceId: string;
  /** Null to plan a new one. */
  meeting: MeetingView["meeting"] | null;
  today: string;
  proposedOn?: string;
  onClose: () => void;
};

const dayOf = (day: string | null) => (day ? dayInWords(day) : "");

/** Name, day, who takes part, and from when on changes are told. */
export function MeetingDialog({ workspaceId, meeting, today, proposedOn = today, onClose }: Props) {
  const router = useRouter();
  const acts = useMeetingActs(workspaceId);
  const typed = useKept(useKeptKey(`review meeting ${meeting?.id ?? "new"}`), {
    name: meeting?.name ?? "",
    heldOn: meeting?.heldOn ?? proposedOn,
    since: meeting?.since ?? "",
    attendees: meeting?.attendees.join("\n") ?? "",
    begunOn: meeting?.version ?? 0,
  });
  const { name, heldOn, since, attendees, begunOn } = typed.value;
  const isLate = meeting !== null && begunOn !== meeting.version;
  const set = (more: Partial<typeof typed.value>) => typed.set({ ...typed.value, ...more });
  const close = () => {
    typed.drop();
    onClose();
  };
  const facts = {
    name: name.trim(),
    heldOn,
    since: since === "" ? null : since,
    attendees: attendees
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    note: meeting?.note ?? null,
  };
  const sinceWrong = since !== "" && since > heldOn ? "Choose a day before the meeting." : null;
  const off =
    facts.name === ""
      ? "Give it a name first."
      : heldOn === ""
        ? "Say when it is held."
        : facts.attendees.length > 50
          ? "Name 50 people at most."
          : sinceWrong;
  return (
    <FormDialog
      title={meeting ? "Change the meeting" : "Plan a meeting"}
      description="Its agenda is worked out by itself until the meeting ends."
      submit={isLate ? "Store mine over theirs" : meeting ? "Store the meeting" : "Plan it"}
      busy={acts.busy}
      off={off}
      onClose={close}
      onSubmit={() => {
        if (meeting) return acts.edit(meeting, facts, close);
        acts.add(facts, (id) => {
          close();
          router.push(meetingPath(workspaceId, id));
        });
      }}
      aside={
        meeting && (
          <Button
            look="quiet"
            className="mr-auto"
            busy={acts.busy}
            onClick={() =>
              acts.remove(meeting, () => {
                close();
                router.push(`/${workspaceId}/reviews`);
              })
            }
          >
            Remove it
          </Button>
        )
      }
    >
      <TextInput
        label="Name"
        maxLength={200}
        placeholder="Review of November"
        value={name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextInput
        label="Held on"
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        fieldClassName="max-w-60"
        help={meeting || heldOn !== proposedOn ? undefined : `Our default: in four weeks, ${dayInWords(proposedOn)}.`}
        value={heldOn}
        onChange={(event) => set({ heldOn: event.target.value })}
      />
      <TextArea
        label="Who takes part (optional)"
        help="One name a line."
        rows={3}
        value={attendees}
        onChange={(event) => set({ attendees: event.target.value })}
      />
      <TextInput
        label="Tell what changed since (optional)"
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        fieldClassName="max-w-60"
        help="Left empty: since the last meeting, or the last review of the plan."
        error={sinceWrong}
        value={since}
        onChange={(event) => set({ since: event.target.value })}
      />
      {isLate && (
        <Overtaken
          isWider
          of={{ kind: "reviewMeeting", id: meeting.id }}
          what="this meeting"
          rows={[
            { label: "Name", theirs: meeting.name, mine: name },
            { label: "Held on", theirs: dayOf(meeting.heldOn), mine: dayOf(heldOn) },
            { label: "Who takes part", theirs: meeting.attendees.join("\n"), mine: facts.attendees.join("\n") },
            { label: "Changes since", theirs: dayOf(meeting.since), mine: dayOf(since) },
          ]}
          onTake={close}
        />
      )}
      {acts.error && !isLate && <Notice tone="harm">{acts.error.message} What you typed is kept here.</Notice>}
    </FormDialog>
  );
}
