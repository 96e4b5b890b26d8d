"use client";

import { counted } from "@/domain/roadmap/wording";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import type { MeetingView } from "../review-view";
import { useMeetingActs } from "../use-meeting-acts";

type Props = { workspaceId: string; data: MeetingView; onClose: () => void };

/** What ending does, before it is done: what was decided, what stays open, and that all of it stays as it was. */
export function EndDialog({ workspaceId, data, onClose }: Props) {
  const acts = useMeetingActs(workspaceId);
  const { meeting, decisions, parts, today } = data;
  const left = parts.filter(({ open }) => open > 0);
  const open = left.reduce((sum, part) => sum + part.open, 0);
  return (
    <FormDialog
      title="End the meeting"
      description={meeting.name}
      submit="End the meeting"
      busy={acts.busy}
      onClose={onClose}
      onSubmit={() => acts.end(meeting, onClose)}
    >
      <p>
        {decisions.length === 0 ? "Nothing was decided" : `${counted(decisions.length, "decision")} made`};{" "}
        {open === 0 ? "nothing is left open." : `${counted(open, "point")} ${open === 1 ? "stays" : "stay"} open:`}
      </p>
      {left.length > 0 && (
        <ul>
          {left.map(({ part, title, open: many }) => (
            <li key={part} className="flex justify-between gap-4 border-t border-hairline py-1.5">
              <span>{title}</span>
              <span className="figure text-ink-2">{many}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-2">
        The agenda stays as it is now, with what was decided and what was left open, and the plan is kept beside it, so
        that the next meeting tells what changed since. It can be opened again with a reason.
      </p>
      {meeting.heldOn > today && <Notice>Its day has not come yet.</Notice>}
      {acts.error && (
        <Notice tone="harm">{acts.error.message} The meeting is shown as it stands now; read it, then end it.</Notice>
      )}
    </FormDialog>
  );
}
