import questionnaires from "@/content/questionnaires.json";
import type { SurveyWave } from "@/domain/customers/audience";
import { scoreRulesOf } from "@/domain/customers/survey-rules";
import { storedScore } from "@/domain/customers/survey-wave";
import { scoreWords } from "@/domain/customers/survey-words";
import { byCode } from "@/domain/ordering";

/** What customers said at one moment, newest first; each score with what it was the time before. */
export function wavesByMoment(waves: readonly SurveyWave[]) {
  const told = waves
    .filter(({ transition, moment }) => (transition ?? moment) !== null)
    .toSorted((a, b) => byCode(b.date ?? "", a.date ?? ""))
    .map((wave, at, all) => {
      const before = all.slice(at + 1).find((each) => isSameSeries(each, wave));
      return {
        id: wave.id,
        moment: wave.transition ?? wave.moment ?? "",
        instrument: questionnaires.instruments.find(({ id }) => id === wave.instrumentId)?.name ?? "Survey",
        date: wave.date,
        answers: wave.n,
        scores: scoreRulesOf(wave.instrumentId).flatMap((rule) => {
          const { value } = storedScore(rule, wave);
          const past = before ? storedScore(rule, before).value : null;
          if (value === null) return [];
          const words = scoreWords(value, rule.unit);
          return [
            { id: rule.id, label: rule.label, words, before: past === null ? null : scoreWords(past, rule.unit) },
          ];
        }),
        beforeDate: before?.date ?? null,
      };
    });
  return told;
}

const isSameSeries = (a: SurveyWave, b: SurveyWave) =>
  a.instrumentId === b.instrumentId && a.transition === b.transition && a.moment === b.moment;
