import { X } from "lucide-react";
import { IconButton } from "@/ui/icon-button";
import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import { defaultMargin, marginUnit } from "./margin-scale";
import { type MeasureDraft, type MetricChoice, none, type PartProps } from "./test-draft";

const types = [
  { value: "proportion", label: "Share of people" },
  { value: "mean", label: "Average" },
  { value: "nps", label: "NPS" },
];

type Props = Pick<PartProps, "wrong"> & {
  label: string;
  measure: MeasureDraft;
  /** What may be chosen here. */
  metrics: readonly MetricChoice[];
  onChange: (measure: MeasureDraft) => void;
  onRemove?: (() => void) | undefined;
};

/** One measure: which, how it is counted, and for a guardrail how much worse is accepted. */
export function MeasureLine({ label, measure, metrics, wrong, onChange, onRemove }: Props) {
  const { metricId, type, margin, place } = measure;
  const metric = metrics.find(({ id }) => id === metricId);
  const guards = place === "experience" || place === "guardrail";
  const name = metric?.name ?? (metricId || "this measure");
  const choose = (id: string) => {
    const chosen = metrics.find((each) => each.id === id);
    const counted = chosen?.type ?? type;
    onChange({ place, metricId: id, type: counted, margin: guards ? (defaultMargin(counted, chosen) ?? "") : "" });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_9.5rem_9.5rem_1.75rem] items-start gap-x-3 gap-y-2 max-sm:grid-cols-[minmax(0,1fr)_2.75rem]">
      <Select
        label={label}
        fieldClassName={onRemove ? "" : "max-sm:col-span-2"}
        choices={[
          none("Choose a measure"),
          ...(metric || metricId === "" ? [] : [{ value: metricId, label: `${metricId} (not known here any more)` }]),
          ...metrics.map((each) => ({ value: each.id, label: nameOf(each, place) })),
        ]}
        value={metricId}
        error={wrong[`measure ${metricId}`]}
        onChange={(event) => choose(event.target.value)}
      />
      <Select
        label="Counted as"
        fieldClassName="max-sm:col-start-1"
        aria-label={`${name} is counted as`}
        choices={types}
        value={type}
        onChange={(event) => {
          const counted = event.target.value as MeasureDraft["type"];
          onChange({ ...measure, type: counted, margin: guards ? (defaultMargin(counted, metric) ?? "") : "" });
        }}
      />
      {guards ? (
        <NumberInput
          label="Worse we accept"
          fieldClassName="max-sm:col-start-1"
          aria-label={`Worse we accept for ${name}, ${marginUnit(type, metric)}`}
          maxLength={12}
          value={margin}
          error={wrong[`margin ${metricId}`]}
          help={metricId === "" ? null : marginHelp(measure, metric)}
          onChange={(event) => onChange({ ...measure, margin: event.target.value })}
        />
      ) : (
        <span className="max-sm:hidden" />
      )}
      {onRemove && (
        <IconButton
          label={`Take away ${name}`}
          className="mt-5 max-sm:col-start-2 max-sm:row-start-1"
          onClick={onRemove}
        >
          <X aria-hidden size={14} />
        </IconButton>
      )}
    </div>
  );
}

const nameOf = ({ name, isExperience, family }: MetricChoice, place: MeasureDraft["place"]) =>
  place === "experience" || family === "commercial"
    ? name
    : `${name} (${isExperience ? "customer experience" : "programme"})`;

function marginHelp({ type, margin }: MeasureDraft, metric: MetricChoice | undefined): string {
  const unit = marginUnit(type, metric);
  const given = defaultMargin(type, metric);
  if (given === null)
    return margin.trim() === "" ? `In ${unit}. We have no default: without it nothing is shown to be safe.` : unit;
  const whose = metric?.isOwn ? "as written at this metric" : "our default";
  if (margin.trim() === given) return `${unit}; ${whose}`;
  return margin.trim() === "" ? `${unit}; empty means ${given}, ${whose}` : `${unit}; ${whose} is ${given}`;
}
