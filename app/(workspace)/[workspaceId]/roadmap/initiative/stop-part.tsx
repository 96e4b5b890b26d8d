import { Select } from "@/ui/select";
import { NumberInput, TextInput } from "@/ui/text-input";
import { FormPart, none, type PartProps } from "./initiative-fields";

/** "We stop if … by …". */
export function StopPart({ draft, set, wrong, choices }: PartProps) {
  const unit = choices.metrics.find(({ id }) => id === draft.stopMetricId)?.unit;
  return (
    <FormPart title="When we stop" help="Agreed before it starts, so that stopping is no defeat.">
      <TextInput
        label="We stop if"
        value={draft.stopText}
        maxLength={500}
        error={wrong["stopText"]}
        placeholder="We stop if returns of measured items do not fall by a tenth."
        onChange={(event) => set({ stopText: event.target.value })}
      />
      <div className="grid grid-cols-3 items-start gap-3 max-sm:grid-cols-1">
        <Select
          label="Metric"
          value={draft.stopMetricId}
          choices={[none("No metric"), ...choices.metrics.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => set({ stopMetricId: event.target.value })}
        />
        <NumberInput
          label={unit ? `Value, ${unit}` : "Value"}
          value={draft.stopValue}
          error={wrong["stopValue"]}
          onChange={(event) => set({ stopValue: event.target.value })}
        />
        <TextInput
          label="By"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={draft.stopBy}
          onChange={(event) => set({ stopBy: event.target.value })}
        />
      </div>
    </FormPart>
  );
}
