import questionnaires from "@/content/questionnaires.json";
import type { SurveyWave } from "@/domain/customers/audience";
import { scoreRulesOf } from "@/domain/customers/survey-rules";
import { storedScore } from "@/domain/customers/survey-wave";
import { scoreWords } from "@/domain/customers/survey-words";
import { byCode } from "@/domain/ordering";

/** So many are shown where they were held; all of them stand under surveys. */
const mostAtOnePlace = 6;

/** What customers said last at each moment, newest first; each score with what it was the time before. */
export function wavesByMoment(waves: readonly SurveyWave[]) {
  const held = new Map<string, number>();
  const told = waves
    .filter(({ transition, moment }) => (transition ?? moment) !== null)
    .toSorted((a, b) => byCode(b.date ?? "", a.date ?? ""))
    .flatMap((wave, at, all) => {
      const place = wave.transition ?? wave.moment ?? "";
      const newer = held.get(place) ?? 0;
      held.set(place, newer + 1);
      if (newer >= mostAtOnePlace) return [];
      const before = all.slice(at + 1).find((each) => isSameSeries(each, wave));
      const answered = {
        id: wave.id,
        moment: place,
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
      return [answered];
    });
  const older = [...held].flatMap(([place, count]) =>
    count > mostAtOnePlace ? [[place, count - mostAtOnePlace] as const] : [],
  );
  return { waves: told, olderWaves: Object.fromEntries(older) };
}

const isSameSeries = (a: SurveyWave, b: SurveyWave) =>
  a.instrumentId === b.instrumentId && a.transition === b.transition && a.moment === b.moment;
