import type { ChangeMark } from "@/domain/roadmap/timeline-marks";
import { momentInWords } from "@/ui/dates";
import type { Board, ShownItem } from "../board-view";
import { placeInWords, quartersOf } from "../board-words";
import type { TimelineView } from "./timeline-view";

type Props = { item: ShownItem; board: Board; view: TimelineView; mark: ChangeMark | null };

/** When a bar is, why it moved, what it waits for and what waits for it. */
export function BarSays({ item, board, view, mark }: Props) {
  return (
    <>
      <b className="font-semibold text-ink">{item.name}</b> <span className="figure">{quartersOf(item)}</span>
      {mark && `. ${changeInWords(mark, board)}`}
      {linksInWords(item.id, view)}
    </>
  );
}

function changeInWords({ from, to, reason, by, at }: ChangeMark, { people }: Board): string {
  const what =
    from === null
      ? "New"
      : `Moved from ${placeInWords(from, to, people) || "elsewhere"} to ${placeInWords(to, from, people) || "here"}`;
  const who = by === null ? "" : ` by ${by}${at === null ? "" : `, ${momentInWords(at)}`}`;
  return `${what}${who}${reason ? `: “${reason}”` : ", no reason given"}`;
}

function linksInWords(id: string, { needs, items }: TimelineView): string {
  const nameOf = (other: string) => items.find((each) => each.id === other)?.name ?? other;
  const waitsFor = needs.filter(({ toId }) => toId === id).map(({ fromId }) => nameOf(fromId));
  const neededBy = needs.filter(({ fromId }) => fromId === id).map(({ toId }) => nameOf(toId));
  return [
    ...(waitsFor.length > 0 ? [`. Needs ${waitsFor.join(", ")}`] : []),
    ...(neededBy.length > 0 ? [`. Needed by ${neededBy.join(", ")}`] : []),
  ].join("");
}
