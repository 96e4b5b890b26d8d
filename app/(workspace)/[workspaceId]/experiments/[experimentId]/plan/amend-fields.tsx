import { RadioGroup } from "@/ui/radio-group";
import { TextArea } from "@/ui/text-area";
import { NumberInput, TextInput } from "@/ui/text-input";
import type { AmendDraft } from "./amend-draft";
import type { PlanView } from "./plan-view";

type Props = { plan: PlanView; draft: AmendDraft; set: (more: Partial<AmendDraft>) => void };

/** What may be amended, in two groups: what is only told, and what the result stands on. */
export function AmendFields({ plan, draft, set }: Props) {
  const guardrails = plan.measures.filter(({ role }) => role === "guardrail");
  return (
    <>
      <fieldset className="grid min-w-0 gap-4">
        <legend className="mb-2 font-semibold">Told beside the result</legend>
        <div className="grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
          <TextInput
            label="Ends on"
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={draft.endDate}
            onChange={(event) => set({ endDate: event.target.value })}
          />
          <TextInput
            label="Started on"
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={draft.startDate}
            onChange={(event) => set({ startDate: event.target.value })}
          />
          <NumberInput
            label="Smallest change worth having, in %"
            value={draft.minEffect}
            onChange={(event) => set({ minEffect: event.target.value })}
          />
          {plan.arms.map(({ id, name }) => (
            <NumberInput
              key={id}
              label={<span className="[overflow-wrap:anywhere]">{`Share of ${name}`}</span>}
              value={draft.weights[id] ?? ""}
              onChange={(event) => set({ weights: { ...draft.weights, [id]: event.target.value } })}
            />
          ))}
        </div>
        <RadioGroup
          label="When it is read"
          value={draft.analysis}
          onChange={(analysis) => set({ analysis })}
          choices={[
            { value: "fixed", label: "Once, at the planned size" },
            { value: "sequential", label: "At every look, with wider intervals" },
          ]}
        />
        <TextArea
          label="What is expected, and why"
          maxLength={1_000}
          rows={2}
          value={draft.hypothesis}
          onChange={(event) => set({ hypothesis: event.target.value })}
        />
      </fieldset>
      <fieldset className="grid min-w-0 gap-4 border-t border-hairline pt-3">
        <legend className="float-left mb-2 w-full font-semibold">
          What the result stands on: a change makes it invalid
        </legend>
        <div className="clear-both grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
          <NumberInput
            label="People per arm"
            value={draft.plannedPerArm}
            onChange={(event) => set({ plannedPerArm: event.target.value })}
          />
          <NumberInput
            label="Shortest run, in days"
            value={draft.minDays}
            onChange={(event) => set({ minDays: event.target.value })}
          />
        </div>
        {guardrails.map(({ metricId, name, type }) => (
          <div key={metricId} className="grid grid-cols-2 items-start gap-4 max-sm:grid-cols-1">
            <NumberInput
              label={`${name}: how much worse we accept${type === "mean" ? "" : ", in points"}`}
              value={draft.margins[metricId] ?? ""}
              onChange={(event) => set({ margins: { ...draft.margins, [metricId]: event.target.value } })}
            />
            <NumberInput
              label={`${name}: answers per arm`}
              value={draft.answers[metricId] ?? ""}
              onChange={(event) => set({ answers: { ...draft.answers, [metricId]: event.target.value } })}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
}
