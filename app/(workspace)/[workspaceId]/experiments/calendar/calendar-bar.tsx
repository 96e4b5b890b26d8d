import Link from "next/link";
import { memo } from "react";
import { dayAfter } from "@/domain/days";
import type { CalendarBar as Bar } from "@/domain/experiments/calendar/calendar-layout";
import { dayOnAxis } from "@/domain/roadmap/timeline-scale";
import { classNames } from "@/ui/class-names";
import type { BarWords, DatedTest, Overlap } from "./calendar-view";

type Props = {
  bar: Bar<DatedTest>;
  /** Of its lane, whose corner the bar is placed from. */
  top: number;
  words: BarWords | undefined;
  overlaps: readonly Overlap[] | undefined;
  workspaceId: string;
  quarterWidth: number;
  firstQuarter: string;
  isCurrent: boolean;
};

/** Words beside a bar stand on the lines of the chart: an edge in the colour of the page keeps them legible and the lines whole. */
const onLines =
  "[text-shadow:1px_0_var(--page),-1px_0_var(--page),0_1px_var(--page),0_-1px_var(--page),1px_1px_var(--page),-1px_-1px_var(--page),1px_-1px_var(--page),-1px_1px_var(--page)]";

/** Pixels of its border, on both sides. */
const edges = 2;

const looks = {
  draft: "border-dashed border-edge bg-page",
  running: "border-ink bg-surface",
  concluded: "border-line bg-sunken",
} as const;

/** A test from its first day to its last, with its words inside or beside it; days it shares with another are hatched. */
export const CalendarBar = memo(function CalendarBar(props: Props) {
  const { bar, top, words, overlaps = [], workspaceId, quarterWidth, firstQuarter, isCurrent } = props;
  const { item, key, x, y, width, height, text } = bar;
  if (!words) return null;
  const isInside = text.place === "inside";
  const at = (day: string) => dayOnAxis(day, firstQuarter) * quarterWidth - x;
  return (
    <li style={{ left: x, top: y - top, height }} className="absolute z-1">
      <Link
        href={`/${workspaceId}/experiments/${encodeURIComponent(item.id)}`}
        prefetch={false}
        data-bar={key}
        aria-label={words.label}
        title={words.label}
        tabIndex={isCurrent ? 0 : -1}
        style={{ width, height }}
        className={classNames(
          "relative block scroll-m-28 overflow-hidden rounded-2 border",
          looks[item.status],
          item.span.isExpected && "rounded-r-none border-r-0",
        )}
      >
        {isInside && <Words words={words} className="px-[7px]" />}
        {stretchesOf(overlaps).map(({ tests, from, to, past }) => {
          const left = Math.max(0, at(from));
          const right = Math.min(width - edges, at(dayAfter(to === null || to > item.span.to ? item.span.to : to, 1)));
          return right > left ? (
            <span
              key={tests.join(" ")}
              aria-hidden
              style={{ left, width: right - left }}
              className={classNames("absolute bottom-0 h-1", past ? "bg-line" : "hatched")}
            />
          ) : null;
        })}
      </Link>
      {!isInside && (
        <div
          aria-hidden
          style={{ left: text.x - x, width: text.width + 2 }}
          className="pointer-events-none absolute top-0"
        >
          <Words words={words} className={onLines} />
        </div>
      )}
    </li>
  );
});

/** Each stretch of days once, those that can still be helped first. */
const stretchesOf = (overlaps: readonly Overlap[]) =>
  [...new Map(overlaps.map((overlap) => [`${overlap.from} ${overlap.to}`, overlap])).values()].slice(0, mostStretches);
const mostStretches = 12;

/** The sizes are those `barText` reckons with. */
function Words({ words, className }: { words: BarWords; className?: string }) {
  return (
    <span className={classNames("block py-[3px]", className)}>
      <span className="block text-12 leading-[15px] font-medium wrap-anywhere">{words.name}</span>
      <span className="block text-11 leading-[14px] text-ink-2">{words.state}</span>
      {words.meets && (
        <span className="block text-11 leading-[14px] font-medium text-harm wrap-anywhere">{words.meets}</span>
      )}
    </span>
  );
}
