"use client";

import { Checkbox } from "@/ui/checkbox";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { NumberInput } from "@/ui/text-input";
import { ListAnswer } from "./list-answer";
import { type Control, Elsewhere, LongText, Part, type QuestionText } from "./question-part";
import { type Column, RowsAnswer } from "./rows-answer";
import type { Field, SaveAnswer, StrategyView } from "./use-save-answer";

type Props = { question: QuestionText; view: StrategyView; save: SaveAnswer };

const ratings = [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: String(n) }));
const effects = [
  { value: "yes", label: "Yes" },
  { value: "partly", label: "Partly" },
  { value: "no", label: "No" },
  { value: "too_early", label: "Too early to say" },
];

/** One question of the strategy page, with the control its answer needs. */
export function Question({ question, view, save }: Props) {
  const part = (field: Field, control: Control) => (
    <Part question={question} field={field} view={view} save={save} control={control} />
  );
  const { choices } = view;
  switch (question.field) {
    case "strategy.why":
      return (
        <>
          {part("why", (answer, readOnly) => (
            <LongText answer={answer} readOnly={readOnly} label={question.question} min={80} />
          ))}
          <Part
            question={{
              ...question,
              question: "Does the answer name a problem of customers?",
              help: "You tick it, a reviewer confirms it.",
              required: true,
            }}
            field="whyNamesCustomerProblem"
            view={view}
            save={save}
            control={(answer, readOnly) => (
              <Checkbox
                label="Yes, it names what customers struggle with"
                checked={answer.value as boolean}
                disabled={readOnly}
                onChange={(event) => answer.set(event.target.checked, { now: true })}
              />
            )}
          />
        </>
      );
    case "strategy.cxImpact":
      return (
        <>
          {part("cxImpact", (answer, readOnly) => (
            <LongText answer={answer} readOnly={readOnly} label={question.question} min={40} />
          ))}
          <Part
            question={{ ...question, question: "By which experience metric will we see it?", help: "", required: true }}
            field="cxImpactMetricId"
            view={view}
            save={save}
            control={(answer, readOnly) => (
              <Select
                label="Experience metric"
                labelHidden
                disabled={readOnly}
                value={(answer.value as string | null) ?? ""}
                choices={[{ value: "", label: "not chosen" }, ...choices.cxMetrics]}
                onChange={(event) => answer.set(event.target.value || null, { now: true })}
              />
            )}
          />
        </>
      );
    case "strategy.sponsor, strategy.raci":
      return (
        <>
          <Part
            question={{
              ...question,
              question: "Who sponsors it?",
              help: "Outside or above marketing, or a CMO with a named partner function.",
            }}
            field="sponsorId"
            view={view}
            save={save}
            control={(answer, readOnly) => (
              <Select
                label="Sponsor"
                labelHidden
                disabled={readOnly}
                value={(answer.value as string | null) ?? ""}
                choices={[{ value: "", label: "nobody yet" }, ...choices.people]}
                onChange={(event) => answer.set(event.target.value || null, { now: true })}
              />
            )}
          />
          {rows("raci", { ...question, question: "Which functions own which part?" }, [
            { key: "function", label: "Function" },
            { key: "role", label: "What it owns", wide: true },
          ])}
        </>
      );
    case "strategy.providerOversight":
      return rows("providerOversight", question, [
        { key: "provider", label: "Provider" },
        { key: "annualFee", label: `Fee a year, ${view.currency}`, kind: "number" },
        { key: "decides", label: "What it decides", wide: true },
        { key: "explainerId", label: "Who here can explain it", kind: "choice", choices: choices.people },
      ]);
    case "strategy.stopCriteria":
      return rows("stopCriteria", question, [
        { key: "text", label: "We stop when", wide: true },
        { key: "threshold", label: "The number" },
        { key: "byDate", label: "By", kind: "date" },
      ]);
    case "strategy.horizons":
      return (
        <Part
          question={question}
          field="horizons"
          view={view}
          save={save}
          control={(answer, readOnly) => {
            const value = answer.value as Record<string, number | null>;
            if (readOnly)
              return (
                <p>
                  {choices.functions.map(({ value: key, label }) => `${label}: ${value[key] ?? "not set"}`).join(" · ")}
                </p>
              );
            return (
              <div className="grid grid-cols-3 gap-3 max-sm:grid-cols-1">
                {choices.functions.map(({ value: key, label }) => (
                  <NumberInput
                    key={key}
                    label={`${label}, quarters`}
                    value={value[key] ?? ""}
                    onChange={(event) => {
                      const number = Number(event.target.value);
                      answer.set({
                        ...value,
                        [key]: event.target.value.trim() === "" || Number.isNaN(number) ? null : number,
                      });
                    }}
                  />
                ))}
              </div>
            );
          }}
        />
      );
    case "strategy.selfRating":
      return part("selfRating", (answer, readOnly) => (
        <RadioGroup
          inline
          label="1 not at all, 5 very much"
          choices={ratings}
          readOnly={readOnly}
          value={answer.value === null ? null : String(answer.value)}
          onChange={(value) => answer.set(Number(value), { now: true })}
        />
      ));
    case "strategy.effectiveRating":
      return part("effectiveRating", (answer, readOnly) => (
        <RadioGroup
          inline
          label="Our reading"
          labelHidden
          choices={effects}
          readOnly={readOnly}
          value={answer.value as string | null}
          onChange={(value) => answer.set(value, { now: true })}
        />
      ));
    case "strategy.focusAudiences":
    case "strategy.focusChannels": {
      const field = question.field === "strategy.focusAudiences" ? "focusAudiences" : "focusChannels";
      const from = field === "focusAudiences" ? choices.audiences : choices.channels;
      return part(field, (answer, readOnly) =>
        from.length === 0 ? (
          <p className="text-ink-3">There are no audiences in this workspace yet.</p>
        ) : (
          <div className="grid grid-cols-2 gap-1 max-sm:grid-cols-1">
            {from.map(({ value, label }) => (
              <Checkbox
                key={value}
                label={label}
                disabled={readOnly}
                checked={(answer.value as string[]).includes(value)}
                onChange={() => answer.set(toggled(answer.value as string[], value), { now: true })}
              />
            ))}
          </div>
        ),
      );
    }
    case "businessObjectives":
    case "customerObjectives":
    case "outcomes":
      return (
        <Elsewhere
          question={question}
          href="#objectives"
          words={`${view[question.field].length} written down: see “Objectives and outcomes” below.`}
        />
      );
    case "dataLedger":
      return (
        <Elsewhere
          question={question}
          words={`${view.ledger.held} kinds of data are held, ${view.ledger.used} of them used; ${view.ledger.withoutBenefit} in use without a benefit told, ${view.ledger.withoutBasis} without a basis.`}
        />
      );
    case "spend": {
      const money = new Intl.NumberFormat("en-GB", {
        style: "currency",
        currency: view.currency,
        maximumFractionDigits: 0,
      });
      const { spend } = view;
      return (
        <Elsewhere
          question={question}
          words={
            spend
              ? `${spend.year}: ${spend.amount === null ? "not known" : money.format(spend.amount)} of ${spend.of === null ? "an unknown" : money.format(spend.of)} marketing spend.`
              : "No spend is on record."
          }
        />
      );
    }
    default: {
      const field = question.field.replace("strategy.", "") as Field;
      return Array.isArray(view.page[field])
        ? part(field, (answer, readOnly) => (
            <ListAnswer
              label={question.question}
              value={answer.value as string[]}
              readOnly={readOnly}
              onChange={(lines) => answer.set(lines)}
            />
          ))
        : part(field, (answer, readOnly) => <LongText answer={answer} readOnly={readOnly} label={question.question} />);
    }
  }
  function rows(field: Field, asked: QuestionText, columns: readonly Column[]) {
    return (
      <Part
        question={asked}
        field={field}
        view={view}
        save={save}
        control={(answer, readOnly) => (
          <RowsAnswer
            label={asked.question}
            columns={columns}
            value={answer.value as Record<string, unknown>[]}
            readOnly={readOnly}
            onChange={(lines) => answer.set(lines)}
          />
        )}
      />
    );
  }
}

const toggled = (held: readonly string[], value: string) =>
  held.includes(value) ? held.filter((each) => each !== value) : [...held, value];
