import { rounded } from "../rounding";
import { type AnswerOption, answerOptions, type InstrumentItem, type SurveyInstrument } from "./survey-instrument";
import { type Answer, type ScoreRule, scoreRulesOf } from "./survey-rules";

/** What one person answered, by item; missing and null are "not answered". */
export type PersonAnswers = Readonly<Record<string, Answer | null | undefined>>;

/** One score of a wave. */
export type SurveyScore = {
  /** In the unit of its rule; null where it cannot be known. */
  readonly value: number | null;
  /** People it rests on. */
  readonly n: number;
  /** Standard deviation over people, in the unit of the score; null for shares, and where it is not known. */
  readonly sd: number | null;
  /** Why there is no value, in a sentence. */
  readonly because: string | null;
};

export type ScoredWave = { readonly n: number; readonly scores: Readonly<Record<string, SurveyScore>> };

const isAnswered = (answer: Answer | null | undefined): answer is Answer => answer !== null && answer !== undefined;
const nobody: SurveyScore = { value: null, n: 0, sd: null, because: "Nobody answered what it needs." };

/** Mean and sample standard deviation (n − 1) of numbers with how often each occurs. */
function spread(weighted: readonly (readonly [value: number, times: number])[]): {
  n: number;
  mean: number;
  sd: number | null;
} {
  const n = weighted.reduce((total, [, times]) => total + times, 0);
  const mean = weighted.reduce((total, [value, times]) => total + value * times, 0) / n;
  const squares = weighted.reduce((total, [value, times]) => total + times * (value - mean) ** 2, 0);
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null };
}

const scored = ({ kind }: ScoreRule, weighted: readonly (readonly [number, number])[]): SurveyScore => {
  const { n, mean, sd } = spread(weighted);
  if (n === 0) return nobody;
  return kind === "share"
    ? { value: rounded(100 * mean, 6), n, sd: null, because: null }
    : { value: rounded(mean, 6), n, sd: sd === null ? null : rounded(sd, 6), because: null };
};

function personValue({ items, worth, join }: ScoreRule, answers: PersonAnswers): number | null {
  const values: number[] = [];
  for (const itemId of items) {
    const answer = answers[itemId];
    if (!isAnswered(answer)) return null;
    values.push(worth(answer, itemId));
  }
  const sum = values.reduce((total, value) => total + value, 0);
  if (join === "sum") return sum;
  if (join === "mean") return sum / values.length;
  return join === "any" ? Math.max(...values) : 1 - Math.min(...values);
}

/**
 * Every score of an instrument from one record a person, exactly. A person counts for a score when all questions it
 * needs are answered; somebody who answered nothing at all is not counted. Shares in percent, other scores in their
 * unit. Never fails.
 */
export function scoreFromPeople({ id }: Pick<SurveyInstrument, "id">, people: readonly PersonAnswers[]): ScoredWave {
  const answered = people.filter((answers) => Object.values(answers).some(isAnswered));
  const scores = scoreRulesOf(id).map((rule) => {
    const values = answered.flatMap((answers): [number, number][] => {
      const value = personValue(rule, answers);
      return value === null ? [] : [[value, 1]];
    });
    return [rule.id, scored(rule, values)] as const;
  });
  return { n: answered.length, scores: Object.fromEntries(scores) };
}

export type CountedAnswers = {
  /** People who answered anything. */
  readonly n: number;
  /** By item, how often each option was chosen, in the order of `answerOptions`. */
  readonly items: Readonly<Record<string, readonly number[]>>;
  /** By score, how many people it holds for, where the survey tool says so: counts of single questions cannot. */
  readonly people: Readonly<Record<string, number>>;
};

/**
 * The scores that counts of answers give exactly; the others say why they are not known. Scores over several questions
 * are means of means, so every question must have the same number of answers, and their spread over people is not
 * known. Never fails; impossible counts are found by `countsProblem`.
 */
