import type { ReactNode } from "react";
import type { UseCaseScore } from "@/domain/scoring/score-use-case";
import type { Parameters } from "@/domain/settings";
import type { NumberPart } from "@/ui/opens-number";

/** What an answer is called and what stands behind it; the key is "group.criterion". */
export type Describe = (key: string, answer: number) => ReactNode;

const fixed = (value: number, digits = 1) => `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(digits)}`;

export type Benefit = "customerValue" | "commercialValue" | "feasibility";

/** The answers of one gain down to the words of the rubric, their mean, and the points it makes. */
export function benefitParts(describe: Describe, score: UseCaseScore, group: Benefit): NumberPart[] {
  const { criteria, mean, points } = score.terms[group];
  return [
    ...criteria.map(({ criterion, answer }) => ({
      label: describe(`${group}.${criterion}`, answer),
      value: `${answer} of 5`,
    })),
    { label: "Mean of the answers", value: fixed(mean, 2) },
    { label: "On the scale 0 to 100", how: `(${fixed(mean, 2)} − 1) ÷ 4 × 100`, value: fixed(points), total: true },
  ];
}

export function creepinessParts(
  describe: Describe,
  score: UseCaseScore,
  { meanShare, maxShare }: Parameters["creepiness"],
): NumberPart[] {
  const { factors, weightedMean, worst, points } = score.terms.creepiness;
  return [
    ...factors.map(({ factor, answer, weight }) => ({
      label: describe(`creepiness.${factor}`, answer),
      how: `× ${weight}`,
      value: `${answer} of 5`,
    })),
    { label: "Weighted mean", how: `× ${meanShare}`, value: fixed(weightedMean, 2) },
    { label: "Worst answer, so that it is not averaged away", how: `× ${maxShare}`, value: worst },
    { label: `On the scale 0 to 100: ${score.creepinessBand}`, value: fixed(points), total: true },
  ];
}

/** @param nameOf what a pressure cue or relief feature is called */
export function regretParts(describe: Describe, score: UseCaseScore, nameOf: (id: string) => string): NumberPart[] {
  const { terms, regretRisk } = score;
  const regret = terms.regret;
  const listed = (name: string, ids: readonly string[]) => (
    <>
      {name}
      <span className="block text-12 font-normal text-ink-3">{ids.map(nameOf).join(", ") || "none"}</span>
    </>
  );
  return [
    {
      label: `Pitfall severity ${regret.severity} of 5, ${regret.atTaskSwitch ? "at a task switch" : "inside a task"}, ${regret.mode}`,
      how: `mode × ${regret.modeFactor}`,
      value: fixed(regret.severityPoints),
    },
    {
      label: describe("regret.stakes", regret.stakes),
      how: `stakes ${regret.stakes}`,
      value: fixed(regret.stakesPoints),
    },
    {
      label: listed("What presses people", regret.pressureCues),
      how: String(regret.pressureCues.length),
      value: fixed(regret.pressurePoints),
    },
    {
      label: `${regret.optionsShown} options shown`,
      how: `${regret.optionBandsExceeded} bands over`,
      value: fixed(regret.optionPoints),
    },
    {
      label: listed("What relieves people", regret.reliefFeatures),
      how: `${regret.reliefFeatures.length} features`,
      value: `× ${fixed(regret.reliefFactor, 2)}`,
    },
    { label: `Regret risk: ${score.regretBand}`, value: fixed(regretRisk), total: true },
  ];
}

export function priorityParts(score: UseCaseScore): NumberPart[] {
  const { confidence } = score.terms;
  const { gains, lines } = termLines(score);
  return [
    ...lines.slice(0, 3),
    {
      label: `Confidence ${confidence.answer} of 5`,
      how: `${fixed(gains)} × ${confidence.multiplier}`,
      value: fixed(gains * confidence.multiplier),
    },
    ...lines.slice(3),
    { label: "Priority", value: fixed(score.priority), total: true },
  ];
}

/** Each weight times its points; the three gains together are what confidence scales. */
function termLines({ terms, creepinessBand, regretBand }: UseCaseScore) {
  const { customerValue, commercialValue, feasibility, creepiness, regret } = terms;
  const gain = (label: string, { points, weight }: { points: number; weight: number }) => ({
    label,
    how: `${fixed(points)} × ${weight}`,
    value: fixed(weight * points),
  });
  const harm = (label: string, term: { points: number; weight: number; contribution: number }) => ({
    ...gain(label, term),
    value: fixed(term.contribution),
  });
  return {
    gains: [customerValue, commercialValue, feasibility].reduce((sum, { weight, points }) => sum + weight * points, 0),
    lines: [
      gain("Customer value", customerValue),
      gain("Commercial value", commercialValue),
      gain("Feasibility", feasibility),
      harm(`Creepiness, ${creepinessBand}`, creepiness),
      harm(`Regret risk, ${regretBand}`, regret),
    ],
  };
}
