import { PairMark } from "@/ui/marks";
import { Select } from "@/ui/select";
import { NumberInput, TextInput } from "@/ui/text-input";
import { withNone } from "./choice-words";
import { figureProblem, type OutcomeDraft } from "./drafts";
import { LatestOffer } from "./latest-offer";
import type { MapView } from "./map-view";

type Props = {
  view: MapView;
  value: OutcomeDraft;
  onChange: (value: OutcomeDraft) => void;
  readOnly?: boolean;
  /** Where the objectives are chosen elsewhere. */
  withoutLinks?: boolean;
};

export function OutcomeForm({ view, value, onChange, readOnly = false, withoutLinks = false }: Props) {
  const set = (change: Partial<OutcomeDraft>) => onChange({ ...value, ...change });
  return (
    <>
      <TextInput
        label="What customers and the business will see"
        maxLength={500}
        readOnly={readOnly}
        value={value.statement}
        onChange={(event) => set({ statement: event.target.value })}
      />
      {!withoutLinks && (
        <>
          <Select
            label="For the business objective"
            disabled={readOnly}
            value={value.businessObjectiveId}
            choices={withNone(
              view.businessObjectives.map(({ id, name }) => ({ value: id, label: name })),
              "none yet",
            )}
            onChange={(event) => set({ businessObjectiveId: event.target.value })}
          />
          <Select
            label="Through the customer objective"
            disabled={readOnly}
            value={value.customerObjectiveId}
            choices={withNone(
              view.customerObjectives.map(({ id, statement }) => ({ value: id, label: statement })),
              "none yet",
            )}
            onChange={(event) => set({ customerObjectiveId: event.target.value })}
          />
        </>
      )}
      <SideFields side="customer" {...{ view, value, set, readOnly }} />
      <SideFields side="commercial" {...{ view, value, set, readOnly }} />
      <TextInput
        label="By"
        type="date"
        readOnly={readOnly}
        value={value.byDate}
        onChange={(event) => set({ byDate: event.target.value })}
      />
    </>
  );
}

const sides = {
  customer: {
    legend: "What customers notice",
    label: "Experience metric",
    metric: "cxMetricId",
    baseline: "cxBaseline",
    target: "cxTarget",
  },
  commercial: {
    legend: "What the business earns",
    label: "Commercial number",
    metric: "commercialKpiId",
    baseline: "kpiBaseline",
    target: "kpiTarget",
  },
} as const;

type SideProps = {
  side: keyof typeof sides;
  view: MapView;
  value: OutcomeDraft;
  set: (change: Partial<OutcomeDraft>) => void;
  readOnly: boolean;
};

/** One metric of the pair with where it starts and where it should be. */
function SideFields({ side, view, value, set, readOnly }: SideProps) {
  const { legend, label, metric, baseline, target } = sides[side];
  const held = value[metric];
  const offered = view.choices.metrics.filter((each) => each.side === side || each.id === held);
  const known = view.choices.metrics.find(({ id }) => id === held);
  const choices = offered.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 flex items-center gap-1.5 text-12 font-medium text-ink-2">
        <PairMark side={side} />
        {legend}
      </legend>
      <Select
        label={label}
        disabled={readOnly}
        value={held}
        choices={withNone(known || held === "" ? choices : [{ value: held, label: held }, ...choices], "none yet")}
        onChange={(event) => set({ [metric]: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3">
        <NumberInput
          label={side === "customer" ? "Experience baseline" : "Commercial baseline"}
          readOnly={readOnly}
          value={value[baseline]}
          error={figureProblem(value[baseline])}
          onChange={(event) => set({ [baseline]: event.target.value })}
        />
        <NumberInput
          label={side === "customer" ? "Experience target" : "Commercial target"}
          readOnly={readOnly}
          value={value[target]}
          error={figureProblem(value[target])}
          onChange={(event) => set({ [target]: event.target.value })}
        />
      </div>
      {!readOnly && (
        <LatestOffer
          metric={known}
          currency={view.currency}
          baseline={value[baseline]}
          onUse={(text) => set({ [baseline]: text })}
        />
      )}
    </fieldset>
  );
}
