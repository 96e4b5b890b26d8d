"use client";

import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import type { MeetingView } from "../review-view";
import { useMeetingActs } from "../use-meeting-acts";

type Props = { workspaceId: string; meeting: MeetingView["meeting"]; onClose: () => void };

/** Opens an ended meeting again, with a reason that stays in the history. */
export function ReopenDialog({ workspaceId, meeting, onClose }: Props) {
  const acts = useMeetingActs(workspaceId);
  const kept = useKept(useKeptKey(`reopen review ${meeting.id}`), "");
  const close = () => {
    kept.drop();
    onClose();
  };
  return (
    <FormDialog
      title="Open the meeting again"
      description={meeting.name}
      submit="Open it again"
      busy={acts.busy}
      off={kept.value.trim() === "" ? "Say why it is opened again first." : null}
      onClose={close}
      onSubmit={() => acts.reopen(meeting, kept.value.trim(), close)}
    >
      <p className="text-ink-2">
        Its decisions can be changed again. The agenda it kept is let go and worked out anew from how things are today,
        and so is the plan kept beside it.
      </p>
      <TextArea
        label="Why"
        help="Stays in the history with your name."
        rows={2}
        maxLength={2_000}
        value={kept.value}
        onChange={(event) => kept.set(event.target.value)}
      />
      {acts.error && <Notice tone="harm">{acts.error.message} What you wrote is kept here.</Notice>}
    </FormDialog>
  );
}
