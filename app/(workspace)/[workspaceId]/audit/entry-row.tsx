import { Button } from "@/ui/button";
import type { Entry } from "./audit-view";
import { timeInWords } from "./day-groups";
import { EntryWords } from "./entry-words";

type Props = { workspaceId: string; entry: Entry; onOpen: (seq: number) => void };

/** One entry: the sentence, the lines that matter, the reason as it was given. */
export function EntryRow({ workspaceId, entry, onOpen }: Props) {
  const { seq, at, by, parts, lines, reason, isMore } = entry;
  return (
    <li
      id={`entry-${seq}`}
      className="grid grid-cols-[4rem_minmax(0,1fr)_auto] gap-x-4 border-b border-hairline py-2.5 max-sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <p className="figure text-12 text-ink-3 max-sm:col-span-2">{timeInWords(at)}</p>
      <div className="grid min-w-0 content-start gap-1">
        <p className="max-w-[90ch] wrap-anywhere">
          <EntryWords workspaceId={workspaceId} by={by} parts={parts} />
        </p>
        {lines.length > 0 && (
          <ul className="text-ink-2">
            {lines.map((line, row) => (
              <li key={row} className="max-w-[90ch] wrap-anywhere">
                {line}
              </li>
            ))}
            {isMore && <li className="text-ink-3">and more</li>}
          </ul>
        )}
        {reason && <p className="max-w-[78ch] wrap-anywhere">“{reason}”</p>}
      </div>
      <Button
        look="quiet"
        className="-mr-3 self-start"
        aria-label={`Open: ${by} ${parts.map(({ text }) => text).join("")}, ${timeInWords(at)}`}
        onClick={() => onOpen(seq)}
      >
        Open
      </Button>
    </li>
  );
}
