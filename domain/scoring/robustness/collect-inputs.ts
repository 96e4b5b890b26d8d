import type { Assessment } from "../assess-use-case";
import { type Lane, rankedLane, rankGroup } from "../rank-use-cases";
import { rankedRow } from "../ranked-row";
import type { WeightSet } from "../weighting/weighting";
import type { PartWeights } from "./plausible-weights";
import type { RobustnessInputs } from "./robustness-inputs";
import type { ScorerView } from "./scorer-views";

/** Agreed points with four decimals rank as unrounded ones do; what is drawn around needs no more than two. */
const light = (points: number) => Math.round(10_000 * points) / 10_000;
const lighter = (points: number) => Math.round(100 * points) / 100;

export const partWeights = ({ weights, riskWeights }: Pick<WeightSet, "weights" | "riskWeights">): PartWeights => [
  weights.customerValue,
  weights.commercialValue,
  weights.feasibility,
  riskWeights.creepiness,
  riskWeights.regret,
];

/**
 * The ranked use cases in order of lane, group and rank, in the form that ranks are drawn from.
 *
 * @param viewsOf how the scorers of a use case see it; none when the agreed values stand
 * @param weightings the present weights first, then those that other people set last
 */
export function collectInputs(
  assessments: readonly Assessment[],
  viewsOf: (assessment: Assessment) => readonly ScorerView[],
  weightings: readonly PartWeights[],
  multipliers: WeightSet["confidenceMultipliers"],
): { readonly inputs: RobustnessInputs; readonly ranked: readonly Assessment[] } {
  const byId = new Map(assessments.map((each) => [each.useCase.id, each]));
  const rows = assessments.map(rankedRow);
  const ranked = (["standard", "table_stakes"] satisfies Lane[])
    .flatMap((lane) => rankedLane(rows, lane))
    .flatMap(({ id }) => byId.get(id) ?? []);
  const views = ranked.map(viewsOf);
  const scorers = new Map<string, number>();
  for (const { scorerId } of views.flat()) if (!scorers.has(scorerId)) scorers.set(scorerId, scorers.size);
  const viewStarts = [0];
  for (const of of views) viewStarts.push(viewStarts.at(-1)! + of.length);
  const inputs: RobustnessInputs = {
    ids: ranked.map(({ useCase }) => useCase.id),
    lanes: ranked.map(({ lane }) => (lane === "standard" ? 0 : 1)),
    groups: ranked.map(({ verdict }) => rankGroup(verdict.verdict)),
    parts: ranked.flatMap(({ score }) => (score ? agreedParts(score.terms).map(light) : [])),
    confidence: ranked.map(({ score }) => score?.terms.confidence.answer ?? 1),
    viewStarts,
    viewScorers: views.flat().map(({ scorerId }) => scorers.get(scorerId) ?? 0),
    viewParts: views.flat().flatMap(({ parts }) => parts.map(lighter)),
    viewConfidence: views.flat().map(({ confidence }) => confidence),
    viewSureness: views.flat().map(({ sureness }) => sureness),
    weightings,
    multipliers: Object.values(multipliers),
  };
  return { inputs, ranked };
}

type Terms = NonNullable<Assessment["score"]>["terms"];
const agreedParts = ({ customerValue, commercialValue, feasibility, creepiness, regret }: Terms) =>
  [customerValue, commercialValue, feasibility, creepiness, regret].map(({ points }) => points);
