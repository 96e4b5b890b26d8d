import { countedWord, dayWords, numberWords } from "../deck/deck-words";
import { failed } from "../experiments/outcome";
import { type Around, type AroundFacts, changesAround } from "./around";
import { type Suspect, suspectsOf } from "./around-suspects";
import type { Divergence, DivergencePair, DivergenceState } from "./divergence";
import { mannKendall } from "./divergence-trend";
import type { WeeklySeries } from "./metric-series";
import type { ScorecardScene } from "./scorecard-side";
import { differenceWords, type Tongue } from "./standing-words";

type Tested = Pick<ScorecardScene, "metrics" | "parameters" | "currency">;

/** How many weeks the weekly test is told back in time, beside its window: two years. */
export const weeksTold = 104;

/** Runs told for each pair; older ones are only counted. */
const mostRuns = 4;

/** Weeks in a row in which a pair read diverging: the Mondays of the first and the last. */
export type DivergingRun = { readonly from: string; readonly to: string };

/** Every run of diverging weeks of each pair, in the order of the pairs, oldest first. */
export function divergingRuns({ pairs, byWeek }: Pick<Divergence, "pairs" | "byWeek">): DivergingRun[][] {
  return pairs.map((_, at) => {
    const runs: { from: string; to: string }[] = [];
    byWeek.forEach(({ week, states }, index) => {
      if (states[at] !== "diverging") return;
      const before = byWeek[index - 1];
      const open = runs.at(-1);
      if (open && before?.week === open.to) open.to = week;
      else runs.push({ from: week, to: week });
    });
    return runs;
  });
}

const words: Readonly<Record<DivergenceState, string>> = {
  diverging: "drifting apart",
  watch: "may be drifting apart",
  none: "no sign of it",
  not_enough_data: "not known",
};

/** "Is it real?" for each watched pair, in words, with the weeks in which it was, and what changed around then. */
export function scorecardDivergence(
  divergence: Divergence,
  weekly: WeeklySeries | null,
  facts: AroundFacts,
  scene: Tested,
) {
  const runs = divergingRuns(divergence);
  const tested = divergence.pairs.filter(({ pairP }) => pairP !== null).length;
  const nameOf = (id: string) => scene.metrics.get(id)?.name ?? id;
  const periods: Record<string, { around: Around[]; suspects: Suspect[] }> = {};
  const pairs = divergence.pairs.map((pair, at) => ({
    ...pair,
    commercialName: nameOf(pair.commercialMetricId),
    cxName: nameOf(pair.cxMetricId),
    word: words[pair.state],
    ...pairWords(pair, scene),
    robust: robustCheck(pair, weekly, scene),
    earlierRuns: Math.max(0, (runs[at]?.length ?? 0) - mostRuns),
    runs: (runs[at] ?? []).slice(-mostRuns).map((run) => {
      const [from, to] = [run.from.slice(0, 7), run.to.slice(0, 7)];
      const period = `${from} ${to}`;
      periods[period] ??= { around: changesAround(facts, from, to), suspects: suspectsOf(facts, from) };
      const still = run.to === divergence.week;
      return {
        ...run,
        still,
        period,
        sentence: runSentence(run, still, nameOf(pair.commercialMetricId), nameOf(pair.cxMetricId)),
      };
    }),
  }));
  return {
    week: divergence.week,
    weekWords: divergence.week && `the week of ${dayWords(divergence.week)}`,
    how: howItIsTested(scene.parameters.divergence, tested),
    pairs,
    /** What changed around the runs, by their period: many pairs share one. */
    periods,
  };
}
export type ScorecardDivergence = ReturnType<typeof scorecardDivergence>;

function runSentence({ from, to }: DivergingRun, still: boolean, sales: string, experience: string): string {
  if (still) return `Since the week of ${dayWords(from)}, ${sales} rises while ${experience} gets worse.`;
  const when =
    from === to ? `In the week of ${dayWords(from)}` : `From the week of ${dayWords(from)} to that of ${dayWords(to)}`;
  return `${when}, ${sales} rose while ${experience} got worse.`;
}

function pairWords(pair: DivergencePair, { metrics, parameters, currency }: Tested) {
  const [commercial, cx] = [metrics.get(pair.commercialMetricId), metrics.get(pair.cxMetricId)];
  const [sales, experience] = [commercial?.name ?? pair.commercialMetricId, cx?.name ?? pair.cxMetricId];
  const tongue: Tongue = { unit: cx?.unit ?? null, currency };
  const fall = pair.cxFittedChange === null ? null : differenceWords(pair.cxFittedChange, tongue);
  const margin = cx?.defaultMargin ?? null;
  const accepted = margin === null ? "" : `, and we accept ${differenceWords(margin, tongue)}`;
  const fewer = pair.responseFall
    ? "Fewer people answer now than at the start of these weeks, which may explain some of it."
    : null;
  const p = pair.pairPAdjusted;
  const technical =
    p === null
      ? null
      : `p ${p < 0.001 ? "< 0.001" : `= ${p.toFixed(3)}`}, adjusted for all pairs that were tested (Benjamini and Hochberg).`;
  const said = () => {
    switch (pair.state) {
      case "diverging":
        return `${sales} rises while ${experience} gets worse: by ${fall} over ${pair.weeks} weeks${accepted}. Investigate what changed; a trend is no proof of cause.`;
      case "watch":
        return `${sales} and ${experience} may be drifting apart. Look again next week.`;
      case "none":
        return `The last ${pair.weeks} weeks do not show ${sales} rising while ${experience} gets worse.`;
      default:
        return `Not known: it takes ${parameters.divergence.minWeeks} weeks with a value of both.`;
    }
  };
  return { sentence: said(), fewer, technical };
}

/** The Mann-Kendall check of the experience metric over the same weeks: beside the test, without effect on it. */
function robustCheck(pair: DivergencePair, weekly: WeeklySeries | null, { metrics, parameters, currency }: Tested) {
  const metric = metrics.get(pair.cxMetricId);
  const values = weekly?.series.find(({ metricId }) => metricId === pair.cxMetricId)?.values ?? [];
  const known = values.slice(-parameters.divergence.windowWeeks).flatMap((value) => (value === null ? [] : [value]));
  const checked = known.length < parameters.divergence.minWeeks ? null : mannKendall(known);
  if (!checked || failed(checked)) return null;
  const slope = differenceWords(checked.senSlope, { unit: metric?.unit ?? null, currency });
  const way =
    checked.senSlope === 0 ? "does not move" : `goes ${checked.senSlope > 0 ? "up" : "down"} by about ${slope} a week`;
  const p = checked.pValue < 0.001 ? "< 0.001" : `= ${checked.pValue.toFixed(3)}`;
  return { ...checked, sentence: `By ranks (Mann-Kendall) it ${way}, p ${p}.` };
}

function howItIsTested(
  { windowWeeks, alpha, minWeeks }: ScorecardScene["parameters"]["divergence"],
  tested: number,
): string {
  return `Straight lines through the last ${windowWeeks} weeks of both, at least ${countedWord(minWeeks)} with a value; ${countedWord(tested)} ${tested === 1 ? "pair" : "pairs"} tested, adjusted p below ${numberWords(alpha)} and a fall of at least the margin we accept.`;
}
