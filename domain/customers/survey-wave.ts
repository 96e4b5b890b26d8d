import { AttuneError } from "../errors";
import type { SurveyWave } from "./audience";
import type { SurveyInstrument } from "./survey-instrument";
import { type ScoreRule, scoreLimits, scoreRulesOf } from "./survey-rules";
import type { ScoredWave, SurveyScore } from "./survey-score";

type Results = SurveyWave["results"];

/** Beside the key of a score in the results: how many answered it, and their standard deviation. */
const answersKey = (id: string) => `${id}_n`;
const spreadKey = (id: string) => `${id}_sd`;

/**
 * The results of a wave as they are stored: each known score under its key, the number of answers where it is not that
 * of the wave, and the standard deviation of means. Only aggregates; nothing of a person is in them.
 */
export function resultsOf({ n, scores }: ScoredWave): Results {
  return Object.fromEntries(
    Object.entries(scores).flatMap(([id, { value, n: answers, sd }]) => [
      ...(value === null ? [] : [[id, value] as const]),
      ...(value === null || answers === n ? [] : [[answersKey(id), answers] as const]),
      ...(value === null || sd === null ? [] : [[spreadKey(id), sd] as const]),
    ]),
  );
}

/** A score of a stored wave; its n is that of the wave unless the results say otherwise. */
export function storedScore({ id, kind }: ScoreRule, { n, results }: Pick<SurveyWave, "n" | "results">): SurveyScore {
  const value = results[id] ?? null;
  const answers = results[answersKey(id)] ?? n ?? 0;
  const sd = kind === "mean" ? (results[spreadKey(id)] ?? null) : null;
  return { value, n: value === null ? 0 : answers, sd, because: null };
}

/** What a file brought that is no score of the instrument; kept when the wave is edited. */
export function foreignResults(instrumentId: string | null, results: Results): Results {
  const ours = new Set(scoreRulesOf(instrumentId).flatMap(({ id }) => [id, answersKey(id), spreadKey(id)]));
  return Object.fromEntries(Object.entries(results).filter(([key]) => !ours.has(key)));
}

export type TypedScore = { readonly value: number | null; readonly n: number | null; readonly sd: number | null };

/**
 * Scores as somebody typed them from another tool.
 *
 * @throws AttuneError `invalid` with a sentence when a score is not one of the instrument, lies outside its scale, or
 *   rests on more answers than there are people
 */
export function scoresTyped(
  { id, name }: Pick<SurveyInstrument, "id" | "name">,
  n: number,
  typed: Readonly<Record<string, TypedScore>>,
): ScoredWave {
  if (n < 1) throw new AttuneError("invalid", "Enter how many people answered.");
  const rules = new Map(scoreRulesOf(id).map((rule) => [rule.id, rule]));
  const scores = Object.entries(typed).map(([key, given]) => {
    const rule = rules.get(key);
    if (!rule) throw new AttuneError("invalid", `“${name}” has no score “${key}”.`);
    const problem = typedProblem(rule, given, n);
    if (problem) throw new AttuneError("invalid", problem);
    const { value, sd } = given;
    return [key, { value, n: given.n ?? n, sd: rule.kind === "mean" ? sd : null, because: null }] as const;
  });
  return { n, scores: Object.fromEntries(scores) };
}

/** Why a typed score cannot be, in a sentence; null when it can. */
export function typedProblem(
  { label, unit, kind }: ScoreRule,
  { value, n, sd }: TypedScore,
  people: number | null,
): string | null {
  const [low, high] = scoreLimits[unit];
  if (value !== null && (value < low || value > high)) return `${label} lies between ${low} and ${high}.`;
  if (n !== null && people !== null && n > people) return `${label} has more answers than there are people.`;
  if (n === 0 && value !== null) return `${label} has a value, so somebody answered it.`;
  // Half of the answers at either end is the widest they can lie apart; with two people that is √2 times half the scale.
  if (kind === "mean" && sd !== null && (sd < 0 || sd > ((high - low) / 2) * Math.SQRT2 + 1e-9))
    return `${label}: a standard deviation of ${sd} cannot be on this scale.`;
  return null;
}
