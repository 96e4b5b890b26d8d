import { samplingHalfWidth } from "./acceptability";
import { benefitCount, type PartWeights, type ToleranceId, toleranceOf } from "./plausible-weights";
import type { StableWeight, Swap } from "./present-lines";
import { halfWidths, type RobustnessInputs } from "./robustness-inputs";
import type { ScorerAgreement } from "./scorer-agreement";

/** The parts as a sentence names them, in the order of `robustnessParts`. */
export const partWords = ["customer value", "commercial value", "feasibility", "creepiness", "regret risk"] as const;

/** A share, 0 to 1, as a whole percentage; what is rare but not never, and what is not quite always, is said so. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.005) return "under 1%";
  if (share < 1 && share > 0.995) return "over 99%";
  return `${Math.round(100 * share)}%`;
}

/** The error of drawing, in whole percentage points: 95% half-width, rounded up. */
export function errorWords(share: number, samples: number): string {
  const points = Math.ceil(100 * samplingHalfWidth(share, samples));
  return points === 0 ? "" : ` (± ${points})`;
}

const numbers = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (count: number) => numbers[count] ?? String(count);

const capital = (words: string) => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`;

/** "first", "in the top five". */
export const topWords = (k: number): string => (k === 1 ? "first" : `in the top ${inWords(k)}`);

/** "rank 2 to 6", "rank 1". */
export const ranksWords = ([low, high]: readonly [number, number]): string =>
  low === high ? `rank ${low}` : `rank ${low} to ${high}`;

/** "In the top five in 92% (± 1) of plausible weightings; rank 2 to 6." */
export function firmnessSentence(of: {
  readonly k: number;
  readonly top: number;
  readonly ranks: readonly [number, number];
  readonly samples: number;
}): string {
  const where = topWords(of.k);
  const share = `${shareWords(of.top)}${errorWords(of.top, of.samples)}`;
  const start = of.top === 0 ? `Never ${where}` : `${capital(where)} in ${share}`;
  return `${start} ${of.top === 0 ? "in" : "of"} plausible weightings; ${ranksWords(of.ranks)}.`;
}

/** Above this share an item is worth naming beside the leader. */
const worthNaming = 0.1;

/** The one sentence on top: who is first how often, and who else is. Items as drawn, any order. */
export function robustnessSentence(items: readonly { readonly name: string; readonly first: number }[]): string {
  const [leader, ...others] = items.toSorted((a, b) => b.first - a.first);
  if (!leader) return "Nothing is ranked yet.";
  if (leader.first <= worthNaming)
    return `No single use case leads: none is first in more than ${shareWords(leader.first)} of plausible weightings.`;
  const named = others.filter(({ first }) => first > worthNaming);
  const lead = `${leader.name} is first in ${shareWords(leader.first)} of plausible weightings`;
  const opening = leader.first < 0.5 ? `No single use case leads: ${lead}` : lead;
  if (named.length === 0) return `${opening}; nothing else above 10%.`;
  const rivals = named.slice(0, 3).map(({ name, first }) => `${name} in ${shareWords(first)}`);
  if (named.length > 3) rivals.push(`${inWords(named.length - 3)} more above 10%`);
  return `${opening}, ${listWords(rivals)}.`;
}

function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A weight, 0 to 1, as it is spoken of: percent of the benefits, or taken off per point of harm. */
export function weightWords(part: number, weight: number): string {
  return part < 3 ? `${Math.round(100 * weight)}%` : weight.toFixed(2);
}

/** Finer where the whole percentages would be the same. */
function finerWords(part: number, weight: number): string {
  return part < 3 ? `${(100 * weight).toFixed(1)}%` : weight.toFixed(3);
}

/** "Swaps with “Complete the room” when customer value counts 47% instead of 40%." */
export function swapSentence(swap: Swap | null, nameOf: (item: number) => string): string {
  if (!swap) return "No single weight makes it change places with another.";
  const { other, part, now, crossing } = swap;
  const same = weightWords(part, now) === weightWords(part, crossing);
  if (same && Math.abs(now - crossing) < 0.0005) return `Level with ${nameOf(other)} as the weights are.`;
  const words = same ? finerWords : weightWords;
  return `Swaps with “${nameOf(other)}” when ${partWords[part]} counts ${words(part, crossing)} instead of ${words(part, now)}.`;
}

/** "Stays first while customer value counts 31 to 78%." */
export function stableSentence({ part, range: [low, high] }: StableWeight): string {
  const whole = low <= 0 && high >= 1;
  const range =
    part < 3
      ? `${Math.ceil(100 * low - 1e-9)} to ${Math.floor(100 * high + 1e-9)}%`
      : `${low.toFixed(2)} to ${high.toFixed(2)}`;
  return whole
    ? `Stays first whatever ${partWords[part]} counts.`
    : `Stays first while ${partWords[part]} counts ${range}.`;
}

/** Our words for Kendall's W: from 0.7 on much alike, from 0.5 on roughly, from 0.3 on only partly. */
export function agreementSentence(agreement: ScorerAgreement | null): string {
  if (!agreement) return "Fewer than two people scored three use cases in common: how far they agree is not known yet.";
  const { w, scorers, items } = agreement;
  const degree =
    w >= 0.7 ? "much alike" : w >= 0.5 ? "roughly alike" : w >= 0.3 ? "only partly alike" : "in different orders";
  const [who, all] = [`${scorers === 2 ? "Two" : capital(inWords(scorers))} people`, scorers === 2 ? "both" : "all"];
  return `${who} put the ${inWords(items)} use cases that ${all} of them scored ${degree}: Kendall’s W ${w.toFixed(2)} of 1.`;
}

/** The error of drawing at its largest, in whole percentage points. */
export const errorPoints = (samples: number): number => Math.ceil(100 * samplingHalfWidth(0.5, samples));

/** How many count as the top for an item: five, or the round number that its present rank lies within. */
export const topAround = (rank: number): number => [5, 10, 20, 50, 100, 200, 500].find((k) => k >= rank) ?? 1_000;

/** "41 · 31 · 28": the benefit weights that make an item first; a dash when none does. */
export const centralWords = (weights: PartWeights | null): string =>
  weights === null
    ? "–"
    : weights
        .slice(0, benefitCount)
        .map((weight) => Math.round(100 * weight))
        .join(" · ");

/** Which weightings are tried. */
export function weightingsWords({ weightings }: RobustnessInputs, tolerance: ToleranceId): string {
  const share = toleranceOf(tolerance);
  if (share === null)
    return "Tried: the benefits weighted in any way that adds to 100%, each harm from nothing to twice what it counts now.";
  const points = Math.round(100 * share);
  const people = weightings.length > 1 ? " of the present one or of what others set before" : " of the present one";
  return `Tried: every weight within ${points} points${people}, the benefits adding to 100%.`;
}

/** How far the scores are varied, and that the sizes are ours. */
export function spreadWords({ viewStarts }: RobustnessInputs): string {
  const several = (viewStarts.at(-1) ?? 0) > 0;
  const [least, most] = [halfWidths.at(-1), halfWidths[0]];
  return `Scores vary${several ? " between the people who gave them, and" : ""} by up to ${most} points at confidence 1 and ${least} at 5. These widths are our defaults.`;
}
