import { classNames } from "@/ui/class-names";
import { type Block, levelOf } from "./foundation-types";

type Props = Pick<Block, "level" | "levelEnd" | "target">;

/**
 * Four ticks: full is there now, hatched is there at the end of the plan; the line under one says how far use cases need
 * it. For the eye only: the words stand beside it.
 */
export function LevelTicks({ level, levelEnd, target }: Props) {
  return (
    <span aria-hidden className="inline-flex gap-0.5">
      {[1, 2, 3, 4].map((tick) => (
        <span
          key={tick}
          className={classNames("border-b-2 pb-0.5", tick === target ? "border-ink" : "border-transparent")}
        >
          <span
            className={classNames(
              "block h-2 w-3 rounded-[1px] border",
              tick <= levelOf({ level })
                ? "border-ink bg-ink"
                : tick <= levelEnd
                  ? "border-ink bg-[repeating-linear-gradient(135deg,var(--ink-3)_0_1px,transparent_1px_3px)]"
                  : "border-line",
            )}
          />
        </span>
      ))}
    </span>
  );
}

/** What the ticks and the lines of the graph mean. */
export function GraphLegend() {
  return (
    <ul aria-label="What the marks mean" className="flex flex-wrap gap-x-4 gap-y-1 text-12 text-ink-3">
      <li className="inline-flex items-center gap-1.5">
        <LevelTicks level={2} levelEnd={3} target={3} /> level 2 now, 3 by the plan; use cases need 3
      </li>
      <li className="inline-flex items-center gap-1.5">
        <span aria-hidden className="h-3 border-l-4 border-ink" /> critical: holds the stage back
      </li>
      <li className="inline-flex items-center gap-1.5">
        <svg aria-hidden width="22" height="6">
          <path d="M0 3H22" stroke="var(--ink-2)" strokeDasharray="3 3" />
        </svg>
        needed, not there yet
      </li>
    </ul>
  );
}
