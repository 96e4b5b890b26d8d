import type { Stored } from "@/db/rows";
import type { SurveyWave } from "@/domain/customers/audience";
import type { Task } from "@/domain/customers/own-task";
import { changeOf, peopleBehind, scoreInterval, smallestVisible } from "@/domain/customers/survey-compare";
import { instrumentOf } from "@/domain/customers/survey-instrument";
import { placeWords } from "@/domain/customers/survey-place";
import { type ScoreRule, scoreRulesOf } from "@/domain/customers/survey-rules";
import { foreignResults, storedScore } from "@/domain/customers/survey-wave";
import { changeSentence, tooFewSentence, turnOf, unitWords } from "@/domain/customers/survey-words";
import type { MetricSeries } from "@/domain/metrics/metric-series";
import { monthWords } from "@/domain/metrics/quadrant-story";
import { byCode } from "@/domain/ordering";
import type { Metrics } from "./read-forms";

type Scene = { metrics: Metrics; journey: readonly Task[]; series: MetricSeries | null };
type Wave = Stored<SurveyWave>;

/** Waves of one questionnaire at one place, by date: what can be compared with each other. Newest group first. */
export function groupWaves(waves: readonly Wave[], scene: Scene) {
  const groups = new Map<string, Wave[]>();
  for (const wave of waves) {
    const key = JSON.stringify([wave.instrumentId, wave.transition, wave.moment]);
    groups.set(key, [...(groups.get(key) ?? []), wave]);
  }
  return [...groups]
    .map(([key, members]) =>
      groupOf(
        key,
        members.sort((a, b) => byCode(a.date ?? "", b.date ?? "") || byCode(a.id, b.id)),
        scene,
      ),
    )
    .sort((a, b) => byCode(b.waves.at(-1)?.date ?? "", a.waves.at(-1)?.date ?? "") || byCode(a.key, b.key));
}

function groupOf(key: string, waves: readonly Wave[], scene: Scene) {
  const { instrumentId = null, transition = null, moment = null } = waves[0] ?? {};
  const instrument = instrumentOf(instrumentId);
  return {
    key,
    instrument: { id: instrument ? instrumentId : null, name: instrument?.name ?? instrumentId ?? "Unnamed survey" },
    transition,
    place: [placeWords(transition, scene.journey), moment].filter(Boolean).join(", ") || null,
    waves: waves.map((wave) => {
      const { id, version, date, n, results } = wave;
      const month = date?.slice(0, 7) ?? null;
      return {
        ...{ id, version, instrumentId: wave.instrumentId, date, n, moment: wave.moment, transition: wave.transition },
        month: month ? { id: month, words: monthWords(month) } : null,
        results,
        beside: Object.entries(foreignResults(wave.instrumentId, results)),
      };
    }),
    scores: scoreRulesOf(instrumentId).flatMap((rule) => scoreOver(rule, waves, scene) ?? []),
  };
}

/** One score over the waves of a group; null when no wave has it. */
function scoreOver(rule: ScoreRule, waves: readonly Wave[], { metrics, series }: Scene) {
  const scores = waves.map((wave) => storedScore(rule, wave));
  if (scores.every(({ value }) => value === null)) return null;
  const metric = rule.metricId === null ? undefined : metrics.get(rule.metricId);
  const least = metric?.minSample ?? rule.least ?? null;
  const [last, previous] = scores.filter(({ value }) => value !== null).reverse();
  const change = last && previous ? changeOf(rule, previous, last) : null;
  const values = series?.series.find(({ metricId }) => metricId === rule.metricId);
  return {
    ...{ id: rule.id, label: rule.label, unit: rule.unit, unitWords: unitWords[rule.unit] },
    ...{ kind: rule.kind, better: rule.better, how: rule.how, least },
    metric: metric ? { id: metric.id, name: metric.name } : null,
    change: change && changeSentence(rule, change),
    turn: change && turnOf(rule, change),
    size: change === null ? 0 : Math.abs(change.change),
    tooFew: last
      ? tooFewSentence(rule.unit, {
          n: last.n,
          least,
          visible: last.n < (least ?? 0) ? smallestVisible(rule, last) : null,
        })
      : null,
    points: scores.map((score, at) => {
      const monthAt = series?.months.indexOf(waves[at]?.date?.slice(0, 7) ?? "") ?? -1;
      return {
        value: score.value,
        n: score.n,
        sd: score.sd,
        people: rule.kind === "share" && score.value !== null ? peopleBehind(score) : null,
        interval: scoreInterval(rule, score),
        recorded: metric
          ? { value: values?.values[monthAt] ?? null, responses: values?.responses?.[monthAt] ?? null }
          : null,
      };
    }),
  };
}
