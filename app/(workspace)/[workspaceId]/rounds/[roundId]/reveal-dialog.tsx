"use client";

import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import type { Reveal } from "./use-reveal";

/** Who is not done yet, before their answers can no longer be blind. */
export function RevealDialog({ reveal }: { reveal: Reveal }) {
  const { waiting } = reveal;
  if (!waiting) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && reveal.cancel()}
      title="Some are not done"
      description="After the reveal nobody can answer blind any more."
      actions={
        <>
          <Button onClick={reveal.cancel}>Wait for them</Button>
          <Button look="primary" busy={reveal.busy} onClick={() => void reveal.anyway()}>
            Reveal anyway
          </Button>
        </>
      }
    >
      <ul>
        {waiting.people.map(({ name, left }, at) => (
          <li key={at} className="flex justify-between gap-4 border-t border-hairline py-1.5">
            <span>{name}</span>
            <span className="figure text-ink-2">{waiting.subjectId === null ? `${left} left` : "not done"}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
