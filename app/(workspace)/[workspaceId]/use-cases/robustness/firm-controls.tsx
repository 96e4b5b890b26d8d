import { useState } from "react";
import { type ToleranceId, toleranceChoices } from "@/domain/scoring/robustness/plausible-weights";
import { defaultSamples } from "@/domain/scoring/robustness/robustness-inputs";
import { errorPoints, spreadWords, weightingsWords } from "@/domain/scoring/robustness/robustness-words";
import { RadioGroup } from "@/ui/radio-group";
import { NumberInput } from "@/ui/text-input";
import type { RobustnessChoice, RobustnessGiven } from "./use-robustness";

const toleranceWords: Record<ToleranceId, string> = {
  near: "± 5 points",
  wider: "± 10 points",
  any: "Any weighting",
};
const tops = [3, 5, 10];

type Props = {
  given: RobustnessGiven;
  choice: RobustnessChoice;
  onChoice: (choice: RobustnessChoice) => void;
  k: number;
  onK: (k: number) => void;
};

/** What counts as plausible, how many count as the top, and which draw it is. */
export function FirmControls({ given, choice, onChoice, k, onK }: Props) {
  return (
    <section aria-label="What is tried" className="grid gap-3 px-7 pb-3 max-lg:px-4">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <RadioGroup
          inline
          label="The weights may differ by"
          choices={toleranceChoices.map(({ id }) => ({ value: id, label: toleranceWords[id] }))}
          value={choice.tolerance}
          onChange={(id) => onChoice({ ...choice, tolerance: id as ToleranceId })}
        />
        <RadioGroup
          inline
          label="Count as the top"
          choices={tops.map((top) => ({ value: String(top), label: String(top) }))}
          value={String(k)}
          onChange={(value) => onK(Number(value))}
        />
        <Seed seed={choice.seed} onSeed={(seed) => onChoice({ ...choice, seed })} />
        <p className="figure pb-2 text-ink-2">
          {defaultSamples.toLocaleString("en")} weightings, seed {choice.seed}, ± {errorPoints(defaultSamples)} point
        </p>
      </div>
      <p className="max-w-[100ch] text-12 text-ink-3">
        {weightingsWords(given.inputs, choice.tolerance)} {spreadWords(given.inputs)} What is to be redesigned or
        blocked stays there whatever the weights: harm is a verdict, not a price.
      </p>
    </section>
  );
}

function Seed({ seed, onSeed }: { seed: number; onSeed: (seed: number) => void }) {
  const [typed, setTyped] = useState(String(seed));
  const isNumber = /^\d{1,9}$/.test(typed.trim());
  return (
    <NumberInput
      label="Seed"
      fieldClassName="w-24"
      value={typed}
      aria-invalid={!isNumber || undefined}
      title="The same seed gives the same numbers; another one tries other weightings"
      onChange={({ target }) => {
        setTyped(target.value);
        if (/^\d{1,9}$/.test(target.value.trim())) onSeed(Number(target.value));
      }}
      onBlur={() => setTyped(String(seed))}
    />
  );
}
