"use client";

import { Dialog } from "@/ui/dialog";
import { Kbd } from "@/ui/marks";

const keys = [
  ["Ctrl K or ⌘ K", "go to any screen, use case or experiment"],
  ["/", "search in the list you see"],
  ["↑ ↓ ← →", "move between rows, cells or cards; with Ctrl or ⌘ to the edge"],
  ["Home End", "first and last cell of a row; with Ctrl or ⌘ of the list"],
  ["Enter", "open; in a number: take it apart"],
  ["Space", "select a row of a list; Shift and ↑ ↓ select more"],
  ["Ctrl A or ⌘ A", "select every row shown"],
  ["F2", "write in a cell of a list, or just type; Enter stores, Esc cancels"],
  ["Ctrl C, Ctrl V", "copy rows to a spreadsheet, paste cells from one"],
  ["A", "say to a finding that it is known, and why"],
  ["M", "pick up a roadmap card, arrows move it, Enter asks for consequences"],
  ["Space", "on the timeline: pick a bar up; with Shift ← → change its length; + − 0 T zoom, fit all, today"],
  ["N", "on the map of outcomes: add the next link of the chain"],
  ["J, K, N", "in the log of tests: the next row, the one before, log a test"],
  ["J, K, 1–8", "in a review meeting: the next point, the one before, begin that decision"],
  ["Alt ↑ ↓", "in a deck: move the part in focus"],
  ["→ ← Space", "presenting: on and back; a number and Enter, Home, End, N notes, R review, B black, F full screen"],
  ["Z", "undo the last move; in a list Ctrl Z or ⌘ Z"],
  ["Ctrl Enter", "the next question of the strategy; with Shift the one before; in a comment: store it"],
  ["@", "in a comment: mention somebody"],
  ["Esc", "cancel without a trace"],
  ["?", "this list"],
] as const;

export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keys">
      <dl className="grid gap-2">
        {keys.map(([key, does]) => (
          <div key={key} className="flex gap-4">
            <dt className="w-32 shrink-0">
              <Kbd>{key}</Kbd>
            </dt>
            <dd className="text-ink-2">{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
