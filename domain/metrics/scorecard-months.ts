import { capitalized, listed, monthWords, uncapitalized } from "../deck/deck-words";
import { type AroundFacts, changesAround } from "./around";
import { suspectsOf } from "./around-suspects";
import { indexWords } from "./index-words";
import type { LibraryMetric } from "./library";
import type { MetricSeries } from "./metric-series";
import type { MonthlyIndex } from "./monthly-index";
import { paradoxMoves } from "./paradox-moves";
import { quadrantSentences, quadrantStory, runsOf } from "./quadrant-story";
import type { ScorecardScene } from "./scorecard-side";
import { someOf } from "./standing-words";

/** Paradox runs told with everything around them; older ones are only counted. */
const mostRuns = 12;

type Metrics = ReadonlyMap<string, LibraryMetric>;

/** The programme month by month: both indexes, the quadrant, its story, and each run of paradox months. */
export function scorecardMonths(
  months: readonly MonthlyIndex[],
  series: MetricSeries | null,
  facts: AroundFacts,
  { metrics, currency, parameters }: Pick<ScorecardScene, "metrics" | "currency" | "parameters">,
) {
  const nameOf = (id: string) => metrics.get(id)?.name ?? id;
  const latest = months.at(-1) ?? null;
  const runs = runsOf(months.filter(({ quadrant }) => quadrant === "paradox").map(({ month }) => month));
  return {
    story: quadrantStory(months, series, metrics),
    latest: latest && monthParts(latest, metrics),
    months: months.map(({ month, commercialIndex, cxIndex, quadrant, watch }) => ({
      ...{ month, commercialIndex, cxIndex, quadrant },
      words: monthWords(month),
      sentence: quadrantSentences[quadrant],
      watch: watch.map(nameOf),
    })),
    paradoxes: runs.slice(-mostRuns).map((run) => ({
      ...paradoxOf(run, months, facts, nameOf),
      moves: paradoxMoves(
        { ...run, currency, window: parameters.index.window },
        months.find(({ month }) => month === run.to),
        series,
        metrics,
      ),
    })),
    earlierParadoxes: Math.max(0, runs.length - mostRuns),
  };
}
export type ScorecardMonths = ReturnType<typeof scorecardMonths>;

function paradoxOf(
  { from, to }: { from: string; to: string },
  months: readonly MonthlyIndex[],
  facts: AroundFacts,
  nameOf: (id: string) => string,
) {
  const last = months.find(({ month }) => month === to);
  const still = months.at(-1)?.month === to;
  const slipped = Object.entries(last?.cx ?? {})
    .filter(([, change]) => change <= -1)
    .sort((a, b) => a[1] - b[1]);
  const when = from === to ? `In ${monthWords(from)}` : `From ${monthWords(from)} to ${monthWords(to)}`;
  const suspects = suspectsOf(facts, from);
  return {
    from,
    to,
    still,
    sentence: `${still && from !== to ? `Since ${monthWords(from)}` : when} sales ${still ? "are" : "were"} up while experience ${still ? "is" : "was"} down.`,
    worst: slipped.map(([metricId, change]) => ({ metricId, name: nameOf(metricId), change })),
    worstSentence:
      slipped.length === 0 ? null : `Worst by ${monthWords(to)}: ${someOf(slipped.map(([id]) => nameOf(id)))}.`,
    around: changesAround(facts, from, to),
    suspects,
    lookFirst:
      suspects.length === 0
        ? "Nothing that is written down here changed in the three months before. Look for what is not."
        : `Look first at ${listed(suspects.slice(0, 2).map(({ name }) => name))}: changed in the three months before. Nearness is no proof of cause.`,
  };
}

/** The parts of one month: the change of each metric behind both indexes, in material changes, the largest first. */
export function monthParts(month: MonthlyIndex, metrics: Metrics) {
  const parts = (changes: Readonly<Record<string, number>>) =>
    Object.entries(changes)
      .map(([metricId, change]) => ({
        metricId,
        name: metrics.get(metricId)?.name ?? metricId,
        change,
        words: indexWords(change),
      }))
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.metricId < b.metricId ? -1 : 1));
  return {
    month: month.month,
    words: monthWords(month.month),
    quadrant: month.quadrant,
    sentence: `${capitalized(monthWords(month.month))}: ${uncapitalized(quadrantSentences[month.quadrant])}`,
    commercial: {
      index: month.commercialIndex,
      words: indexWords(month.commercialIndex),
      parts: parts(month.commercial),
    },
    customer: { index: month.cxIndex, words: indexWords(month.cxIndex), parts: parts(month.cx) },
  };
}
