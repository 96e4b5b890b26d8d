import { quarterInWords } from "@/domain/quarters";
import { Checkbox } from "@/ui/checkbox";
import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import { FormPart, none, type PartProps, pair } from "./initiative-fields";

/** When it runs, what holds it, and by when it has to be done. */
export function WhenPart({ draft, set, wrong, quarters }: PartProps & { quarters: readonly string[] }) {
  const choices = quarters.map((value) => ({ value, label: quarterInWords(value) }));
  return (
    <FormPart title="When">
      <div className={pair}>
        <Select
          label="Starts in"
          value={draft.startQuarter}
          choices={choices}
          error={wrong["startQuarter"]}
          onChange={(event) => set({ startQuarter: event.target.value })}
        />
        <NumberInput
          label="Quarters of work"
          inputMode="numeric"
          value={draft.quarters}
          error={wrong["quarters"]}
          onChange={(event) => set({ quarters: event.target.value })}
        />
        <Select
          label="Earliest start"
          value={draft.earliest}
          choices={[none("Any time"), ...choices]}
          onChange={(event) => set({ earliest: event.target.value })}
        />
        <Select
          label="Deadline"
          value={draft.deadline}
          choices={[none("No deadline"), ...choices]}
          error={wrong["deadlineQuarter"]}
          help="The last quarter in which work may run."
          onChange={(event) => set({ deadline: event.target.value })}
        />
        <Select
          label="First release to customers"
          value={draft.firstRelease}
          choices={[none("Not said"), ...choices]}
          help="Big work should show something early."
          onChange={(event) => set({ firstRelease: event.target.value })}
        />
        <Checkbox
          label="Pinned"
          help="Nothing moves it but a person: the sequence leaves it where it is."
          checked={draft.pinned}
          onChange={(event) => set({ pinned: event.target.checked })}
        />
      </div>
      {wrong["pinned"] && (
        <p role="alert" className="text-12 text-harm">
          {wrong["pinned"]}
        </p>
      )}
    </FormPart>
  );
}
