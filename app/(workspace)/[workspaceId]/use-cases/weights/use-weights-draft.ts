import { useRef, useState } from "react";
import { turnBenefit, turnMultiplier } from "@/domain/scoring/weighting/turn-weight";
import { sameWeights, type WeightName } from "@/domain/scoring/weighting/weight-set";
import type { WeightSet } from "@/domain/scoring/weighting/weighting";

export type Benefit = keyof WeightSet["weights"];

/** Weights being tried: what is stored until something is turned, and on which stored weights the trial began. */
export function useWeightsDraft(stored: WeightSet) {
  const [draft, setDraft] = useState<{ set: WeightSet; basis: WeightSet } | null>(null);
  const [locked, setLocked] = useState<ReadonlySet<Benefit>>(new Set());
  // While one slider moves, the others take their share of what they had when it began: there and back is no change.
  const turning = useRef<{ slider: string; from: WeightSet } | null>(null);
  const set = draft?.set ?? stored;

  const put = (wanted: WeightSet) => setDraft({ set: wanted, basis: draft?.basis ?? stored });
  return {
    set,
    basis: draft?.basis ?? stored,
    isDirty: draft !== null && !sameWeights(draft.set, stored),
    locked,
    turn(weight: WeightName, to: number) {
      const slider = `${weight.group} ${weight.name}`;
      if (turning.current?.slider !== slider) turning.current = { slider, from: set };
      put(turned(turning.current.from, weight, to, locked));
    },
    lock(benefit: Benefit) {
      turning.current = null;
      const others = new Set(locked);
      if (!others.delete(benefit)) others.add(benefit);
      setLocked(others);
    },
    /** Another set to try, such as an earlier version. */
    put(wanted: WeightSet) {
      turning.current = null;
      put(wanted);
    },
    drop() {
      turning.current = null;
      setDraft(null);
    },
  };
}

export type WeightsDraft = ReturnType<typeof useWeightsDraft>;

function turned(set: WeightSet, weight: WeightName, to: number, locked: ReadonlySet<Benefit>): WeightSet {
  if (weight.group === "weights") return { ...set, weights: turnBenefit(set.weights, weight.name, to, locked) };
  if (weight.group === "riskWeights") return { ...set, riskWeights: { ...set.riskWeights, [weight.name]: to } };
  return {
    ...set,
    confidenceMultipliers: turnMultiplier(set.confidenceMultipliers, weight.name, to),
  };
}
