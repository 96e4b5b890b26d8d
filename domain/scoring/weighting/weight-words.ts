import { compareWeights, shareInWords, type WeightDifference, type WeightName } from "./weight-set";
import type { WeightSet } from "./weighting";

const names: Readonly<Record<string, string>> = {
  customerValue: "customer value",
  commercialValue: "commercial value",
  feasibility: "feasibility",
  creepiness: "creepiness",
  regret: "regret risk",
};

/** "customer value", "confidence 3". */
export const weightLabel = ({ group, name }: WeightName): string =>
  group === "confidenceMultipliers" ? `confidence ${name}` : (names[name] ?? name);

const differenceWords = (difference: WeightDifference) =>
  `${weightLabel(difference)} ${shareInWords(difference.before)} → ${shareInWords(difference.after)}`;

/** "Customer value 40% → 45%; feasibility 30% → 25%", or that nothing differs. */
export function weightsChangeWords(before: WeightSet, after: WeightSet): string {
  const told = compareWeights(before, after).map(differenceWords).join("; ");
  return told === "" ? "The same weights" : capital(told);
}

export type WeightsStanding = {
  readonly set: WeightSet;
  readonly defaults: WeightSet;
  /** The version that holds now; null when no version was ever stored, or the weights came from elsewhere. */
  readonly version: { readonly number: number; readonly by: string | null; readonly day: string } | null;
};

/** Whose weights these are, since when, and where they differ from our defaults; the line above the sliders. */
export function weightsSentence({ set, defaults, version }: WeightsStanding): string {
  const different = compareWeights(defaults, set);
  const counts =
    different.length === 0
      ? "our default weights"
      : different
          .slice(0, 3)
          .map(
            (each) =>
              `${weightLabel(each)} counts ${shareInWords(each.after)}, by default ${shareInWords(each.before)}`,
          )
          .join("; ") + (different.length > 3 ? `; ${different.length - 3} more differ` : "");
  if (version)
    return `Version ${version.number}, set by ${version.by ?? "somebody who left"} on ${version.day}: ${counts}.`;
  return different.length === 0
    ? "Our default weights, unchanged since the start."
    : `This workspace’s own weights, as they came with it: ${counts}.`;
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
