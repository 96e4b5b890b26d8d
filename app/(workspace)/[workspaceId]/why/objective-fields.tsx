"use client";

import { useState } from "react";
import type { BusinessObjective, CustomerObjective, Outcome } from "@/domain/strategy/strategy";
import { RadioGroup } from "@/ui/radio-group";
import { type Choice, Select } from "@/ui/select";
import { NumberInput, TextInput } from "@/ui/text-input";
import { RowsAnswer } from "./rows-answer";
import type { StrategyView } from "./use-save-answer";

type Fields<Value> = { view: StrategyView; value: Value; onChange: (value: Value) => void };

const orNone = (choices: readonly Choice[], words: string) => [{ value: "", label: words }, ...choices];
const asChoices = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));

/** A number as it is typed; what is not a number yet is not handed on. */
function Figure({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  const number = Number(typed.replace(",", "."));
  const wrong = typed.trim() !== "" && Number.isNaN(number);
  return (
    <NumberInput
      label={label}
      value={typed}
      error={wrong ? "This is not a number." : null}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = Number(event.target.value.replace(",", "."));
        if (event.target.value.trim() === "") onChange(null);
        else if (!Number.isNaN(next)) onChange(next);
      }}
    />
  );
}

export function BusinessFields({ view, value, onChange }: Fields<Omit<BusinessObjective, "id">>) {
  const set = (change: Partial<typeof value>) => onChange({ ...value, ...change });
  return (
    <>
      <TextInput
        label="What the business wants"
        required
        maxLength={200}
        value={value.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Select
        label="Kind"
        value={value.type ?? ""}
        choices={orNone(asChoices(view.choices.objectiveTypes), "not chosen")}
        onChange={(event) => set({ type: event.target.value || null })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextInput
          label="Measured by"
          maxLength={200}
          value={value.metric ?? ""}
          onChange={(event) => set({ metric: event.target.value || null })}
        />
        <TextInput
          label="Unit"
          maxLength={40}
          value={value.unit ?? ""}
          onChange={(event) => set({ unit: event.target.value || null })}
        />
        <Figure label="Today" value={value.baseline} onChange={(baseline) => set({ baseline })} />
        <Figure label="Target" value={value.target} onChange={(target) => set({ target })} />
        <TextInput
          label="By"
          type="date"
          value={value.byDate ?? ""}
          onChange={(event) => set({ byDate: event.target.value || null })}
        />
        <Select
          label="Owner"
          value={value.ownerId ?? ""}
          choices={orNone(view.choices.people, "nobody yet")}
          onChange={(event) => set({ ownerId: event.target.value || null })}
        />
      </div>
    </>
  );
}

export function CustomerFields({ view, value, onChange }: Fields<Omit<CustomerObjective, "id">>) {
  const set = (change: Partial<typeof value>) => onChange({ ...value, ...change });
  return (
    <>
      <TextInput
        label="What customers want, in their words"
        required
        maxLength={500}
        value={value.statement}
        onChange={(event) => set({ statement: event.target.value })}
      />
      <Select
        label="What they want to do"
        value={value.verb ?? ""}
        choices={orNone(withHeld(view.choices.verbs, value.verb), "not chosen")}
        onChange={(event) => set({ verb: event.target.value || null })}
      />
      <RadioGroup
        inline
        label="How much it matters to them"
        choices={["1", "2", "3", "4", "5"].map((n) => ({ value: n, label: n }))}
        value={value.importance === null ? null : String(value.importance)}
        onChange={(to) => set({ importance: Number(to) })}
      />
      <div>
        <p className="mb-1 text-12 font-medium text-ink-2">How we know: evidence from customers</p>
        <RowsAnswer
          label="evidence"
          readOnly={false}
          columns={[
            { key: "kind", label: "Kind" },
            { key: "text", label: "What it says", wide: true },
            { key: "n", label: "People", kind: "number" },
          ]}
          value={value.evidence}
          onChange={(evidence) => set({ evidence: evidence as CustomerObjective["evidence"] })}
        />
      </div>
    </>
  );
}

const withHeld = (words: readonly string[], held: string | null): Choice[] =>
  asChoices(held && !words.includes(held) ? [held, ...words] : words);

export function OutcomeFields({ view, value, onChange }: Fields<Omit<Outcome, "id">>) {
  const set = (change: Partial<typeof value>) => onChange({ ...value, ...change });
  const { choices } = view;
  return (
    <>
      <TextInput
        label="What customers and the business will see"
        required
        maxLength={500}
        value={value.statement}
        onChange={(event) => set({ statement: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Select
          label="For the business objective"
          value={value.businessObjectiveId ?? ""}
          choices={orNone(
            view.businessObjectives.map(({ id, name }) => ({ value: id, label: name })),
            "none yet",
          )}
          onChange={(event) => set({ businessObjectiveId: event.target.value || null })}
        />
        <Select
          label="Through the customer objective"
          value={value.customerObjectiveId ?? ""}
          choices={orNone(
            view.customerObjectives.map(({ id, statement }) => ({ value: id, label: statement })),
            "none yet",
          )}
          onChange={(event) => set({ customerObjectiveId: event.target.value || null })}
        />
        <Select
          label="Experience metric"
          value={value.cxMetricId ?? ""}
          choices={orNone(choices.cxMetrics, "none yet")}
          onChange={(event) => set({ cxMetricId: event.target.value || null })}
        />
        <Select
          label="Commercial number"
          value={value.commercialKpiId ?? ""}
          choices={orNone(choices.commercialMetrics, "none yet")}
          onChange={(event) => set({ commercialKpiId: event.target.value || null })}
        />
        <div className="grid grid-cols-2 gap-3">
          <Figure label="Experience today" value={value.cxBaseline} onChange={(cxBaseline) => set({ cxBaseline })} />
          <Figure label="Experience target" value={value.cxTarget} onChange={(cxTarget) => set({ cxTarget })} />
        </div>
        <div className="grid grid-cols-2 gap-3">
          <Figure label="Commercial today" value={value.kpiBaseline} onChange={(kpiBaseline) => set({ kpiBaseline })} />
          <Figure label="Commercial target" value={value.kpiTarget} onChange={(kpiTarget) => set({ kpiTarget })} />
        </div>
        <TextInput
          label="By"
          type="date"
          value={value.byDate ?? ""}
          onChange={(event) => set({ byDate: event.target.value || null })}
        />
      </div>
    </>
  );
}
