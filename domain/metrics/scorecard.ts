import { capitalized, countOf, listed, monthWords, uncapitalized } from "../deck/deck-words";
import type { Outcome } from "../strategy/strategy";
import type { AroundFacts } from "./around";
import type { Divergence } from "./divergence";
import type { MetricSeries, WeeklySeries } from "./metric-series";
import type { MonthlyIndex } from "./monthly-index";
import type { Quadrant } from "./quadrant";
import { quadrantSentences } from "./quadrant-story";
import { scorecardDivergence } from "./scorecard-divergence";
import {
  commercialOnly,
  improvedOnBothSides,
  type ListedTest,
  type ListedUseCase,
  pairQuadrant,
  watchList,
} from "./scorecard-lists";
import { type ScorecardMonths, scorecardMonths } from "./scorecard-months";
import { type ScorecardScene, type ScorecardSide, scorecardSide, sideOf } from "./scorecard-side";
import { intervalOf } from "./standing-interval";
import { notFinalOfIndex } from "./standing-lag";

export type ScorecardGiven = {
  readonly outcomes: readonly Outcome[];
  readonly useCases: readonly (ListedUseCase & { readonly outcomeId: string | null })[];
  readonly tests: readonly ListedTest[];
  /** The months of the frame with the series of the metrics that make the indexes. */
  readonly series: MetricSeries | null;
  readonly index: readonly MonthlyIndex[];
  readonly weekly: WeeklySeries | null;
  readonly divergence: Divergence;
  readonly facts: AroundFacts;
};

/**
 * Customer experience beside the money: each outcome and the programme as a pair, the months as quadrants with their
 * story, the weekly test, and the lists that follow. Everything in numbers and in words; nothing is claimed to be caused.
 */
export function scorecardOf(given: ScorecardGiven, scene: ScorecardScene) {
  const { outcomes, useCases, index } = given;
  const running = (outcomeId: string) =>
    useCases.filter((each) => each.outcomeId === outcomeId && (each.status === "live" || each.status === "testing"))
      .length;
  const pairs = outcomes.map((outcome) => pairOf(outcome, running(outcome.id), scene));
  const months = scorecardMonths(index, given.series, given.facts, scene);
  const divergence = scorecardDivergence(given.divergence, given.weekly, given.facts, scene);
  const watch = watchList(index.at(-1), divergence, scene);
  return {
    sentence: scorecardSentence(months, pairs),
    pairs,
    programme: months,
    notFinal: latestNotFinal(given, scene),
    divergence,
    watch,
    commercialOnly: commercialOnly(given, scene),
    improved: improvedOnBothSides(outcomes, useCases, scene),
    recent: recentOf(pairs, given.series, scene),
    asOf: asOfOf(pairs, scene),
  };
}

function latestNotFinal({ index, series }: Pick<ScorecardGiven, "index" | "series">, scene: ScorecardScene) {
  const latest = index.at(-1);
  if (!latest || !series) return null;
  return notFinalOfIndex([...series.commercialIndexMetrics, ...series.cxIndexMetrics], latest.month, scene);
}

function pairOf(outcome: Outcome, running: number, scene: ScorecardScene) {
  const { cxMetricId, cxBaseline, cxTarget, commercialKpiId, kpiBaseline, kpiTarget, byDate } = outcome;
  const side = (metricId: string | null, baseline: number | null, target: number | null) =>
    metricId === null ? null : scorecardSide(metricId, { baseline, target, byDate }, scene);
  const customer = side(cxMetricId, cxBaseline, cxTarget);
  const commercial = side(commercialKpiId, kpiBaseline, kpiTarget);
  const now = pairQuadrant(commercialKpiId, cxMetricId, scene);
  return {
    outcomeId: outcome.id,
    statement: outcome.statement,
    byDate,
    to: `outcomes#${encodeURIComponent(outcome.id)}`,
    customer,
    commercial,
    running,
    ...{ quadrant: now.quadrant, changes: { commercial: now.commercial, customer: now.cx } },
    sentence: pairSentence(customer, commercial, now.quadrant),
  };
}
type Pair = ReturnType<typeof pairOf>;

