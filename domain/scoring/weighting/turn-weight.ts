import { clamped, rounded } from "../../rounding";
import type { WeightSet } from "./weighting";

type Benefits = WeightSet["weights"];
type Benefit = keyof Benefits;
const benefits: readonly Benefit[] = ["customerValue", "commercialValue", "feasibility"];

/** Ten digits: what sums of decimals leave behind is gone, what anybody enters stays. */
const tidy = (share: number) => rounded(share, 10);

/**
 * The three benefit weights with one of them turned to `to`; they always add to 1. The others give or take in
 * proportion to what they have (alike when they have nothing), in whole percents where that is possible. What is
 * locked keeps its share, so that the turned one may stop short; with two others locked nothing moves.
 *
 * @param to share wanted, held inside 0 and what is not locked
 */
export function turnBenefit(weights: Benefits, turned: Benefit, to: number, locked: ReadonlySet<Benefit>): Benefits {
  const others = benefits.filter((each) => each !== turned);
  const free = others.filter((each) => !locked.has(each));
  if (free.length === 0) return weights;
  const kept = others.filter((each) => locked.has(each)).reduce((sum, each) => sum + weights[each], 0);
  const own = tidy(clamped(to, 0, Math.max(0, 1 - kept)));
  const left = tidy(Math.max(0, 1 - kept - own));
  const had = free.reduce((sum, each) => sum + weights[each], 0);
  const shareOf = (each: Benefit) => (had > 0 ? weights[each] / had : 1 / free.length);
  const [one, two] = free;
  if (one === undefined) return weights;
  if (two === undefined) return { ...weights, [turned]: own, [one]: left };
  const first = Math.min(left, rounded(left * shareOf(one), 2));
  return { ...weights, [turned]: own, [one]: first, [two]: tidy(left - first) };
}

type Multipliers = WeightSet["confidenceMultipliers"];
type Level = keyof Multipliers;
const levels: readonly Level[] = ["1", "2", "3", "4", "5"];

/** The multipliers with one of them turned: better evidence never counts less, so the others give way. */
export function turnMultiplier(multipliers: Multipliers, turned: Level, to: number): Multipliers {
  const own = clamped(to, 0, 1);
  const at = levels.indexOf(turned);
  const given = levels.map((level, place): [Level, number] => [
    level,
    place === at ? own : place < at ? Math.min(multipliers[level], own) : Math.max(multipliers[level], own),
  ]);
  return { ...multipliers, ...Object.fromEntries(given) };
}
