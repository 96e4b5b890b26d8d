import { memo } from "react";
import type { TimelineLane } from "@/domain/roadmap/timeline-layout";
import { Voice } from "@/ui/page-header";
import type { InView } from "@/ui/use-in-view";
import { laneWidth } from "../../scored/use-zoom";
import type { ShownItem } from "../board-view";
import { Bar } from "./bar";
import type { BarWords } from "./bar-words";

type Props = {
  lane: TimelineLane<ShownItem>;
  wordsOf: ReadonlyMap<string, BarWords>;
  inView: InView;
  current: string | null;
  heldId: string | null;
  mayMove: boolean;
};

/** One lane: its name stays at the left, of its bars those in view are drawn. */
export const LaneRows = memo(function LaneRows({ lane, wordsOf, inView, current, heldId, mayMove }: Props) {
  const drawn = lane.cards.filter(({ item, x, y, width, height, text }) => {
    if (item.id === current || item.id === heldId) return true;
    const [left, right] = [Math.min(x, text.x), Math.max(x + width, text.x + text.width)];
    return y < inView.bottom && y + height > inView.top && left < inView.right && right > inView.left;
  });
  const items = lane.cards.filter(({ item }) => !item.ghostOf).length;
  return (
    <section
      aria-label={`Lane ${lane.name}, ${items} ${items === 1 ? "item" : "items"}`}
      style={{ height: lane.height }}
      className="relative border-t border-line"
    >
      <div style={{ width: laneWidth }} className="sticky left-0 z-3 h-full bg-page">
        <div className="sticky top-10 pt-1.5 pr-1.5 pl-4">
          <Voice as="h2">
            <span className="line-clamp-4 wrap-anywhere">{lane.name}</span>
          </Voice>
        </div>
      </div>
      <ol className="absolute top-0" style={{ left: laneWidth }}>
        {drawn.map((bar) => {
          const words = wordsOf.get(bar.item.id);
          return words || bar.item.ghostOf ? (
            <Bar
              key={bar.item.id}
              bar={bar}
              top={lane.y}
              words={words ?? noWords}
              current={bar.item.id === current}
              held={bar.item.id === heldId}
              mayMove={mayMove}
            />
          ) : null;
        })}
      </ol>
    </section>
  );
});

/** What is only outlined says nothing. */
const noWords: BarWords = {
  name: "",
  verdict: null,
  kind: null,
  band: null,
  status: null,
  pinned: false,
  owner: null,
  metric: "",
  moved: null,
  wrong: null,
  label: "",
};
