import type { PartWeights } from "./plausible-weights";

/**
 * How somebody sees one item: its five parts, points 0 to 100, in the order of `robustnessParts`; the confidence that
 * scales its benefits, 1 to 5; and how sure these answers are, 1 to 5, which sets how far they may be off.
 */
export type ItemView = {
  readonly parts: readonly number[];
  readonly confidence: number;
  readonly sureness: number;
};

/**
 * Everything that may rank: plain lists, so that it travels to a worker as it is. Items stand in order of lane, then
 * group, then present rank; all lists over items have the same length.
 */
export type RobustnessInputs = {
  readonly ids: readonly string[];
  /** Lane of each item: 0 standard, 1 table stakes. Ranks are within a lane. */
  readonly lanes: readonly number[];
  /** Group of each item (formula 8): 0 by priority, 1 redesign, 2 blocked. Every item of a group stands above the next. */
  readonly groups: readonly number[];
  /** Agreed parts of each item, five per item. */
  readonly parts: readonly number[];
  readonly confidence: readonly number[];
  /** Where the views of an item start in `views…`; one entry more than items. No views: the agreed values stand. */
  readonly viewStarts: readonly number[];
  /** Who each view is from, by number. */
  readonly viewScorers: readonly number[];
  readonly viewParts: readonly number[];
  readonly viewConfidence: readonly number[];
  readonly viewSureness: readonly number[];
  /** The present weights, then those that other people set last. */
  readonly weightings: readonly PartWeights[];
  /** What confidence 1 to 5 multiplies the benefits by. */
  readonly multipliers: readonly number[];
};

/**
 * How far a part may be off, in points of 100 to either side, by how sure its answers are: our defaults. One step on
 * one of four questions moves a part by about 6 points: at 5 (own controlled test) half such a step, at 1 (opinion)
 * about three.
 */
export const halfWidths: readonly number[] = [20, 15, 10, 6, 3];

export const defaultSamples = 10_000;
export const defaultSeed = 1;

const partCount = 5;

/** The agreed values of an item as a view. */
export function agreedView(inputs: RobustnessInputs, item: number): ItemView {
  const confidence = inputs.confidence[item] ?? 1;
  return {
    parts: inputs.parts.slice(item * partCount, (item + 1) * partCount),
    confidence,
    sureness: confidence,
  };
}

/** The views a sample picks from, each with the same chance: those of its scorers, or else the agreed values. */
export function viewsOf(inputs: RobustnessInputs, item: number): ItemView[] {
  const [from, to] = [inputs.viewStarts[item] ?? 0, inputs.viewStarts[item + 1] ?? 0];
  if (to <= from) return [agreedView(inputs, item)];
  return Array.from({ length: to - from }, (_, at) => ({
    parts: inputs.viewParts.slice((from + at) * partCount, (from + at + 1) * partCount),
    confidence: inputs.viewConfidence[from + at] ?? 1,
    sureness: inputs.viewSureness[from + at] ?? 1,
  }));
}

/** Neighbours that are ranked against each other: one group of one lane, whose ranks start after `above` others. */
export type Segment = { readonly from: number; readonly to: number; readonly lane: number; readonly above: number };

export function segmentsOf({ lanes, groups }: Pick<RobustnessInputs, "lanes" | "groups">): Segment[] {
  const segments: Segment[] = [];
  let [from, laneStart] = [0, 0];
  for (let at = 1; at <= lanes.length; at++) {
    if (at < lanes.length && lanes[at] === lanes[from] && groups[at] === groups[from]) continue;
    segments.push({ from, to: at, lane: lanes[from] ?? 0, above: from - laneStart });
    if (lanes[at] !== lanes[from]) laneStart = at;
    from = at;
  }
  return segments;
}

/** Σ weight · benefit · confidence multiplier - Σ weight · harm, before it is held inside 0 to 100 (formula 6). */
export function priorityOf(
  { parts, confidence }: ItemView,
  weights: PartWeights,
  multipliers: readonly number[],
): number {
  const multiplier = multipliers[confidence - 1] ?? 1;
  return parts.reduce((sum, points, part) => sum + (part < 3 ? multiplier : -1) * weights[part]! * points, 0);
}
