import { kendallW } from "./agreement";
import type { PartWeights } from "./plausible-weights";
import { priorityOf, type RobustnessInputs } from "./robustness-inputs";

export type ScorerAgreement = {
  /** Kendall's W, 0 to 1, of the orders in which the scorers would put what all of them scored. */
  readonly w: number;
  readonly scorers: number;
  readonly items: number;
};

const fewestItems = 3;

/**
 * How far people agree on the order, by the priority that the present weights give to each one's own answers. Looks at
 * the most people who have at least three items in common, those who scored most first; null when there are no two.
 */
export function scorerAgreement(inputs: RobustnessInputs): ScorerAgreement | null {
  const byScorer = new Map<number, Map<number, number>>();
  inputs.ids.forEach((_, item) => {
    for (let view = inputs.viewStarts[item] ?? 0; view < (inputs.viewStarts[item + 1] ?? 0); view++) {
      const given = byScorer.get(inputs.viewScorers[view]!) ?? new Map<number, number>();
      given.set(item, priorityOfView(inputs, view));
      byScorer.set(inputs.viewScorers[view]!, given);
    }
  });
  const scorers = [...byScorer.values()].sort((a, b) => b.size - a.size);
  for (let many = scorers.length; many >= 2; many--) {
    const asked = scorers.slice(0, many);
    const shared = [...asked[0]!.keys()].filter((item) => asked.every((given) => given.has(item)));
    if (shared.length < fewestItems) continue;
    const w = kendallW(asked.map((given) => shared.map((item) => given.get(item)!)));
    if (w !== null) return { w, scorers: many, items: shared.length };
  }
  return null;
}

function priorityOfView(inputs: RobustnessInputs, view: number): number {
  const weights: PartWeights = inputs.weightings[0] ?? [0, 0, 0, 0, 0];
  const parts = inputs.viewParts.slice(5 * view, 5 * view + 5);
  const confidence = inputs.viewConfidence[view] ?? 1;
  return priorityOf({ parts, confidence, sureness: confidence }, weights, inputs.multipliers);
}
