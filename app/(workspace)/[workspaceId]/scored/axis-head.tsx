import { memo } from "react";
import { type Tick, type TimelineScale, timelineAxis } from "@/domain/roadmap/timeline-scale";
import { classNames } from "@/ui/class-names";
import { dayInWords } from "@/ui/dates";

type Props = {
  quarters: readonly string[];
  quarterWidth: number;
  scale: TimelineScale;
  laneWidth: number;
  /** Today in quarters from the start; null outside the axis. */
  today: { at: number; day: string } | null;
};

/** Two rows of names: years over quarters, quarters over months, or months over weeks. */
export const AxisHead = memo(function AxisHead({ quarters, quarterWidth, scale, laneWidth, today }: Props) {
  const { upper, lower } = timelineAxis(quarters, scale);
  const row = (ticks: readonly Tick[], className: string) =>
    ticks.map(({ from, to, label }) => (
      <span
        key={from}
        style={{ left: from * quarterWidth, width: (to - from) * quarterWidth }}
        className={classNames("absolute border-l border-line px-1.5 whitespace-nowrap", className)}
      >
        <span className="sticky left-(--names)">{label}</span>
      </span>
    ));
  return (
    <div className="figure relative h-full" style={{ ["--names" as string]: `${laneWidth + 6}px` }}>
      {row(upper, "top-0 h-5 text-12 leading-5 font-semibold")}
      {row(lower, "top-5 h-5 text-11 leading-5 text-ink-2")}
      {today && (
        <span
          style={{ left: today.at * quarterWidth }}
          className="absolute top-0 z-1 -translate-x-1/2 rounded-1 bg-ink px-1 text-11 leading-4 whitespace-nowrap text-ink-on"
        >
          <span className="sr-only">Today, {dayInWords(today.day)}</span>
          <span aria-hidden>Today</span>
        </span>
      )}
    </div>
  );
});
