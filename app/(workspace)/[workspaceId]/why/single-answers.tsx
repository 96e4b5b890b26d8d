"use client";

import { Checkbox } from "@/ui/checkbox";
import { type Choice, Select } from "@/ui/select";
import { type OnDraft, Part, type QuestionText } from "./question-part";
import type { Field, SaveAnswer, StrategyView } from "./use-save-answer";

type Props = { question: QuestionText; view: StrategyView; save: SaveAnswer; onDraft: OnDraft };

/** The second half of "why": whether a problem of customers is in it. */
export function CustomerProblem({ question, ...shared }: Props) {
  return (
    <Part
      {...shared}
      question={{
        ...question,
        question: "Does the answer name a problem of customers?",
        help: "You tick it, a reviewer confirms it.",
        required: true,
      }}
      field="whyNamesCustomerProblem"
      control={(answer, readOnly) => (
        <Checkbox
          label="Yes, it names what customers struggle with"
          checked={answer.value as boolean}
          disabled={readOnly}
          onChange={(event) => answer.set(event.target.checked, { now: true })}
        />
      )}
    />
  );
}

export function ImpactMetric({ question, ...shared }: Props) {
  const asked = { ...question, question: "By which experience metric will we see it?", help: "", required: true };
  return (
    <OneOf
      {...shared}
      question={asked}
      field="cxImpactMetricId"
      label="Experience metric"
      choices={[{ value: "", label: "not chosen" }, ...shared.view.choices.cxMetrics]}
    />
  );
}

export function Sponsor({ question, ...shared }: Props) {
  const help = "Outside or above marketing, or a CMO with a named partner function. The sponsor signs the page.";
  return (
    <OneOf
      {...shared}
      question={{ ...question, question: "Who sponsors it?", help }}
      field="sponsorId"
      label="Sponsor"
      choices={[{ value: "", label: "nobody yet" }, ...shared.view.choices.people]}
    />
  );
}

function OneOf({ label, choices, ...part }: Props & { field: Field; label: string; choices: readonly Choice[] }) {
  return (
    <Part
      {...part}
      control={(answer, readOnly) => (
        <Select
          label={label}
          labelHidden
          disabled={readOnly}
          value={(answer.value as string | null) ?? ""}
          choices={choices}
          onChange={(event) => answer.set(event.target.value || null, { now: true })}
        />
      )}
    />
  );
}
