"use client";

import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/root";
import { Checkbox } from "@/ui/checkbox";
import { TextInput } from "@/ui/text-input";
import { MomentFields } from "../../scored/moment-fields";
import { CheckField, ChoiceField, NumberField, PickField, TextField, WordsField } from "./form-pieces";
import { PrerequisiteFields } from "./prerequisite-fields";
import type { Fields, SomeFields } from "./use-save-fields";

export type SectionName = "what" | "purpose" | "where" | "data" | "effort" | "checks";
export type FormProps = {
  value: Fields;
  change: (change: SomeFields) => void;
  choices: inferRouterOutputs<AppRouter>["useCase"]["choices"];
};

const pair = "grid grid-cols-2 gap-4 max-sm:grid-cols-1";

const forms: Record<SectionName, (props: FormProps) => React.ReactNode> = {
  what: WhatForm,
  purpose: PurposeForm,
  where: WhereForm,
  data: DataForm,
  effort: EffortForm,
  checks: ChecksForm,
};

/** The form of one section. */
export function FieldForm({ section, ...props }: FormProps & { section: SectionName }) {
  const Form = forms[section];
  return <Form {...props} />;
}

function WhatForm(props: FormProps) {
  const { value, change } = props;
  return (
    <>
      <TextInput
        label="Name"
        value={value.name}
        maxLength={200}
        error={value.name.trim() === "" ? "It needs a name." : null}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField {...props} field="description" most={2_000} />
      <MomentFields
        moment={value.moment}
        tasks={props.choices.moment ?? []}
        onChange={(moment) => change({ moment })}
      />
      <div className={pair}>
        <ChoiceField {...props} field="mode" none={null} />
        <ChoiceField {...props} field="activeForm" none="None" help="How the customer takes part." />
        <ChoiceField {...props} field="activeJob" none="Not said" />
        <ChoiceField {...props} field="helpType" none="Not said" />
        <ChoiceField {...props} field="intent" none="Not said" />
        <ChoiceField {...props} field="granularity" none="Not said" help="One-to-one is never the goal line." />
      </div>
      <Checkbox
        label="Table stakes"
        help="Every firm has it: ranked in its own lane."
        checked={value.tableStakes}
        onChange={(event) => change({ tableStakes: event.target.checked })}
      />
      <TextField {...props} field="note" most={2_000} />
    </>
  );
}

function PurposeForm(props: FormProps) {
  const { value, change } = props;
  return (
    <>
      <ChoiceField
        {...props}
        field="outcomeId"
        none="None: it is ad hoc"
        help="Ties it to what customers and the business want from it."
      />
      <div className={pair}>
        <ChoiceField
          {...props}
          field="cxMetricId"
          none="Not chosen yet"
          help="Needed before it may be tested or go live."
        />
        <ChoiceField {...props} field="commercialKpiId" none="Not chosen yet" />
      </div>
      <PickField {...props} field="guardrailMetricIds" help="What is watched while it is tested and while it runs." />
      <TextField {...props} field="needEvidence" most={1_000} help="Who said or did what, how many, when." />
      <NumberField
        label="Expected lift, in percent"
        help="Above 10 % without a replicated test it is doubted."
        scale={100}
        signed
        value={value.expectedRelativeLift}
        onChange={(expectedRelativeLift) => change({ expectedRelativeLift })}
      />
    </>
  );
}

function WhereForm(props: FormProps) {
  const { value, change, choices } = props;
  return (
    <>
      <div className={pair}>
        <ChoiceField {...props} field="ownerId" none="Nobody yet" />
        <ChoiceField {...props} field="function" none="Not said" />
      </div>
      <PickField {...props} field="audienceIds" />
      <PickField {...props} field="channelIds" />
      {value.channelIds.length > 0 && (
        <div className={pair}>
          {value.channelIds.map((id) => (
            <NumberField
              key={id}
              label={`Messages per person per week: ${choices.channelIds?.find((each) => each.id === id)?.name ?? id}`}
              value={value.weeklyTouches[id] ?? null}
              onChange={(touches) => {
                const { [id]: _before, ...others } = value.weeklyTouches;
                change({ weeklyTouches: touches === null ? others : { ...others, [id]: touches } });
              }}
            />
          ))}
        </div>
      )}
      <PickField {...props} field="pitfallIds" help="The worst of them counts for regret." />
      <ChoiceField {...props} field="relationship" none="Not said" />
    </>
  );
}

function DataForm(props: FormProps) {
  return (
    <>
      <PickField
        {...props}
        field="dataElementIds"
        help="From the library and the ledger. Before it goes live each must be in the ledger with a basis."
      />
      <ChoiceField {...props} field="identifierDependency" none="Not said" />
      <PickField
        {...props}
        field="sensitiveCategories"
        help="In a channel that follows people, any of these is a hard stop."
      />
      <WordsField {...props} field="excludedCategories" help="Separate them with commas." />
      <PickField {...props} field="dpiaCriteria" help="From two on, an impact assessment is likely needed." />
      <TextField {...props} field="dpiaLink" most={500} help="Where the assessment is kept." />
    </>
  );
}

function EffortForm(props: FormProps) {
  const { value, change, choices } = props;
  return (
    <>
      <NumberField
        label="Effort in person-weeks"
        help="Empty takes the effort of its template."
        value={value.effortWeeks}
        onChange={(effortWeeks) => change({ effortWeeks })}
      />
      <PrerequisiteFields
        prerequisites={value.prerequisites}
        blocks={choices.prerequisites ?? []}
        onChange={(prerequisites) => change({ prerequisites })}
      />
    </>
  );
}

function ChecksForm(props: FormProps) {
  return (
    <>
      <CheckField {...props} field="restrictsChoice" help="Then it needs a way to see all." />
      <CheckField {...props} field="purchaseCycleSuppression" help="Or it sells what was just bought." />
      <CheckField {...props} field="repeatsUnconfirmedDetail" help="Ask the customer, or leave it out." />
    </>
  );
}
