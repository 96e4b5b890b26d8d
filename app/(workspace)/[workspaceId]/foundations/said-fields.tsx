import { Select } from "@/ui/select";
import { TextArea } from "@/ui/text-area";
import { TextInput } from "@/ui/text-input";
import type { Foundations } from "./foundation-types";

export type SaidFieldsValue = { assessedAt: string; assessedById: string; note: string };

type Props = {
  foundations: Foundations;
  value: SaidFieldsValue;
  onChange: (value: SaidFieldsValue) => void;
};

/** When, by whom and on what evidence a level was said. */
export function SaidFields({ foundations: { people, today }, value, onChange }: Props) {
  return (
    <>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <TextInput
          label="Assessed on"
          type="date"
          max={today}
          value={value.assessedAt}
          error={value.assessedAt > today ? "This day is still to come." : null}
          onChange={(event) => onChange({ ...value, assessedAt: event.target.value })}
        />
        <Select
          label="By whom"
          value={value.assessedById}
          choices={[{ value: "", label: "Not said" }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => onChange({ ...value, assessedById: event.target.value })}
        />
      </div>
      <TextArea
        label="On what evidence (optional)"
        help="What somebody could look at: a document, a count, a test."
        value={value.note}
        rows={2}
        maxLength={1_000}
        onChange={(event) => onChange({ ...value, note: event.target.value })}
      />
    </>
  );
}

/** What is sent of it: nothing typed is nothing known. */
export const saidFrom = ({ assessedAt, assessedById, note }: SaidFieldsValue) => ({
  assessedAt: assessedAt || null,
  assessedById: assessedById || null,
  note: note.trim() || null,
});
