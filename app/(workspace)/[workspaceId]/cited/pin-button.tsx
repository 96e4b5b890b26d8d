"use client";

import { useState } from "react";
import { Button, type ButtonLook } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";

const ChooseCardDialog = comesLater(() => import("./choose-card-dialog").then((module) => module.ChooseCardDialog));

type Props = {
  workspaceId: string;
  /** What the card is pinned to: the id of a use case, outcome, test and so on, "strategy" or "spend". */
  usedIn: string;
  /** The same, by name. */
  label: string;
  look?: ButtonLook;
};

/** Chooses a card and pins it to a decision, so that everybody sees what it rests on. */
export function PinButton({ workspaceId, usedIn, label, look = "outline" }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        Pin evidence
      </Button>
      {open && (
        <ChooseCardDialog workspaceId={workspaceId} usedIn={usedIn} label={label} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
