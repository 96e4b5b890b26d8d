import { clamped, rounded } from "../rounding";
import type { Parameters } from "../settings";
import { type CreepinessTerms, creepinessOf } from "./creepiness";
import { type RegretTerms, regretOf } from "./regret";
import { type RiskBand, riskBandOf } from "./risk-band";
import { answered, rubricPoints } from "./rubric-points";
import type { UseCase } from "./use-case";
import { isAtTaskSwitch } from "./use-case-status";

export type BenefitPart = {
  readonly criteria: readonly { readonly criterion: string; readonly answer: number }[];
  readonly mean: number;
  /** Unrounded, 0 to 100. */
  readonly points: number;
  readonly weight: number;
  /** weight · points · confidence multiplier: what it adds to the priority. */
  readonly contribution: number;
};

export type PriorityTerms = {
  readonly customerValue: BenefitPart;
  readonly commercialValue: BenefitPart;
  readonly feasibility: BenefitPart;
  readonly confidence: { readonly answer: number; readonly multiplier: number };
  readonly creepiness: CreepinessTerms & { readonly weight: number; readonly contribution: number };
  readonly regret: RegretTerms & { readonly weight: number; readonly contribution: number };
  /** Sum of the contributions before it is held inside 0 to 100. */
  readonly unclamped: number;
};

/** Rounded scores (one decimal), as shown and as verdicts use them, with every term they were made of. */
export type UseCaseScore = {
  readonly customerValue: number;
  readonly commercialValue: number;
  readonly feasibility: number;
  readonly creepiness: number;
  readonly creepinessBand: RiskBand;
  readonly regretRisk: number;
  readonly regretBand: RiskBand;
  readonly priority: number;
  readonly unroundedPriority: number;
  readonly terms: PriorityTerms;
};

export type ScoringParameters = Pick<
  Parameters,
  "weights" | "riskWeights" | "confidenceMultipliers" | "creepiness" | "regret" | "riskBandCuts"
>;

/**
 * Scores one use case (formulas 1, 2, 4, 5 and 6), points 0 to 100. Null unless every criterion, the seven
 * creepiness factors, confidence, stakes and options shown are answered. Depends on nothing but this row.
 *
 * @param severity worst pitfall it meets, 1 to 5 (`worstSeverity`)
 */
export function scoreUseCase(
  useCase: Pick<UseCase, "scores" | "mode" | "moment">,
  severity: number,
  parameters: ScoringParameters,
): UseCaseScore | null {
  const { scores } = useCase;
  const customer = answered(scores?.customerValue);
  const commercial = answered(scores?.commercialValue);
  const feasible = answered(scores?.feasibility);
  const factors = answered(scores?.creepiness);
  const confidence = scores?.confidence ?? null;
  const regretAnswers = scores?.regret ?? null;
  if (!customer || !commercial || !feasible || !factors || confidence === null) return null;
  if (!regretAnswers || regretAnswers.stakes === null || regretAnswers.optionsShown === null) return null;

  const { weights, riskWeights } = parameters;
  const multipliers: Readonly<Record<string, number>> = parameters.confidenceMultipliers;
  const multiplier = multipliers[String(confidence)] ?? 1;
  const creepiness = creepinessOf(factors, parameters.creepiness);
  const regret = regretOf(
    {
      mode: useCase.mode,
      atTaskSwitch: isAtTaskSwitch(useCase),
      severity,
      stakes: regretAnswers.stakes,
      optionsShown: regretAnswers.optionsShown,
      pressureCues: regretAnswers.pressureCues,
      reliefFeatures: regretAnswers.reliefFeatures,
    },
    parameters.regret,
  );
  const terms = {
    customerValue: benefitPart(customer, weights.customerValue, multiplier),
    commercialValue: benefitPart(commercial, weights.commercialValue, multiplier),
    feasibility: benefitPart(feasible, weights.feasibility, multiplier),
    confidence: { answer: confidence, multiplier },
    // What is copied comes last, for speed: see ./regret.
    creepiness: {
      weight: riskWeights.creepiness,
      contribution: -riskWeights.creepiness * creepiness.points,
      ...creepiness,
    },
    regret: { weight: riskWeights.regret, contribution: -riskWeights.regret * regret.points, ...regret },
  };
  const unclamped = priorityBeforeClamp(terms, parameters);
  const unroundedPriority = clamped(unclamped, 0, 100);
  const creepinessPoints = rounded(creepiness.points, 1);
  const regretPoints = rounded(regret.points, 1);
  return {
    customerValue: rounded(terms.customerValue.points, 1),
    commercialValue: rounded(terms.commercialValue.points, 1),
    feasibility: rounded(terms.feasibility.points, 1),
    creepiness: creepinessPoints,
    creepinessBand: riskBandOf(creepinessPoints, parameters.riskBandCuts),
    regretRisk: regretPoints,
    regretBand: riskBandOf(regretPoints, parameters.riskBandCuts),
    priority: rounded(unroundedPriority, 1),
    unroundedPriority,
    terms: { unclamped, ...terms },
  };
}

type Points = { readonly points: number };

/** The unrounded parts of a score: all that weights are applied to. */
export type PriorityInputs = {
  readonly customerValue: Points;
  readonly commercialValue: Points;
  readonly feasibility: Points;
  readonly confidence: { readonly multiplier: number };
  readonly creepiness: Points;
  readonly regret: Points;
};

/**
 * (Σ weight · benefit) · confidence multiplier - Σ weight · risk, before it is held inside 0 to 100
 * (formula 6), with the weights given: also used to try other weights on the same answers.
 */
export function priorityBeforeClamp(
  terms: PriorityInputs,
  { weights, riskWeights }: Pick<ScoringParameters, "weights" | "riskWeights">,
): number {
  const benefit =
    weights.customerValue * terms.customerValue.points +
    weights.commercialValue * terms.commercialValue.points +
    weights.feasibility * terms.feasibility.points;
  return (
    benefit * terms.confidence.multiplier -
    riskWeights.creepiness * terms.creepiness.points -
    riskWeights.regret * terms.regret.points
  );
}

function benefitPart(answers: Readonly<Record<string, number>>, weight: number, multiplier: number): BenefitPart {
  const criteria = Object.entries(answers).map(([criterion, answer]) => ({ criterion, answer }));
  const mean = criteria.reduce((sum, { answer }) => sum + answer, 0) / criteria.length;
  const points = rubricPoints(mean);
  return { criteria, mean, points, weight, contribution: weight * points * multiplier };
}
