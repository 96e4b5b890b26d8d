"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import type { JudgingBasis } from "@/domain/scoring/judge-use-case";
import type { UseCaseScore } from "@/domain/scoring/score-use-case";
import { classNames } from "@/ui/class-names";
import { PairMark } from "@/ui/marks";
import { type NumberPart, NumberParts } from "@/ui/opens-number";
import { signed, TermsHead } from "../scored/terms-table";
import { AnswerBehind } from "./answer-behind";
import { type Benefit, benefitParts, creepinessParts, regretParts } from "./score-parts";
import type { Why } from "./use-why";

type Line = {
  name: string;
  side?: "customer" | "commercial";
  how: string;
  points: number;
  adds: number;
  parts: NumberPart[] | null;
};

/** What the priority is made of; each part opens to its answers, with who gave them, when, and what they mean. */
export function WhyTerms({ score, basis, why }: { score: UseCaseScore; basis: JudgingBasis; why: Why | undefined }) {
  const lines = linesOf(score, basis, why);
  return (
    <table className="w-full">
      <TermsHead of="priority" />
      <tbody>
        {lines.map((line) => (
          <Term key={line.name} line={line} />
        ))}
        <tr className="border-t border-ink font-semibold">
          <th scope="row" colSpan={3} className="py-1 font-semibold">
            Priority
          </th>
          <td className="figure py-1 text-right">{score.priority.toFixed(1)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Term({ line: { name, side, how, points, adds, parts } }: { line: Line }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const shown = open && parts !== null;
  return (
    <>
      <tr className={classNames(!shown && "border-b border-hairline")}>
        <th scope="row" className="font-normal">
          <button
            type="button"
            aria-expanded={shown}
            aria-controls={id}
            onClick={() => setOpen(!open)}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-1 text-left underline-offset-3 hover:underline max-sm:min-h-11"
          >
            <ChevronRight aria-hidden size={12} className={classNames("shrink-0 text-ink-3", shown && "rotate-90")} />
            {side && <PairMark side={side} />}
            {name}
          </button>
        </th>
        <td className="figure py-1 pl-2 text-right whitespace-nowrap text-ink-3">{how}</td>
        <td className="figure py-1 pl-2 text-right">{points.toFixed(1)}</td>
        <td className="figure py-1 pl-2 text-right font-semibold">{signed(adds)}</td>
      </tr>
      <tr id={id} hidden={!shown} className="border-b border-hairline">
        <td colSpan={4} className="pb-2 pl-[18px]">
          {shown && <NumberParts parts={parts} />}
        </td>
      </tr>
    </>
  );
}

function linesOf(score: UseCaseScore, { parameters }: JudgingBasis, why: Why | undefined): Line[] {
  const { terms } = score;
  const describe = (key: string, answer: number): ReactNode => <AnswerBehind why={why} at={key} answer={answer} />;
  const nameOf = (id: string) => why?.words[id] ?? id.replaceAll("_", " ");
  const gains = [terms.customerValue, terms.commercialValue, terms.feasibility];
  const sum = gains.reduce((total, { weight, points }) => total + weight * points, 0);
  const gain = (name: string, group: Benefit, side?: "customer" | "commercial"): Line => ({
    name,
    ...(side && { side }),
    how: `× ${terms[group].weight.toFixed(2)}`,
    points: score[group],
    adds: terms[group].weight * terms[group].points,
    parts: why ? benefitParts(describe, score, group) : null,
  });
  const { answer, multiplier } = terms.confidence;
  return [
    gain("Customer value", "customerValue", "customer"),
    gain("Commercial value", "commercialValue", "commercial"),
    gain("Feasibility", "feasibility"),
    {
      name: `Confidence ${answer} of 5`,
      how: `× ${multiplier.toFixed(2)}`,
      points: sum,
      adds: sum * multiplier,
      parts: why
        ? [
            { label: describe("confidence.confidence", answer), value: `${answer} of 5` },
            { label: "Scales the three gains together; harm is taken off in full", value: `× ${multiplier}` },
          ]
        : null,
    },
    {
      name: `Creepiness, ${score.creepinessBand}`,
      how: `− ${terms.creepiness.weight.toFixed(2)} ×`,
      points: score.creepiness,
      adds: terms.creepiness.contribution,
      parts: why ? creepinessParts(describe, score, parameters.creepiness) : null,
    },
    {
      name: `Regret risk, ${score.regretBand}`,
      how: `− ${terms.regret.weight.toFixed(2)} ×`,
      points: score.regretRisk,
      adds: terms.regret.contribution,
      parts: why ? regretParts(describe, score, nameOf) : null,
    },
  ];
}
