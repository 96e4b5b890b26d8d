import type { ChangeMark } from "@/domain/roadmap/timeline-marks";
import { comesLater } from "@/ui/comes-later";
import { Kbd } from "@/ui/marks";
import type { Board } from "../board-view";
import type { TimelineView } from "./timeline-view";

const BarSays = comesLater(() => import("./bar-says").then((module) => module.BarSays));

type Props = {
  /** The keys describe the timeline to those who hear it. */
  id: string;
  board: Board;
  view: TimelineView;
  mark: ChangeMark | null;
  /** The bar last chosen; null: none yet, and the keys are told instead. */
  currentId: string | null;
  isCarrying: boolean;
};

/** About the bar that is chosen: when, what it waits for, why it moved. Its height stays, so that nothing jumps. */
export function BarNote({ id, board, view, mark, currentId, isCarrying }: Props) {
  const item = view.items.find((each) => each.id === currentId);
  return (
    <section
      aria-label="About the bar chosen"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long reason scrolls, and what scrolls must be reachable by keyboard
      tabIndex={0}
      className="no-print flex h-10 items-start justify-between gap-6 overflow-y-auto px-7 pb-1 text-12 text-ink-2 max-lg:px-4"
    >
      <p className="min-w-0">
        {item ? (
          <BarSays {...{ item, board, view, mark }} />
        ) : (
          "Choose a bar to read what it waits for and why it moved. A line leads from work to what needs it; one that does not hold is broken and says so."
        )}
      </p>
      <p id={id} className="shrink-0 text-ink-3">
        {isCarrying ? (
          <span className="text-ink">
            Arrows move, <Kbd>Shift</Kbd> with arrows resizes, <Kbd>Enter</Kbd> shows what that would do, <Kbd>Esc</Kbd>{" "}
            puts it back.
          </span>
        ) : (
          <>
            Arrows go from bar to bar.
            {board.may.edit && (
              <>
                {" "}
                <Kbd>Space</Kbd> picks one up.
              </>
            )}{" "}
            <Kbd>+</Kbd> <Kbd>−</Kbd> zoom, <Kbd>0</Kbd> fits all, <Kbd>T</Kbd> today, <Kbd>Ctrl</Kbd> with arrows pans.
          </>
        )}
      </p>
    </section>
  );
}
