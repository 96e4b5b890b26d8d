import { useId } from "react";
import { Select } from "@/ui/select";
import { NumberInput, TextInput } from "@/ui/text-input";
import { withNone, withWords } from "./choice-words";
import { type BusinessDraft, figureProblem } from "./drafts";
import { LatestOffer } from "./latest-offer";
import type { MapView } from "./map-view";

type Props = { view: MapView; value: BusinessDraft; onChange: (value: BusinessDraft) => void; readOnly?: boolean };

export function BusinessForm({ view, value, onChange, readOnly = false }: Props) {
  const metrics = useId();
  const set = (change: Partial<BusinessDraft>) => onChange({ ...value, ...change });
  const known = view.choices.metrics.find(({ name }) => name === value.metric);
  return (
    <>
      <TextInput
        label="What the business wants"
        help="A change with a measure, not a project."
        maxLength={200}
        readOnly={readOnly}
        value={value.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Select
        label="Kind"
        disabled={readOnly}
        value={value.type}
        choices={withNone(withWords(view.choices.objectiveTypes, value.type), "not chosen")}
        onChange={(event) => set({ type: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextInput
          label="Measured by"
          maxLength={200}
          list={metrics}
          readOnly={readOnly}
          value={value.metric}
          onChange={(event) => set({ metric: event.target.value })}
        />
        <datalist id={metrics}>
          {view.choices.metrics.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <TextInput
          label="Unit"
          maxLength={40}
          readOnly={readOnly}
          value={value.unit}
          placeholder={known?.unit ?? "percent"}
          onChange={(event) => set({ unit: event.target.value })}
        />
        <NumberInput
          label="Baseline"
          readOnly={readOnly}
          value={value.baseline}
          error={figureProblem(value.baseline)}
          onChange={(event) => set({ baseline: event.target.value })}
        />
        <NumberInput
          label="Target"
          readOnly={readOnly}
          value={value.target}
          error={figureProblem(value.target)}
          onChange={(event) => set({ target: event.target.value })}
        />
        <TextInput
          label="By"
          type="date"
          readOnly={readOnly}
          value={value.byDate}
          onChange={(event) => set({ byDate: event.target.value })}
        />
        <Select
          label="Owner"
          disabled={readOnly}
          value={value.ownerId}
          choices={withNone(view.choices.people, "nobody yet")}
          onChange={(event) => set({ ownerId: event.target.value })}
        />
      </div>
      {!readOnly && (
        <LatestOffer
          metric={known}
          currency={view.currency}
          baseline={value.baseline}
          onUse={(baseline) => set({ baseline })}
        />
      )}
    </>
  );
}
