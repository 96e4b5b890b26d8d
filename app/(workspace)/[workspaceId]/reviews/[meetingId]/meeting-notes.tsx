import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import type { MeetingView } from "../review-view";
import { useMeetingActs } from "../use-meeting-acts";

type Props = { workspaceId: string; meeting: MeetingView["meeting"]; may: boolean };

/** What is written down in the meeting, by whoever contributes. A conflict keeps what was typed and shows theirs. */
export function MeetingNotes({ workspaceId, meeting, may }: Props) {
  const acts = useMeetingActs(workspaceId);
  // What was begun on is kept with what was typed, so that what somebody wrote meanwhile is shown and not lost.
  const stored = meeting.note ?? "";
  const kept = useKept(useKeptKey(`notes of review ${meeting.id}`), { text: stored, begunOn: stored });
  const { text, begunOn } = kept.value;
  const isTyped = kept.changed && text !== stored;
  const isLate = isTyped && begunOn !== stored;
  if (!may)
    return (
      <div>
        <Voice>Notes</Voice>
        <p className="mt-1 max-w-[78ch] whitespace-pre-wrap wrap-anywhere text-ink-2">
          {meeting.note ?? "Nothing was written down."}
        </p>
      </div>
    );
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped) acts.note(meeting, text.trim(), kept.drop);
      }}
    >
      <TextArea
        label="Notes"
        help="What was said and who does what next. They are printed with the minutes."
        rows={4}
        maxLength={4_000}
        value={text}
        onChange={(event) => kept.set({ text: event.target.value, begunOn })}
      />
      {isLate && (
        <Overtaken
          of={{ kind: "reviewMeeting", id: meeting.id }}
          what="these notes"
          rows={[{ label: "Notes", theirs: stored, mine: text }]}
          onTake={kept.drop}
        />
      )}
      {acts.error && !isLate && <Notice tone="harm">{acts.error.message} What you typed is kept here.</Notice>}
      {isTyped && (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={acts.busy}>
            {isLate ? "Store mine over theirs" : "Store the notes"}
          </Button>
          <Button onClick={kept.drop}>Cancel</Button>
        </div>
      )}
    </form>
  );
}
