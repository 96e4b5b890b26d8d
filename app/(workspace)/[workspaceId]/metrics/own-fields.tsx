import { useId } from "react";
import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";
import { familyWords } from "./metric-answers";
import type { OwnDraft } from "./own-draft";

export const ownNames: Readonly<Record<keyof OwnDraft, string>> = {
  name: "Name",
  family: "What it measures",
  formula: "How it is worked out, in words",
  unit: "Unit",
  direction: "Which way is better",
  materiality: "Smallest change that matters",
  defaultMargin: "Worsening accepted in a test",
  source: "Where such values come from",
  minSample: "Answers asked for",
  benchmark: "Compare with",
  caution: "What to mind",
};

type Props = {
  draft: OwnDraft;
  problems: Partial<Record<keyof OwnDraft, string>>;
  units: readonly string[];
  onChange: (more: Partial<OwnDraft>) => void;
};

/** The fields of a metric of one's own. */
export function OwnFields({ draft, problems, units, onChange }: Props) {
  const known = useId();
  const field = (name: keyof OwnDraft) => ({
    label: ownNames[name],
    value: draft[name],
    error: problems[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextInput {...field("name")} maxLength={200} placeholder="Felt calm after buying" />
      <TextArea
        {...field("formula")}
        rows={2}
        maxLength={500}
        placeholder="Share of buyers who answer 4 or 5 to “I feel calm about what I chose”."
      />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Select
          {...field("family")}
          choices={Object.entries(familyWords).map(([value, label]) => ({ value, label }))}
          help="This says on which side of the pair it stands."
        />
        <Select
          {...field("direction")}
          choices={[
            { value: "higher_is_better", label: "More is better" },
            { value: "lower_is_better", label: "Less is better" },
            { value: "", label: "Neither way is better" },
          ]}
        />
        <TextInput
          {...field("unit")}
          maxLength={64}
          list={known}
          autoComplete="off"
          placeholder="percent"
          help="“percent” shows how sure a value is; “currency” is that of the workspace."
        />
        <TextInput {...field("source")} maxLength={64} placeholder="survey" />
        <NumberInput {...field("materiality")} maxLength={30} help="Smaller moves are not counted as changes." />
        <NumberInput {...field("defaultMargin")} maxLength={30} help="Where it guards others." />
        <NumberInput {...field("minSample")} maxLength={12} help="With fewer, a value is told to be thin." />
        <TextInput {...field("benchmark")} maxLength={200} placeholder="Own baseline" />
      </div>
      <TextArea {...field("caution")} rows={2} maxLength={500} placeholder="Ask at the moment, not weeks later." />
      <datalist id={known}>
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
    </>
  );
}
