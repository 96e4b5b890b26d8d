import { ownMetricRows } from "@/db/metrics";
import type { Workspace } from "@/db/workspace";
import {
  answerOptions,
  askedText,
  type SurveyInstrument,
  surveyInstruments,
} from "@/domain/customers/survey-instrument";
import { scoreLimits, scoreRulesOf } from "@/domain/customers/survey-rules";
import { isFromCounts } from "@/domain/customers/survey-score";
import { unitWords } from "@/domain/customers/survey-words";
import { type LibraryMetric, metricLibrary } from "@/domain/metrics/library";
import { readPlaces } from "./read-places";

export type Metrics = ReadonlyMap<string, LibraryMetric>;

/** What the scores of a questionnaire are: what they feed, and how many answers that asks for. */
export function scoresOf(instrument: SurveyInstrument, metrics: Metrics) {
  return scoreRulesOf(instrument.id).map((rule) => {
    const metric = rule.metricId === null ? undefined : metrics.get(rule.metricId);
    return {
      id: rule.id,
      label: rule.label,
      unit: rule.unit,
      unitWords: unitWords[rule.unit],
      limits: scoreLimits[rule.unit],
      kind: rule.kind,
      better: rule.better,
      how: rule.how,
      fromCounts: isFromCounts(instrument, rule),
      metric: metric ? { id: metric.id, name: metric.name, caution: metric.caution } : null,
      least: metric?.minSample ?? rule.least ?? null,
    };
  });
}

/** The questions of an instrument with what may be answered. */
export function questionsOf({ items }: SurveyInstrument) {
  return items.map((item) => ({
    id: item.id,
    text: askedText(item),
    scale: item.scale,
    facet: item.facet ?? null,
    options: answerOptions(item),
  }));
}

/** All that entering a wave needs, read when somebody does. */
export async function readForms(ws: Workspace) {
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  return {
    places: await readPlaces(ws),
    instruments: surveyInstruments.map((instrument) => ({
      id: instrument.id,
      name: instrument.name,
      when: instrument.when,
      questions: questionsOf(instrument),
      scores: scoresOf(instrument, metrics),
    })),
  };
}
