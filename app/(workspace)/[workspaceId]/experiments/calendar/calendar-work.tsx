import Link from "next/link";
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { calendarLayout, nextBar } from "@/domain/experiments/calendar/calendar-layout";
import { calendarSentence } from "@/domain/experiments/calendar/calendar-sentence";
import { dayOnAxis } from "@/domain/roadmap/timeline-scale";
import { comesLater } from "@/ui/comes-later";
import { FoldedTools } from "@/ui/folded-tools";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { usePrinting } from "@/ui/use-printing";
import { useNarrow } from "../../scored/use-narrow";
import { laneWidth, useZoom } from "../../scored/use-zoom";
import { TestsBar } from "../views-bar";
import { CalendarCanvas } from "./calendar-canvas";
import { CalendarTools } from "./calendar-tools";
import {
  barText,
  barWords,
  type Calendar,
  type CalendarTest,
  calendarView,
  noText,
  overlapsByTest,
} from "./calendar-view";
import { OverlapList } from "./overlap-list";
import { useCalendarLook } from "./use-calendar-look";
import { useCalendarPaper } from "./use-calendar-paper";
import { useFill } from "./use-fill";

const CalendarTable = comesLater(() => import("./calendar-table").then((module) => module.CalendarTable));
const ListSkeleton = () => <Skeleton className="h-dvh" />;
const CalendarList = comesLater(() => import("./calendar-list").then((module) => module.CalendarList), ListSkeleton);

const directions: Record<string, "left" | "right" | "up" | "down"> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

export function CalendarWork({ workspaceId, calendar }: { workspaceId: string; calendar: Calendar }) {
  const frame = useRef<HTMLElement>(null);
  const keysId = useId();
  const narrow = useNarrow();
  const printing = usePrinting();
  const CalendarPaper = useCalendarPaper();
  const { look, change } = useCalendarLook();
  const [chosen, setChosen] = useState<string | null>(null);
  const view = useMemo(() => calendarView(calendar, look.lanes, look.onlyOpen), [calendar, look.lanes, look.onlyOpen]);
  const zoom = useZoom(frame, view.quarters.length);
  const overlapsOf = useMemo(() => overlapsByTest(calendar.overlaps), [calendar.overlaps]);
  const wordsOf = useMemo(() => {
    const nameOf = new Map(calendar.tests.map(({ id, name }) => [id, name]));
    const told = calendar.tests.map(
      (test) => [test.id, barWords(test, overlapsOf.get(test.id) ?? [], nameOf)] as const,
    );
    return new Map(told);
  }, [calendar.tests, overlapsOf]);
  const textOf = useMemo(() => new Map([...wordsOf].map(([id, words]) => [id, barText(words)])), [wordsOf]);
  const layout = useMemo(
    () =>
      calendarLayout({
        quarters: view.quarters,
        quarterWidth: zoom.quarterWidth,
        lanes: view.lanes,
        textOf: ({ id }) => textOf.get(id) ?? noText,
      }),
    [view, zoom.quarterWidth, textOf],
  );
  const bars = useMemo(() => layout.lanes.flatMap((lane) => lane.bars.map(({ key }) => key)), [layout]);
  const current = chosen !== null && bars.includes(chosen) ? chosen : (bars[0] ?? null);
  const now = dayOnAxis(calendar.today, view.quarters[0] ?? "2000-Q1");
  const toToday = () => {
    const box = frame.current;
    if (box) box.scrollLeft = now * zoom.quarterWidth - (box.clientWidth - laneWidth) * 0.6;
  };
  const isDrawn = narrow !== true && !look.asTable && !printing;
  useFill({ frame, zoom, quarters: view.quarters.length, toToday, isDrawn });
  // How wide the window is, only the browser knows: nothing is seen of what would move when it is filled.
  const [isFilled, setIsFilled] = useState(false);
  useLayoutEffect(() => setIsFilled(true), []);

  const focusBar = (key: string | null) => {
    if (key === null) return;
    setChosen(key);
    // Drawn as the one in the tab order, wherever it is; then it can take the focus.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(key)}"]`)?.focus({ preventScroll: false }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const key = (event.target as Element).closest<HTMLElement>("[data-bar]")?.dataset["bar"];
    const direction = directions[event.key];
    const pan = event.ctrlKey || event.metaKey;
    const zooms: Record<string, () => void> = {
      "+": zoom.zoomIn,
      "=": zoom.zoomIn,
      "-": zoom.zoomOut,
      "0": zoom.fitAll,
      t: toToday,
    };
    const act = pan
      ? direction === "left" || direction === "right"
        ? () => frame.current?.scrollBy({ left: (direction === "right" ? 1 : -1) * zoom.quarterWidth })
        : undefined
      : direction && key !== undefined
        ? () => focusBar(nextBar(layout, key, direction))
        : zooms[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const sentence = useMemo(
    () =>
      calendarSentence({
        tests: calendar.tests.map(({ status, span }) => ({ status, startDate: span?.from ?? null })),
        open: calendar.overlapCount.open,
        today: calendar.today,
      }),
    [calendar],
  );
  const shown = { workspaceId, view, calendar, wordsOf, overlapsOf };
  return (
    <div className="print:[page:landscape]">
      <PageHeader title="Calendar" sentence={sentence} />
      <TestsBar workspaceId={workspaceId} at="/calendar" />
      <FoldedTools label="View">
        <CalendarTools look={look} change={change} zoom={zoom} onToday={toToday} />
      </FoldedTools>
      <div className={isFilled ? undefined : "sm:invisible"}>
        {printing && CalendarPaper ? (
          <CalendarPaper {...shown} />
        ) : look.asTable && narrow !== true ? (
          <CalendarTable {...shown} />
        ) : (
          <>
            {narrow !== true && (
              <div className="max-sm:hidden">
                <p id={keysId} className="no-print px-7 pb-2 text-12 text-ink-3 max-lg:px-4">
                  Arrows go from test to test, Enter opens, + and − zoom, T goes to today.
                </p>
                <CalendarCanvas
                  {...shown}
                  {...{ frame, layout, zoom, keysId, current, onKeyDown }}
                  onCurrent={setChosen}
                  today={{ at: now, day: calendar.today }}
                />
              </div>
            )}
            {narrow !== false && (
              <div className="sm:hidden">{narrow ? <CalendarList {...shown} /> : <ListSkeleton />}</div>
            )}
          </>
        )}
        <Unplaced label="Not dated yet" tests={view.undated} workspaceId={workspaceId} />
        <Unplaced label="Too far from today to be drawn" tests={view.outside} workspaceId={workspaceId} />
        <OverlapList workspaceId={workspaceId} calendar={calendar} />
      </div>
    </div>
  );
}

function Unplaced({
  label,
  tests,
  workspaceId,
}: {
  label: string;
  tests: readonly CalendarTest[];
  workspaceId: string;
}) {
  if (tests.length === 0) return null;
  return (
    <p className="border-t border-line px-7 py-2 text-12 text-ink-2 max-lg:px-4">
      {label}:{" "}
      {tests.map(({ id, name }) => (
        <Link
          key={id}
          href={`/${workspaceId}/experiments/${encodeURIComponent(id)}`}
          prefetch={false}
          className="mr-3 inline-flex min-h-6 items-center wrap-anywhere underline underline-offset-3 max-sm:min-h-11"
        >
          {name}
        </Link>
      ))}
    </p>
  );
}
