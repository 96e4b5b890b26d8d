import type { BarText } from "@/domain/roadmap/timeline-layout";
import type { ChangeMark } from "@/domain/roadmap/timeline-marks";
import { brokenLines, textWidth } from "@/ui/charts/label-text";
import type { Board, BoardItem, BoardView } from "../board-view";
import {
  keptBackWords,
  kindWords,
  laneInWords,
  placeInWords,
  quartersOf,
  shortMoney,
  verdictInWords,
  weeksOf,
} from "../board-words";
import { worstBand } from "../worst-band";

export type Metric = "weeks" | "cost";

/** Everything a bar says, in the order it is said. */
export type BarWords = {
  name: string;
  /** The verdict of a use case; null for other work, which says what it is. */
  verdict: string | null;
  kind: string | null;
  band: ReturnType<typeof worstBand>;
  status: string | null;
  pinned: boolean;
  owner: string | null;
  metric: string;
  /** Where it came from since the moment chosen. */
  moved: string | null;
  /** What does not hold, in the colour of harm. */
  wrong: string | null;
  /** The same for those who hear it. */
  label: string;
};

const statusWords = { in_progress: "In progress", done: "Done", dropped: "Dropped" } as const;

type Setting = {
  board: Board;
  gaps: BoardView["gaps"];
  marks: Readonly<Record<string, ChangeMark>>;
  metric: Metric;
};

export function barWords(item: BoardItem, { board, gaps, marks, metric }: Setting): BarWords {
  const facts = board.facts[item.refId ?? ""];
  const isBet = item.kind === "use_case";
  const raises = item.raisesBlockTo === null ? "" : ` to level ${item.raisesBlockTo}`;
  const gap = gaps.get(item.id);
  const keptBack = facts ? keptBackWords(facts) : "";
  const early = gap ? `Starts too early: ${gap}` : "";
  const mark = marks[item.id];
  const words = {
    name: item.name,
    verdict: isBet ? (facts?.verdict ?? null) : null,
    kind: isBet ? null : `${kindWords[item.kind]}${raises}`,
    band: isBet ? worstBand(facts) : null,
    status: statusWords[item.status as keyof typeof statusWords] ?? null,
    pinned: item.pinned,
    owner: board.people[item.ownerId ?? ""] ?? null,
    metric: metricOf(item, metric, board.moneySign),
    moved: mark ? movedInWords(mark) : null,
    wrong: [keptBack, early].filter(Boolean).join(". ") || null,
  };
  const spoken = [
    `${item.name}, ${kindWords[item.kind].toLowerCase()}, ${quartersOf(item)}, ${laneInWords(item.lane)}`,
    words.verdict && `verdict ${verdictInWords(words.verdict).toLowerCase()}`,
    words.band && `harm ${words.band}`,
    words.status?.toLowerCase(),
    words.pinned && "pinned",
    words.owner ? `owner ${words.owner}` : "no owner",
    words.metric,
    facts?.blocked ? `${keptBack.toLowerCase()} (${facts.blocked})` : keptBack.toLowerCase(),
    gap && `starts too early: ${gap}`,
    words.moved && `${words.moved.toLowerCase()}${mark?.reason ? `: ${mark.reason}` : ""}`,
  ];
  return { ...words, label: spoken.filter(Boolean).join(", ") };
}

function metricOf({ cost, effortWeeks }: BoardItem, metric: Metric, sign: string): string {
  if (metric === "weeks") return weeksOf(effortWeeks);
  return cost === null ? "cost not known" : shortMoney(sign, cost);
}

/** "From Q3 2027", "From 1 quarter", "New". */
export function movedInWords({ from, to }: ChangeMark): string {
  return from === null ? "New" : `From ${placeInWords(from, to) || "elsewhere"}`;
}

/** Sizes in pixels; the classes of a bar say the same. */
const name = { size: 12, line: 15 };
const small = { size: 11, line: 14 };
const detail = { line: 20, gap: 6, above: 3 };
const above = 4;

/** The room the words take, from the same sizes they are drawn in. */
export function barText(words: BarWords): BarText {
  const details = detailsOf(words);
  const lines = [words.moved, words.wrong].filter((line) => line !== null);
  const width = Math.max(
    textWidth(words.name, name.size),
    details.reduce((sum, each) => sum + each + detail.gap, -detail.gap),
    ...lines.map((line) => Math.min(textWidth(line, small.size), 180)),
  );
  const heightIn = (column: number) =>
    2 * above +
    brokenLines(words.name, name.size, column).length * name.line +
    detail.above +
    rowsOf(details, column) * detail.line +
    lines.reduce((sum, line) => sum + brokenLines(line, small.size, column).length, 0) * small.line;
  // While something is moved the widths stay, and breaking lines is most of the work of a layout.
  const known = new Map<number, number>();
  return {
    width: Math.ceil(width),
    heightIn: (column) => {
      const height = known.get(column) ?? heightIn(column);
      known.set(column, height);
      return height;
    },
  };
}

const paddedTag = (word: string) => textWidth(word, 12) + 12;
function detailsOf({ verdict, kind, band, status, pinned, owner, metric }: BarWords): number[] {
  return [
    ...(verdict ? [paddedTag(verdictInWords(verdict))] : []),
    ...(band ? [26] : []),
    ...(kind ? [textWidth(kind, small.size)] : []),
    ...(status ? [paddedTag(status)] : []),
    ...(pinned ? [12] : []),
    owner ? 20 : textWidth("No owner", small.size),
    textWidth(metric, small.size),
  ];
}

/** Rows that pieces side by side take, each whole unless it is wider than the column. */
function rowsOf(widths: readonly number[], column: number): number {
  let rows = 1;
  let used = 0;
  for (const width of widths) {
    const next = used === 0 ? width : used + detail.gap + width;
    if (next <= column) used = next;
    else {
      rows += used === 0 ? 0 : 1;
      rows += Math.ceil(width / column) - 1;
      used = Math.min(width, column);
    }
  }
  return rows;
}
