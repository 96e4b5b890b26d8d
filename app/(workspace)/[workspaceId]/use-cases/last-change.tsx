"use client";

import { useState } from "react";
import { comesLater } from "@/ui/comes-later";
import { momentInWords } from "@/ui/dates";
import type { Why } from "./use-why";

const StoryDrawer = comesLater(() => import("./story-drawer").then((module) => module.StoryDrawer));

const shown = 2;

/** The last thing that happened to a use case, and the way to all that did. */
export function LastChange({ why, workspaceId, name }: { why: Why; workspaceId: string; name: string }) {
  const [open, setOpen] = useState(false);
  const { lastChange } = why;
  return (
    <div className="text-12 text-ink-3">
      {lastChange
        ? `Last change: ${lastChange.by} ${lastChange.deed}, ${momentInWords(lastChange.at)}${linesIn(lastChange.lines)}. `
        : "No change is on record. "}
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-6 items-center rounded-1 text-ink-2 underline underline-offset-3 hover:text-ink max-sm:min-h-11"
      >
        What happened
      </button>
      {open && (
        <StoryDrawer workspaceId={workspaceId} useCaseId={why.useCaseId} name={name} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function linesIn(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const rest = lines.length - shown;
  return `: ${lines.slice(0, shown).join("; ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
