import type { ScoreChange } from "./survey-compare";
import type { ScoreRule, ScoreUnit } from "./survey-rules";

type Spoken = Pick<ScoreRule, "label" | "unit" | "better">;

const digits = (unit: ScoreUnit) => (unit === "1-5" || unit === "1-7" || unit === "0-4" ? 2 : 1);

/** "37.0%", "2.18", "+35 points": a score as it is read. */
export function scoreWords(value: number, unit: ScoreUnit): string {
  return `${value.toFixed(digits(unit))}${unit === "percent" ? "%" : ""}`;
}

/** "10.9 points", "0.31": a distance between two scores, without its sign. */
export function distanceWords(distance: number, unit: ScoreUnit): string {
  const size = Math.abs(distance).toFixed(digits(unit));
  return digits(unit) === 1 ? `${size} points` : size;
}

/** What a scale is, for the head of a column. */
export const unitWords: Readonly<Record<ScoreUnit, string>> = {
  percent: "% of people",
  "0-100": "score 0 to 100",
  "1-5": "mean, 1 to 5",
  "1-7": "mean, 1 to 7",
  "0-4": "mean, 0 to 4",
  points: "points, −100 to 100",
};

/** Whether chance alone would seldom make such a change: its interval leaves 0 out. */
const isBeyondChance = ({ interval }: ScoreChange): boolean =>
  interval !== null && (interval.low > 0 || interval.high < 0);

export type Turn = "better" | "worse" | "chance" | "unknown";

/** What a change is for customers: better or worse by more than chance, within chance, or not known to be either. */
export function turnOf({ better }: Pick<ScoreRule, "better">, given: ScoreChange): Turn {
  if (given.interval === null) return given.change === 0 ? "chance" : "unknown";
  if (!isBeyondChance(given)) return "chance";
  return given.change > 0 === (better === "higher") ? "better" : "worse";
}

/**
 * A change since the wave before, in one sentence: how far, whether that is better for customers, and whether it is
 * more than chance.
 */
export function changeSentence(rule: Spoken, given: ScoreChange): string {
  const { label, unit } = rule;
  const { change, interval } = given;
  const size = distanceWords(change, unit);
  if (Number.parseFloat(size) === 0) return `${label} stayed where it was.`;
  const went = `${label} ${change > 0 ? "rose" : "fell"} ${size}`;
  if (interval === null) return `${went}; whether by chance is not known without the spread of the answers.`;
  const ends = [interval.low, interval.high].map((end) => (change > 0 ? end : -end)).sort((a, b) => a - b);
  const range = `95%: ${ends.map((end) => `${end < 0 ? "−" : ""}${Math.abs(end).toFixed(digits(unit))}`).join(" to ")}`;
  const turn = turnOf(rule, given);
  if (turn === "chance") return `${went} (${range}): that may be chance.`;
  return `${went} (${range}): ${turn} for customers, and more than chance.`;
}

/** "90 answers cannot show a change under 17.2 points; 150 are asked for."; null when there are enough. */
export function tooFewSentence(
  unit: ScoreUnit,
  { n, least, visible }: { n: number; least: number | null; visible: number | null },
): string | null {
  if (least === null || n >= least) return null;
  const shown = `${n.toLocaleString("en-GB")} ${n === 1 ? "answer" : "answers"} cannot show`;
  const what = visible === null ? "much" : `a change under ${distanceWords(visible, unit)}`;
  return `${shown} ${what}; ${least.toLocaleString("en-GB")} are asked for.`;
}