export function scoreFromCounts(instrument: SurveyInstrument, { n, items, people }: CountedAnswers): ScoredWave {
  const scores = scoreRulesOf(instrument.id).map((rule) => {
    const told = people[rule.id];
    if (told !== undefined && rule.kind === "share")
      return [
        rule.id,
        n > 0
          ? scored(rule, [
              [1, told],
              [0, n - told],
            ])
          : nobody,
      ] as const;
    const given = rule.items.map((itemId) => ({
      item: instrument.items.find(({ id }) => id === itemId),
      counts: items[itemId],
    }));
    if (given.some(({ item, counts }) => !item || !counts || counts.every((count) => count === 0)))
      return [rule.id, nobody] as const;
    return [rule.id, fromCounts(rule, given as readonly Counted[], n)] as const;
  });
  return { n, scores: Object.fromEntries(scores) };
}

type Counted = { readonly item: InstrumentItem; readonly counts: readonly number[] };

const needsPeople = (because: string): SurveyScore => ({ value: null, n: 0, sd: null, because });

function fromCounts(rule: ScoreRule, given: readonly Counted[], n: number): SurveyScore {
  const [first] = given;
  if (!first) return nobody;
  if (first.item.scale === "multi") {
    const counting = answerOptions(first.item).filter(({ label }) => rule.worth([label], first.item.id) > 0);
    if (counting.length !== 1)
      return needsPeople(
        "One person may tick several of the words: this needs one row a person, or the number of people.",
      );
    const times = first.counts[counting[0]?.value ?? 0] ?? 0;
    return scored(rule, [
      [1, times],
      [0, n - times],
    ]);
  }
  const each = given.map(({ item, counts }) => spread(weightsOf(rule, item, counts)));
  if (given.length === 1) return scored(rule, weightsOf(rule, first.item, first.counts));
  if (rule.join !== "mean" && rule.join !== "sum")
    return needsPeople(
      "Who answered what together is not in these counts: this needs one row a person, or the number of people.",
    );
  const answers = each[0]?.n ?? 0;
  if (each.some((one) => one.n !== answers))
    return needsPeople("Some people skipped a question, so its mean needs one row a person.");
  const total = each.reduce((sum, one) => sum + one.mean, 0);
  return { value: rounded(rule.join === "sum" ? total : total / each.length, 6), n: answers, sd: null, because: null };
}

function weightsOf(rule: ScoreRule, item: InstrumentItem, counts: readonly number[]): (readonly [number, number])[] {
  return answerOptions(item).map(
    ({ value }: AnswerOption, at) => [rule.worth(value, item.id), counts[at] ?? 0] as const,
  );
}

/** Why counts cannot be: a sentence, or null. No question has more answers than there are people. */
export function countsProblem(instrument: SurveyInstrument, { n, items, people }: CountedAnswers): string | null {
  if (n === 0) return "Enter how many people answered.";
  for (const item of instrument.items) {
    const counts = items[item.id] ?? [];
    if (counts.length > answerOptions(item).length) return `“${item.text}” has fewer answers to choose from.`;
    const most = item.scale === "multi" ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0);
    if (most > n)
      return `“${item.text}” has ${most.toLocaleString("en-GB")} answers, but only ${n.toLocaleString("en-GB")} people answered.`;
  }
  const over = scoreRulesOf(instrument.id).find(({ id }) => (people[id] ?? 0) > n);
  return over ? `“${over.label}” counts more people than answered.` : null;
}

/** Whether counts of single answers can give this score at all. */
export function isFromCounts(instrument: SurveyInstrument, rule: ScoreRule): boolean {
  if (rule.items.length > 1) return rule.join === "mean" || rule.join === "sum";
  const item = instrument.items.find(({ id }) => id === rule.items[0]);
  return (
    item?.scale !== "multi" || answerOptions(item).filter(({ label }) => rule.worth([label], item.id) > 0).length === 1
  );
}
