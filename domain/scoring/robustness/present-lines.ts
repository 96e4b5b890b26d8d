import { benefitCount, type PartWeights, robustnessParts } from "./plausible-weights";
import { agreedView, priorityOf, type RobustnessInputs, segmentsOf } from "./robustness-inputs";
import { crossingOf, shareLine, stableRange, type WeightLine } from "./weight-line";

const presentWeights = (inputs: RobustnessInputs): PartWeights => inputs.weightings[0] ?? [0, 0, 0, 0, 0];

/**
 * How the priority of an item, from its agreed values and not held inside 0 to 100, runs as the weight of one part goes
 * from 0 to 1: the other benefits keep their proportions, a harm moves alone.
 */
export function priorityLine(inputs: RobustnessInputs, item: number, part: number): WeightLine {
  const weights = presentWeights(inputs);
  const view = agreedView(inputs, item);
  const benefits = view.parts.slice(0, benefitCount).map((points) => points * multiplierOf(inputs, view.confidence));
  const only = (kept: (at: number) => boolean) =>
    weights.map((weight, at) => (kept(at) ? weight : 0)) as unknown as PartWeights;
  if (part < benefitCount) {
    const harms = priorityOf(
      view,
      only((at) => at >= benefitCount),
      inputs.multipliers,
    );
    return shareLine(benefits, weights.slice(0, benefitCount), part, harms);
  }
  const rest = priorityOf(
    view,
    only((at) => at !== part),
    inputs.multipliers,
  );
  return { at0: rest, slope: -view.parts[part]! };
}

const multiplierOf = ({ multipliers }: RobustnessInputs, confidence: number) => multipliers[confidence - 1] ?? 1;

/** Two items change places when the weight of a part goes from `now` to `crossing`, 0 to 1. */
export type Swap = { readonly other: number; readonly part: number; readonly now: number; readonly crossing: number };

/**
 * The smallest change of a single weight that makes an item change places with another of its group; null when no
 * weight from 0 to 1 does. The first it meets on the way is always a neighbour by then.
 */
export function nearestSwap(inputs: RobustnessInputs, item: number): Swap | null {
  const segment = segmentsOf(inputs).find(({ from, to }) => from <= item && item < to);
  let best: Swap | null = null;
  for (const part of segment ? robustnessParts.keys() : []) {
    const now = presentWeights(inputs)[part]!;
    const own = priorityLine(inputs, item, part);
    for (let other = segment!.from; other < segment!.to; other++) {
      const crossing = other === item ? null : crossingOf(own, priorityLine(inputs, other, part));
      if (crossing === null || crossing < 0 || crossing > 1) continue;
      const swap: Swap = { other, part, now, crossing };
      if (best === null || distance(swap) < distance(best)) best = swap;
    }
  }
  return best;
}

const distance = ({ now, crossing }: Swap) => Math.abs(crossing - now);

export type StableWeight = { readonly part: number; readonly now: number; readonly range: readonly [number, number] };

/**
 * For each part, from where to where its weight may go with the item staying above all others of its group (weight
 * stability interval); null when it is not the first of its group, or level with another.
 */
export function stableWeights(inputs: RobustnessInputs, item: number): StableWeight[] | null {
  const segment = segmentsOf(inputs).find(({ from }) => from === item);
  if (!segment) return null;
  const stable: StableWeight[] = [];
  for (const part of robustnessParts.keys()) {
    const others = Array.from({ length: segment.to - item - 1 }, (_, at) => priorityLine(inputs, item + 1 + at, part));
    const now = presentWeights(inputs)[part]!;
    const range = stableRange(priorityLine(inputs, item, part), others, now);
    if (!range) return null;
    stable.push({ part, now, range });
  }
  return stable;
}
