import type { LibraryMetric } from "./library";
import type { MetricSeries } from "./metric-series";
import type { MonthlyIndex } from "./monthly-index";
import type { Quadrant } from "./quadrant";

export type QuadrantStory = {
  /** What happened, in one sentence; what it says is observed, never caused. */
  headline: string;
  detail: string;
  /** Runs of paradox months, first and last. */
  paradoxes: { from: string; to: string }[];
};

/** What each reading of a month says, as a sentence. */
export const quadrantSentences: Readonly<Record<Quadrant, string>> = {
  win_win: "Both sides are up.",
  paradox: "Sales are up while experience is down.",
  cx_investment: "Experience is up while sales are down.",
  lose_lose: "Both sides are down.",
  cx_erosion: "Experience is slipping while sales hold.",
  cx_gain: "Experience is up while sales hold.",
  commercial_gain: "Sales are up while experience holds.",
  commercial_dip: "Sales are down while experience holds.",
  steady: "Neither side moved by more than matters.",
  not_enough_data: "There are too few months to compare.",
};

/**
 * The months told as a story: the latest quadrant, and where there was one, the latest run of months in
 * which sales rose while experience fell, with the changes that were made in the quarter before it.
 */
export function quadrantStory(
  months: readonly MonthlyIndex[],
  series: MetricSeries | null,
  metrics: ReadonlyMap<string, LibraryMetric>,
): QuadrantStory {
  const paradoxes = runsOf(months.filter(({ quadrant }) => quadrant === "paradox").map(({ month }) => month));
  const latest = months.at(-1);
  const now = quadrantSentences[latest?.quadrant ?? "not_enough_data"];
  const run = paradoxes.at(-1);
  if (!run || !series)
    return { headline: latest ? `${monthWords(latest.month)}: ${lower(now)}` : now, detail: "", paradoxes };

  const worst = months.find(({ month }) => month === run.to);
  const slipped = Object.entries(worst?.cx ?? {})
    .sort((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([id]) => metrics.get(id)?.name ?? id);
  const before = series.events
    .filter(({ month }) => month <= run.to && month >= minusMonths(run.from, 3))
    .map(({ month, text }) => `${monthWords(month)}: ${text}`);
  const still = latest?.month === run.to;
  return {
    headline: `${run.from === run.to ? monthWords(run.from) : `${monthWords(run.from)} to ${monthWords(run.to)}`}: sales ${still ? "rise" : "rose"} while experience ${still ? "falls" : "fell"}.`,
    detail: [
      slipped.length > 0 && `Worst by ${monthWords(run.to)}: ${slipped.join(", ")}.`,
      before.length > 0 && `What changed around it: ${before.join("; ")}.`,
      !still && latest && `Now, ${monthWords(latest.month)}: ${lower(now)}`,
    ]
      .filter(Boolean)
      .join(" "),
    paradoxes,
  };
}

/** Months in a row, first and last. */
export function runsOf(months: readonly string[]): { from: string; to: string }[] {
  const runs: { from: string; to: string }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && minusMonths(month, 1) === last.to) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs;
}

function minusMonths(month: string, count: number): string {
  const [year = 0, at = 1] = month.split("-").map(Number);
  const total = year * 12 + at - 1 - count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
}

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-06" → "Jun 2026". */
export function monthWords(month: string): string {
  const [year, at] = month.split("-");
  return `${names[Number(at) - 1] ?? at} ${year}`;
}

const lower = (sentence: string) => `${sentence[0]?.toLowerCase() ?? ""}${sentence.slice(1)}`;
