"use client";

import { useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import type { ApprovalRow } from "./talk-view";
import type { ApprovalActs } from "./use-approval-acts";

type Props = {
  approval: ApprovalRow;
  verdict: "approved" | "refused";
  /** The state of what is on the screen. */
  fingerprint: string;
  name: string;
  acts: ApprovalActs;
  onClose: () => void;
};

/** Approves or refuses what is on the screen; where it changed meanwhile nothing is stored. */
export function SpeakDialog({ approval, verdict, fingerprint, name, acts, onClose }: Props) {
  const kept = useKept(useKeptKey(`voice ${approval.id}`), "");
  // Of what was there when the dialog was opened: what comes in behind it was not looked at.
  const [seen] = useState(fingerprint);
  const approves = verdict === "approved";
  const note = kept.value.trim();
  const close = () => {
    kept.drop();
    onClose();
  };
  const { error, variables } = acts.speaking;
  const refusal = error && variables?.approvalId === approval.id ? error : null;
  return (
    <FormDialog
      title={approves ? "Approve this as it stands?" : "Refuse this?"}
      description={`${name}.${approval.note ? ` ${approval.askedBy} asks: “${approval.note}”` : ""}`}
      submit={approves ? "Approve" : "Refuse"}
      busy={acts.speaking.isPending}
      off={!approves && note === "" ? "Say why, so that it can be put right." : null}
      onSubmit={() => acts.speak(approval, { verdict, note: note || null, fingerprint: seen }, close)}
      onClose={close}
    >
      <TextArea
        label={approves ? "Note" : "Why"}
        help={approves ? "May stay empty." : "Whoever asked reads it."}
        value={kept.value}
        maxLength={2_000}
        onChange={(event) => kept.set(event.target.value)}
      />
      {refusal && (
        <Notice tone="harm">
          {refusal.data?.code === "CONFLICT"
            ? "It was changed since you looked at it. Close this, look again, then decide."
            : refusal.message}{" "}
          What you typed is kept here.
        </Notice>
      )}
    </FormDialog>
  );
}
