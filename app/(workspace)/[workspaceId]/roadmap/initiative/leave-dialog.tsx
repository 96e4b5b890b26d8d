"use client";

import { useState } from "react";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { TextArea } from "@/ui/text-area";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../../shell-context";
import type { StoredInitiative } from "./use-store-initiative";

type Props = {
  item: StoredInitiative;
  how: "stop" | "remove";
  /** People count on it, so it takes a reason. */
  committed: boolean;
  busy: boolean;
  error: string | null;
  onLeave: (reason: string) => void;
  onClose: () => void;
};

const words = {
  stop: {
    title: "Stop",
    help: "It stays on record as stopped, takes no people and no money any more, and can be planned again.",
  },
  remove: {
    title: "Remove",
    help: "It disappears from the roadmap. What was only a slip is removed; what was tried and ended is better stopped.",
  },
} as const;

/** Why it ends: asked where people count on it, welcome everywhere. */
export function LeaveDialog({ item, how, committed, busy, error, onLeave, onClose }: Props) {
  const reason = useKept(useKeptKey(`initiative ${how} ${item.id}`), "");
  const [asked, setAsked] = useState(false);
  const missing = committed && reason.value.trim() === "";
  const { title, help } = words[how];
  const close = () => {
    reason.drop();
    onClose();
  };
  return (
    <FormDialog
      title={`${title} ${item.name}?`}
      description={help}
      submit={title}
      busy={busy}
      onSubmit={() => {
        setAsked(true);
        if (missing) return;
        onLeave(reason.value.trim());
      }}
      onClose={close}
    >
      <TextArea
        label={committed ? "Reason" : "Reason (optional)"}
        help={committed ? "People already count on this work, so say why." : undefined}
        error={asked && missing ? "Say why: people already count on this work." : null}
        aria-required={committed}
        maxLength={2_000}
        value={reason.value}
        onChange={(event) => reason.set(event.target.value)}
      />
      {error && <Notice tone="harm">{error} What you wrote is kept here.</Notice>}
    </FormDialog>
  );
}
