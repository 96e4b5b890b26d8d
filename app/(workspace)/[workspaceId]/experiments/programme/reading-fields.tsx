import type { inferRouterOutputs } from "@trpc/server";
import { X } from "lucide-react";
import type { AppRouter } from "@/server/root";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";
import { NumberInput, TextInput } from "@/ui/text-input";
import type { ReadingDraft } from "./holdout-draft";

type Metric = inferRouterOutputs<AppRouter>["experiment"]["choices"]["metrics"][number];
type Props = {
  at: number;
  reading: ReadingDraft;
  metrics: readonly Metric[];
  onChange: (more: Partial<ReadingDraft>) => void;
  onRemove: () => void;
};

/** One result of a holdout: a measure, a day, and what the two groups showed. */
export function ReadingFields({ at, reading, metrics, onChange, onRemove }: Props) {
  const metric = metrics.find(({ id }) => id === reading.metricId);
  const nth = at + 1;
  const options = (isExperience: boolean) =>
    metrics
      .filter((each) => each.isExperience === isExperience)
      .map(({ id, name }) => ({ value: id, label: isExperience ? `Customers: ${name}` : `Business: ${name}` }));
  const number = (field: "heldOut" | "others" | "n", label: string) => (
    <NumberInput
      label={`${label} ${nth}`}
      value={reading[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-2 border-l-2 border-hairline pl-3">
      <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
        <Select
          label={`Measure ${nth}`}
          value={reading.metricId}
          choices={[{ value: "", label: "Choose the measure" }, ...options(true), ...options(false)]}
          help={metric?.unit && `In ${metric.unit}, as by month on Metrics.`}
          onChange={(event) => onChange({ metricId: event.target.value })}
        />
        <TextInput
          label={`Measured on ${nth}`}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={reading.on}
          onChange={(event) => onChange({ on: event.target.value })}
        />
        <div className="col-span-full grid grid-cols-3 gap-2 max-sm:grid-cols-1">
          {number("heldOut", "Held out")}
          {number("others", "Everybody else")}
          {number("n", "People measured, both groups")}
        </div>
      </div>
      <IconButton label={`Remove result ${nth}`} onClick={onRemove}>
        <X aria-hidden size={14} />
      </IconButton>
    </div>
  );
}
