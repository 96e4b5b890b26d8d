import type { TacticMode } from "../enums";
import { clamped } from "../rounding";
import type { Parameters } from "../settings";

export type RegretInputs = {
  readonly mode: TacticMode;
  readonly atTaskSwitch: boolean;
  /** Worst pitfall met, 1 to 5. */
  readonly severity: number;
  readonly stakes: number;
  readonly optionsShown: number;
  readonly pressureCues: readonly string[];
  readonly reliefFeatures: readonly string[];
};

export type RegretTerms = RegretInputs & {
  readonly modeFactor: number;
  /** 1 at a task switch, less inside a task. */
  readonly momentShare: number;
  readonly severityPoints: number;
  readonly stakesPoints: number;
  readonly pressurePoints: number;
  readonly optionBandsExceeded: number;
  readonly optionPoints: number;
  /** Share of the raw points that relief features leave, 0 to 1. */
  readonly reliefFactor: number;
  /** Unrounded, 0 to 100. */
  readonly points: number;
};

/**
 * Regret risk, 0 to 100 (formula 4): how a tactic at this moment may lead to a choice people are sorry
 * for. (m · (40 · t · severity/5 + 20 · stakes/5) + 8 · min(cues, 3) + 6 · option load) ·
 * (1 - 0.12 · min(relief, 4)), sizes from the parameters, clamped.
 */
export function regretOf(inputs: RegretInputs, parameters: Parameters["regret"]): RegretTerms {
  const modeFactor = parameters.modeFactors[inputs.mode];
  const momentShare = inputs.atTaskSwitch ? 1 : parameters.insideTaskShare;
  const severityPoints = (modeFactor * parameters.transitionPoints * momentShare * inputs.severity) / 5;
  const stakesPoints = (modeFactor * parameters.stakesPoints * inputs.stakes) / 5;
  const pressurePoints = parameters.pressureCuePoints * Math.min(inputs.pressureCues.length, parameters.pressureCueCap);
  const optionBandsExceeded = parameters.optionBandTops.filter((top) => inputs.optionsShown > top).length;
  const optionPoints = parameters.optionLoadPoints * optionBandsExceeded;
  const reliefFactor = 1 - parameters.reliefShare * Math.min(inputs.reliefFeatures.length, parameters.reliefCap);
  const raw = severityPoints + stakesPoints + pressurePoints + optionPoints;
  return {
    modeFactor,
    momentShare,
    severityPoints,
    stakesPoints,
    pressurePoints,
    optionBandsExceeded,
    optionPoints,
    reliefFactor,
    points: clamped(raw * reliefFactor, 0, 100),
    // Last: adding fields to a copy is a hundred times slower than copying into what has them (V8 of Node 20).
    ...inputs,
  };
}
