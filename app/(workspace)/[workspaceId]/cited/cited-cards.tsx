"use client";

import { useState } from "react";
import { comesLater } from "@/ui/comes-later";

const CardDrawer = comesLater(() => import("./card-drawer").then((module) => module.CardDrawer));

type Props = {
  /** Ids of shipped or own cards; the rest of a conflict group need not be named. */
  ids: readonly string[];
  workspaceId: string;
  /** What the link says; "2 sources" when not given. */
  label?: string;
  /** What the evidence is about, for those who hear the link without seeing where it stands. */
  about?: string;
};

/** A quiet link to the evidence behind a sentence; it opens the cards, each conflict group whole. */
export function CitedCards({ ids, workspaceId, label, about }: Props) {
  const [open, setOpen] = useState(false);
  if (ids.length === 0) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="min-h-6 rounded-1 text-left text-12 text-ink-3 underline decoration-dotted underline-offset-3 hover:text-ink print:no-underline max-sm:min-h-11"
      >
        {label ?? (ids.length === 1 ? "1 source" : `${ids.length} sources`)}
        {about && <span className="sr-only"> for {about}</span>}
      </button>
      {open && <CardDrawer ids={ids} workspaceId={workspaceId} onClose={() => setOpen(false)} />}
    </>
  );
}