function pairSentence(customer: ScorecardSide | null, commercial: ScorecardSide | null, quadrant: Quadrant): string {
  if (!customer && !commercial) return "Nothing is measured for this outcome.";
  if (!customer) return "Only the commercial side is measured.";
  if (!commercial) return "Only the customer's side is measured.";
  if (customer.limit.state === "breached") return `${customer.name}: ${uncapitalized(customer.limit.sentence ?? "")}`;
  if (!customer.latest) return `${customer.name} has no value yet.`;
  if (!commercial.latest) return `${commercial.name} has no value yet.`;
  return quadrant === "not_enough_data"
    ? "There are too few months to compare both sides."
    : quadrantSentences[quadrant];
}

/** The one sentence above the scorecard: what the programme does, and which outcomes need a look. */
function scorecardSentence({ latest, story }: ScorecardMonths, pairs: readonly Pair[]): string {
  const now = latest?.sentence ?? null;
  if (pairs.length === 0 && now === null) return "Nothing is measured yet: enter the first month of one pair.";
  const harmed = pairs.filter(({ customer, commercial }) =>
    [customer, commercial].some((side) => side?.limit.state === "breached"),
  );
  const opposed = pairs.filter(({ quadrant }) => quadrant === "paradox");
  const behind = pairs.filter(({ customer, commercial }) =>
    [customer, commercial].some((side) => side?.way.state === "behind"),
  );
  const bare = pairs.filter(({ customer, commercial }) => !customer?.latest || !commercial?.latest);
  const said = [
    harmed.length > 0 &&
      `${countOf(harmed.length, "outcome")} ${harmed.length === 1 ? "is" : "are"} beyond a harm limit`,
    opposed.length > 0 && `in ${countOf(opposed.length, "outcome")} sales are up while experience is down`,
    behind.length > 0 &&
      `${countOf(behind.length, "outcome")} ${behind.length === 1 ? "is" : "are"} behind the way to ${behind.length === 1 ? "its" : "their"} target`,
    bare.length > 0 && `in ${countOf(bare.length, "outcome")} one side has no value yet`,
  ].filter((part) => part !== false);
  const rest =
    said.length > 0
      ? `${capitalized(listed(said))}.`
      : pairs.length > 0
        ? "No outcome is behind or beyond a limit."
        : "";
  const before = latest && latest.quadrant !== "paradox" && story.paradoxes.length > 0 ? story.headline : "";
  return [now, before, rest].filter(Boolean).join(" ");
}

/** Months drawn beside each pair. */
const drawnMonths = 24;

/** Metrics of each index whose months are told beside those of the pairs. */
export const mostOfIndex = 30;

/** The last months of every metric of a pair and of the indexes, each once, with how sure a value is where answers were counted. */
function recentOf(
  pairs: readonly Pair[],
  frame: Pick<MetricSeries, "commercialIndexMetrics" | "cxIndexMetrics"> | null,
  { months, valuesOf, metrics }: ScorecardScene,
) {
  const ids = new Set([
    ...pairs.flatMap(({ customer, commercial }) => [customer, commercial]).flatMap((side) => side?.metricId ?? []),
    ...(frame?.commercialIndexMetrics.slice(0, mostOfIndex) ?? []),
    ...(frame?.cxIndexMetrics.slice(0, mostOfIndex) ?? []),
  ]);
  const series = [...ids].flatMap((metricId) => {
    const [placed, metric] = [valuesOf.get(metricId), metrics.get(metricId)];
    if (!placed || !metric) return [];
    const values = placed.values.slice(-drawnMonths);
    const responses = placed.responses.slice(-drawnMonths);
    const intervals = values.map((value, at) => intervalOf(metric, value, responses[at] ?? null));
    const isCounted = intervals.some((interval) => interval !== null);
    return [
      {
        ...{
          metricId,
          name: metric.name,
          side: sideOf(metric),
          unit: metric.unit,
          direction: metric.direction,
          values,
        },
        low: isCounted ? intervals.map((interval) => interval?.low ?? null) : null,
        high: isCounted ? intervals.map((interval) => interval?.high ?? null) : null,
      },
    ];
  });
  return { months: months.slice(-drawnMonths), series };
}

/** The newest month in the scorecard, in words. */
function asOfOf(pairs: readonly Pair[], { months, today }: ScorecardScene) {
  const latest = pairs
    .flatMap(({ customer, commercial }) => [customer?.latest?.month, commercial?.latest?.month])
    .reduce<string | null>((newest, month) => (month && (newest === null || month > newest) ? month : newest), null);
  return {
    today,
    month: latest ?? months.at(-1) ?? null,
    words: latest ? `Values to ${monthWords(latest)}.` : "No values yet.",
  };
}
