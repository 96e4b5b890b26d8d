import type { Parameters } from "../settings";
import { rubricPoints } from "./rubric-points";

export const creepinessFactors = [
  "origin",
  "sensitivity",
  "expectation",
  "specificity",
  "intrusiveness",
  "control",
  "identity",
] as const;
export type CreepinessFactor = (typeof creepinessFactors)[number];

export type CreepinessTerms = {
  readonly factors: readonly { readonly factor: CreepinessFactor; readonly answer: number; readonly weight: number }[];
  readonly weightedMean: number;
  readonly worst: number;
  /** meanShare · weighted mean + maxShare · worst, 1 to 5. */
  readonly blend: number;
  /** Unrounded, 0 to 100. */
  readonly points: number;
};

/**
 * Creepiness, 0 to 100: N(meanShare · weighted mean + maxShare · worst factor) (formula 2). The worst
 * factor counts for itself so that one bad answer is not averaged away.
 *
 * @param answers the seven factors, 1 (harmless) to 5 (worst)
 */
export function creepinessOf(
  answers: Readonly<Record<CreepinessFactor, number>>,
  parameters: Parameters["creepiness"],
): CreepinessTerms {
  const factors = creepinessFactors.map((factor) => ({
    factor,
    answer: answers[factor],
    weight: parameters.factorWeights[factor],
  }));
  const weights = factors.reduce((total, entry) => total + entry.weight, 0);
  const weightedMean =
    weights === 0 ? 1 : factors.reduce((sum, { answer, weight }) => sum + answer * weight, 0) / weights;
  const worst = Math.max(...factors.map((entry) => entry.answer));
  const blend = parameters.meanShare * weightedMean + parameters.maxShare * worst;
  return { factors, weightedMean, worst, blend, points: rubricPoints(blend) };
}
