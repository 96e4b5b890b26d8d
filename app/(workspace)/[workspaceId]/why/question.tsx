"use client";

import Link from "next/link";
import { type ReactNode, useCallback, useState } from "react";
import { ChosenThings } from "./chosen-things";
import { HorizonsAnswer } from "./horizons-answer";
import { ListAnswer } from "./list-answer";
import { PlacesAnswer } from "./places-answer";
import { QuestionChecks } from "./question-checks";
import { type Control, Elsewhere, LongText, type OnDraft, Part, type QuestionText } from "./question-part";
import { RateStrategy } from "./rate-strategy";
import { type Column, RowsAnswer } from "./rows-answer";
import { CustomerProblem, ImpactMetric, Sponsor } from "./single-answers";
import { StopCriteria } from "./stop-criteria";
import type { Field, SaveAnswer, StrategyView } from "./use-save-answer";

type Props = {
  question: QuestionText;
  view: StrategyView;
  save: SaveAnswer;
  workspaceId: string;
  /** What stands under the answer: why it is asked, examples. */
  children?: ReactNode;
};

/** How long an answer must be before its check counts it. */
const least: Partial<Record<Field, number>> = { why: 80, cxImpact: 40, sequencingRationale: 60, decisionRule: 40 };

/** One question of the strategy page with the control its answer needs, and what the checks say of it. */
export function Question({ question, view, save, workspaceId, children }: Props) {
  const [drafts, setDrafts] = useState<Readonly<Record<string, unknown>>>({});
  const onDraft: OnDraft = useCallback((field, draft) => {
    setDrafts((held) => {
      const { [field]: before, ...rest } = held;
      if (draft) return before === draft.value ? held : { ...rest, [field]: draft.value };
      return before === undefined ? held : rest;
    });
  }, []);
  return (
    <div className="grid gap-4">
      <Answer {...{ question, view, save, workspaceId, onDraft }} />
      <QuestionChecks question={question} view={view} drafts={drafts} workspaceId={workspaceId} />
      {children}
    </div>
  );
}

function Answer({ question, view, save, workspaceId, onDraft }: Omit<Props, "children"> & { onDraft: OnDraft }) {
  const { choices } = view;
  const shared = { view, save, onDraft };
  const part = (field: Field, control: Control) => (
    <Part {...shared} question={question} field={field} control={control} />
  );
  const rows = (field: Field, asked: QuestionText, columns: readonly Column[]) => (
    <Part
      {...shared}
      question={asked}
      field={field}
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
  const long = (field: Field) =>
    part(field, (answer, readOnly) => (
      <LongText answer={answer} readOnly={readOnly} label={question.question} min={least[field] ?? 0} />
    ));
  const go = (path: string, words: string) => (
    <Link href={`/${workspaceId}/${path}`} className="font-medium underline underline-offset-3">
      {words}
    </Link>
  );
  switch (question.field) {
    case "strategy.why":
      return (
        <>
          {long("why")}
          <CustomerProblem {...shared} question={question} />
        </>
      );
    case "strategy.cxImpact":
      return (
        <>
          {long("cxImpact")}
          <ImpactMetric {...shared} question={question} />
        </>
      );
    case "strategy.sponsor, strategy.raci":
      return (
        <>
          <Sponsor {...shared} question={question} />
          {rows("raci", { ...question, question: "Which functions own which part?" }, [
            { key: "function", label: "Function" },
            { key: "role", label: "What it owns", wide: true },
          ])}
        </>
      );
    case "strategy.notWhere":
      return <PlacesAnswer {...shared} question={question} workspaceId={workspaceId} />;
    case "strategy.providerOversight":
      return rows("providerOversight", question, [
        { key: "provider", label: "Provider" },
        { key: "annualFee", label: `Fee a year, ${view.currency}`, kind: "number" },
        { key: "decides", label: "What it decides", wide: true },
        { key: "explainerId", label: "Who here can explain it", kind: "choice", choices: choices.people },
      ]);
    case "strategy.stopCriteria":
      return part("stopCriteria", (answer, readOnly) => (
        <StopCriteria
          label={question.question}
          metrics={choices.metrics}
          value={answer.value as StrategyView["page"]["stopCriteria"]}
          readOnly={readOnly}
          onChange={(lines) => answer.set(lines)}
        />
      ));
    case "strategy.horizons":
      return part("horizons", (answer, readOnly) => (
        <HorizonsAnswer
          functions={choices.functions}
          value={answer.value as Record<string, number | null>}
          readOnly={readOnly}
          onChange={(horizons) => answer.set(horizons)}
        />
      ));
    case "strategy.selfRating":
    case "strategy.effectiveRating":
      return <RateStrategy question={question} view={view} workspaceId={workspaceId} />;
    case "strategy.focusAudiences":
    case "strategy.focusChannels": {
      const field = question.field === "strategy.focusAudiences" ? "focusAudiences" : "focusChannels";
      return part(field, (answer, readOnly) => (
        <ChosenThings
          choices={field === "focusAudiences" ? choices.audiences : choices.channels}
          none={<>There are no audiences in this workspace yet. {go("audiences", "Write down the first")}</>}
          value={answer.value as string[]}
          readOnly={readOnly}
          onChange={(ids) => answer.set(ids, { now: true })}
        />
      ));
    }
    case "businessObjectives":
    case "customerObjectives":
    case "outcomes": {
      const written = view.written[question.field];
      return (
        <Elsewhere
          question={question}
          words={written === 0 ? "Nothing written down yet." : `${written} written down.`}
          go={go("outcomes", view.may.edit ? "Write the chain on the map" : "See the map")}
        />
      );
    }
    case "dataLedger":
      return (
        <Elsewhere
          question={question}
          words={`${view.ledger.held} ${view.ledger.held === 1 ? "kind of data is" : "kinds of data are"} held, ${view.ledger.used} of them used; ${view.ledger.withoutBenefit} in use without a benefit told, ${view.ledger.withoutBasis} without a basis.`}
          go={go("data-held", "Open the data we hold")}
        />
      );
    case "spend":
      return <Elsewhere question={question} words={spendInWords(view)} />;
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
        : long(field);
    }
  }
}

function spendInWords({ spend, currency }: StrategyView): string {
  if (!spend) return "No spend is on record.";
  const money = new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 });
  const amount = spend.amount === null ? "not known" : money.format(spend.amount);
  return `${spend.year}: ${amount} of ${spend.of === null ? "an unknown" : money.format(spend.of)} marketing spend.`;
}
