"use client";

import { Lock, LockOpen } from "lucide-react";
import type { ReactNode } from "react";
import {
  sameWeights,
  shareInWords,
  type WeightName,
  weightIn,
  weightNames,
} from "@/domain/scoring/weighting/weight-set";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { IconButton } from "@/ui/icon-button";
import { PairMark } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import type { CurrentWeights } from "./use-save-weights";
import type { WeightsDraft } from "./use-weights-draft";
import { WeightSlider } from "./weight-slider";

const names: Record<string, string> = {
  customerValue: "Customer value",
  commercialValue: "Commercial value",
  feasibility: "Feasibility",
  creepiness: "Creepiness",
  regret: "Regret risk",
};
const marks: Record<string, ReactNode> = {
  customerValue: <PairMark side="customer" />,
  commercialValue: <PairMark side="commercial" />,
};

/** Ten weights: what a use case gives, what its harm takes away, and how far evidence is trusted. */
export function WeightSliders({ current, draft }: { current: CurrentWeights; draft: WeightsDraft }) {
  const slider = (weight: WeightName, label: string, more: { stuck?: string | null; aside?: ReactNode } = {}) => (
    <WeightSlider
      key={weight.name}
      label={label}
      mark={marks[weight.name]}
      value={weightIn(draft.set, weight)}
      stored={weightIn(current.set, weight)}
      onTurn={(share) => draft.turn(weight, share)}
      {...more}
    />
  );
  const benefit = (weight: WeightName) => {
    if (weight.group !== "weights") return null;
    const { name } = weight;
    const isLocked = draft.locked.has(name);
    const othersLocked = [...draft.locked].filter((each) => each !== name).length === 2;
    const label = names[name] ?? name;
    return slider(weight, label, {
      stuck: isLocked
        ? `Kept at ${shareInWords(weightIn(draft.set, weight))}.`
        : othersLocked
          ? "The other two are kept. Let one go to move this."
          : null,
      aside: (
        <IconButton
          label={`Keep ${label.toLowerCase()} as it is while others move`}
          aria-pressed={isLocked}
          className={classNames("no-print", isLocked && "bg-selected text-ink")}
          onClick={() => draft.lock(name)}
        >
          {isLocked ? <Lock aria-hidden size={14} /> : <LockOpen aria-hidden size={14} />}
        </IconButton>
      ),
    });
  };
  const inGroup = (group: WeightName["group"]) => weightNames.filter((weight) => weight.group === group);
  return (
    <div className="grid gap-6">
      <fieldset className="grid gap-3">
        <legend className="mb-2">
          <Voice>What it gives</Voice>
          <span className="text-12 text-ink-3">The three add to 100%: what one gains the others give.</span>
        </legend>
        {inGroup("weights").map(benefit)}
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-2">
          <Voice>What harm takes away</Voice>
          <span className="text-12 text-ink-3">
            Of each point of harm, taken off in full. What is severe needs a redesign whatever stands here.
          </span>
        </legend>
        {inGroup("riskWeights").map((weight) => slider(weight, names[weight.name] ?? weight.name))}
      </fieldset>
      <details className="group">
        <summary className="rounded-1 py-1 max-sm:min-h-11">
          <span className="voice text-14 text-ink-2">How far evidence is trusted</span>{" "}
          <span className="figure text-12 text-ink-3">
            {inGroup("confidenceMultipliers")
              .map((weight) => shareInWords(weightIn(draft.set, weight)))
              .join(" · ")}
          </span>
        </summary>
        <fieldset className="mt-2 grid gap-3">
          <legend className="mb-2 text-12 text-ink-3">
            What a use case gives counts this much. Better evidence never counts less: the others give way.
          </legend>
          {inGroup("confidenceMultipliers").map((weight) =>
            slider(weight, `${weight.name} ${current.confidenceWords[weight.name] ?? ""}`),
          )}
        </fieldset>
      </details>
      {!sameWeights(draft.set, current.defaults) && (
        <div className="no-print">
          <Button look="quiet" className="-ml-3" onClick={() => draft.put(current.defaults)}>
            Try our default weights
          </Button>
        </div>
      )}
    </div>
  );
}
