import type { Parameters, SettingsOverrides } from "../../settings";
import type { WeightSet } from "./weighting";

/** One number of a weight set: which group it is in, and its name there. */
export type WeightName =
  | { readonly group: "weights"; readonly name: keyof WeightSet["weights"] }
  | { readonly group: "riskWeights"; readonly name: keyof WeightSet["riskWeights"] }
  | { readonly group: "confidenceMultipliers"; readonly name: keyof WeightSet["confidenceMultipliers"] };

export const weightNames: readonly WeightName[] = [
  { group: "weights", name: "customerValue" },
  { group: "weights", name: "commercialValue" },
  { group: "weights", name: "feasibility" },
  { group: "riskWeights", name: "creepiness" },
  { group: "riskWeights", name: "regret" },
  { group: "confidenceMultipliers", name: "1" },
  { group: "confidenceMultipliers", name: "2" },
  { group: "confidenceMultipliers", name: "3" },
  { group: "confidenceMultipliers", name: "4" },
  { group: "confidenceMultipliers", name: "5" },
];

/** The weights among the parameters (formula 6). */
export function weightsOf({ weights, riskWeights, confidenceMultipliers }: WeightSet | Parameters): WeightSet {
  return { weights, riskWeights, confidenceMultipliers };
}

/** The share, 0 to 1, that a set gives to one part. */
export function weightIn(set: WeightSet, { group, name }: WeightName): number {
  return (set[group] as Readonly<Record<string, number>>)[name] ?? 0;
}

/** Closer than this, two weights are the same: what is left of a sum of decimals. */
const nearly = 1e-9;
const differ = (a: number, b: number) => Math.abs(a - b) > nearly;

export type WeightDifference = WeightName & { readonly before: number; readonly after: number };

/** What differs between two sets, in the order of `weightNames`; none when they are the same. */
export function compareWeights(before: WeightSet, after: WeightSet): WeightDifference[] {
  return weightNames.flatMap((named) => {
    const [was, is] = [weightIn(before, named), weightIn(after, named)];
    return differ(was, is) ? [{ ...named, before: was, after: is }] : [];
  });
}

export const sameWeights = (a: WeightSet, b: WeightSet): boolean => compareWeights(a, b).length === 0;

/** Why a set cannot be stored, as a sentence; null when it can. Ranges are checked by its schema. */
export function weightsProblem({ weights, confidenceMultipliers: times }: WeightSet): string | null {
  const sum = weights.customerValue + weights.commercialValue + weights.feasibility;
  if (differ(sum, 1))
    return `Customer value, commercial value and feasibility must add to 100%; these add to ${shareInWords(sum)}.`;
  const rising = [times["1"], times["2"], times["3"], times["4"], times["5"]];
  const falls = rising.findIndex((value, at) => at > 0 && value < (rising[at - 1] ?? 0));
  return falls === -1
    ? null
    : `Better evidence must not count less: confidence ${falls + 1} counts ${shareInWords(rising[falls] ?? 0)}, ` +
        `confidence ${falls} ${shareInWords(rising[falls - 1] ?? 0)}.`;
}

/** 0.45 as "45%", 1/3 as "33.33%". */
export const shareInWords = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/**
 * The overrides of a workspace with these weights in them: only what differs from the defaults is kept, and no
 * other override is touched. Defaults leave nothing behind.
 */
export function overridesWith(overrides: SettingsOverrides, set: WeightSet, defaults: WeightSet): SettingsOverrides {
  const { weights: _w, riskWeights: _r, confidenceMultipliers: _c, ...others } = overrides;
  const own: Record<string, Record<string, number>> = {};
  for (const { group, name, after } of compareWeights(defaults, set)) own[group] = { ...own[group], [name]: after };
  return { ...others, ...own };
}
