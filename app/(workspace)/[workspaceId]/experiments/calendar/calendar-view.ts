import type { inferRouterOutputs } from "@trpc/server";
import type { TestSpan } from "@/domain/experiments/calendar/test-span";
import { quarterNumber, quarterOf, quarterOfDay } from "@/domain/quarters";
import type { BarText } from "@/domain/roadmap/timeline-layout";
import type { AppRouter } from "@/server/root";
import { brokenLines, textWidth } from "@/ui/charts/label-text";
import { dayInWords } from "@/ui/dates";

export type Calendar = inferRouterOutputs<AppRouter>["experiment"]["calendar"];
export type CalendarTest = Calendar["tests"][number];
export type DatedTest = CalendarTest & { readonly span: TestSpan };
export type Overlap = Calendar["overlaps"][number];

export const laneKinds = ["channel", "audience"] as const;
export type LaneKind = (typeof laneKinds)[number];

const quartersBack = 40;
const quartersAhead = 16;

const isDated = (test: CalendarTest): test is DatedTest => test.span !== null;

/** What the calendar shows, without any width: its quarters, its lanes, and what has no place on it. */
export function calendarView(calendar: Calendar, kind: LaneKind, onlyOpen: boolean) {
  const tests = calendar.tests.filter(({ status }) => !onlyOpen || status !== "concluded");
  const now = quarterNumber(quarterOfDay(calendar.today));
  const isNear = ({ span }: DatedTest) =>
    quarterNumber(quarterOfDay(span.from)) >= now - quartersBack &&
    quarterNumber(quarterOfDay(span.to)) <= now + quartersAhead;
  const dated = tests.filter(isDated);
  const items = dated.filter(isNear);
  const numbers = items.flatMap(({ span }) => [span.from, span.to].map((day) => quarterNumber(quarterOfDay(day))));
  const first = numbers.reduce((least, each) => Math.min(least, each), now);
  const last = numbers.reduce((most, each) => Math.max(most, each), now + 1);
  const quarters = Array.from({ length: last - first + 1 }, (_, at) => quarterOf(first + at));
  return {
    tests,
    items,
    quarters,
    lanes: lanesOf(items, calendar, kind),
    /** Too far from today to be drawn. */
    outside: dated.filter((test) => !isNear(test)),
    undated: tests.filter(({ span }) => span === null),
  };
}
export type CalendarView = ReturnType<typeof calendarView>;

const idsOf = (test: CalendarTest, kind: LaneKind) => (kind === "channel" ? test.channelIds : test.audienceIds);

/** A test stands in the lane of everything it reaches; what says nothing reaches all, and comes first. */
function lanesOf(items: readonly DatedTest[], { channels, audiences }: Calendar, kind: LaneKind) {
  const everywhere = kind === "channel" ? "Every channel" : "Everybody";
  return [
    { key: "all", name: everywhere, items: items.filter((test) => idsOf(test, kind).length === 0) },
    ...(kind === "channel" ? channels : audiences).map(({ id, name }) => ({
      ...{ key: `of ${id}`, name },
      items: items.filter((test) => idsOf(test, kind).includes(id)),
    })),
  ].filter((lane) => lane.items.length > 0);
}

/** Of each test the pairs it is one of, those that can still be helped first. */
export function overlapsByTest(overlaps: readonly Overlap[]): ReadonlyMap<string, readonly Overlap[]> {
  const found = new Map<string, Overlap[]>();
  for (const overlap of overlaps) for (const id of overlap.tests) found.set(id, [...(found.get(id) ?? []), overlap]);
  return found;
}

export const stateWords = { draft: "Planned", running: "Running", concluded: "Concluded" } as const;

/** "1 Sep 2026 – about 30 Nov 2026". */
export const spanInWords = ({ from, to, isExpected }: TestSpan): string =>
  `${dayInWords(from)} – ${isExpected ? "about " : ""}${dayInWords(to)}`;

export type BarWords = {
  readonly name: string;
  readonly state: string;
  /** What it meets that can still be helped; null where nothing. */
  readonly meets: string | null;
  /** The same for those who hear it. */
  readonly label: string;
};

const mostNamed = 3;
const listed = (names: readonly string[]) =>
  names.length <= mostNamed
    ? names.join(", ")
    : `${names.slice(0, mostNamed).join(", ")} and ${names.length - mostNamed} more`;

export function barWords(
  test: CalendarTest,
  overlaps: readonly Overlap[],
  nameOf: ReadonlyMap<string, string>,
): BarWords {
  const open = overlaps.filter(({ past }) => !past);
  const others = open.map(({ tests }) => nameOf.get(tests.find((id) => id !== test.id) ?? "") ?? "another test");
  const meets = open.length === 0 ? null : open.length === 1 ? `Meets “${others[0]}”` : `Meets ${open.length} others`;
  const spoken = [
    test.name,
    stateWords[test.status].toLowerCase(),
    test.span === null ? "no date yet" : spanInWords(test.span),
    test.ownerName ? `owner ${test.ownerName}` : "no owner",
    open.length > 0 && `the same people through the same channel as ${listed(others)}`,
  ];
  return { name: test.name, state: stateWords[test.status], meets, label: spoken.filter(Boolean).join(", ") };
}

/** Sizes in pixels; the classes of a bar say the same. */
const name = { size: 12, line: 15 };
const small = { size: 11, line: 14 };
const above = 4;

/** The room the words take, from the same sizes they are drawn in; reckoned once for each width. */
export function barText(words: BarWords): BarText {
  const lines = [words.state, words.meets].filter((line) => line !== null);
  const width = Math.max(textWidth(words.name, name.size), ...lines.map((line) => textWidth(line, small.size)));
  const heightIn = (column: number) =>
    2 * above +
    brokenLines(words.name, name.size, column).length * name.line +
    lines.reduce((sum, line) => sum + brokenLines(line, small.size, column).length, 0) * small.line;
  const known = new Map<number, number>();
  return {
    width: Math.ceil(width),
    heightIn: (given) => {
      // No wider than the words are, so that every column with room enough is the same one.
      const column = Math.min(given, Math.ceil(width));
      const height = known.get(column) ?? heightIn(column);
      known.set(column, height);
      return height;
    },
  };
}

export const noText: BarText = { width: 0, heightIn: () => 0 };
