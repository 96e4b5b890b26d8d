import type { UseCaseScore } from "@/domain/scoring/score-use-case";
import type { NumberPart } from "@/ui/opens-number";
import type { Detail } from "./use-case-detail";

const fixed = (value: number, digits = 1) => `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(digits)}`;

type Group = "customerValue" | "commercialValue" | "feasibility" | "creepiness";

function answerLabel({ rubric }: Detail, group: Group | "regret", criterion: string, answer: number) {
  const found = rubric[group].criteria.find(({ id }) => id === criterion);
  return (
    <>
      {found?.label ?? criterion}
      <span className="block text-12 font-normal text-ink-3">{found?.anchors[answer - 1]}</span>
    </>
  );
}

/** The answers of one gain down to the words of the rubric, their mean, and the points it makes. */
export function benefitParts(
  detail: Detail,
  score: UseCaseScore,
  group: "customerValue" | "commercialValue" | "feasibility",
): NumberPart[] {
  const { criteria, mean, points } = score.terms[group];
  return [
    ...criteria.map(({ criterion, answer }) => ({
      label: answerLabel(detail, group, criterion, answer),
      value: `${answer} of 5`,
    })),
    { label: "Mean of the answers", value: fixed(mean, 2) },
    { label: "On the scale 0 to 100", how: `(${fixed(mean, 2)} − 1) ÷ 4 × 100`, value: fixed(points), total: true },
  ];
}

export function creepinessParts(detail: Detail, score: UseCaseScore): NumberPart[] {
  const { factors, weightedMean, worst, points } = score.terms.creepiness;
  const { meanShare, maxShare } = detail.basis.parameters.creepiness;
  return [
    ...factors.map(({ factor, answer, weight }) => ({
      label: answerLabel(detail, "creepiness", factor, answer),
      how: `× ${weight}`,
      value: `${answer} of 5`,
    })),
    { label: "Weighted mean", how: `× ${meanShare}`, value: fixed(weightedMean, 2) },
    { label: "Worst answer, so that it is not averaged away", how: `× ${maxShare}`, value: worst },
    { label: `On the scale 0 to 100: ${score.creepinessBand}`, value: fixed(points), total: true },
  ];
}

export function regretParts(detail: Detail, score: UseCaseScore): NumberPart[] {
  const { terms, regretRisk } = score;
  const regret = terms.regret;
  return [
    {
      label: `Pitfall severity ${regret.severity} of 5, ${regret.atTaskSwitch ? "at a task switch" : "inside a task"}, ${regret.mode}`,
      how: `mode × ${regret.modeFactor}`,
      value: fixed(regret.severityPoints),
    },
    {
      label: answerLabel(detail, "regret", "stakes", regret.stakes),
      how: `stakes ${regret.stakes}`,
      value: fixed(regret.stakesPoints),
    },
    { label: "Pressure cues", how: String(regret.pressureCues.length), value: fixed(regret.pressurePoints) },
    {
      label: `${regret.optionsShown} options shown`,
      how: `${regret.optionBandsExceeded} bands over`,
      value: fixed(regret.optionPoints),
    },
    {
      label: "What relieves",
      how: `${regret.reliefFeatures.length} features`,
      value: `× ${fixed(regret.reliefFactor, 2)}`,
    },
    { label: `Regret risk: ${score.regretBand}`, value: fixed(regretRisk), total: true },
  ];
}

export function priorityParts(score: UseCaseScore): NumberPart[] {
  const { customerValue, commercialValue, feasibility, confidence, creepiness, regret } = score.terms;
  const gains = [customerValue, commercialValue, feasibility].reduce(
    (sum, { weight, points }) => sum + weight * points,
    0,
  );
  return [
    {
      label: "Customer value",
      how: `${fixed(customerValue.points)} × ${customerValue.weight}`,
      value: fixed(customerValue.weight * customerValue.points),
    },
    {
      label: "Commercial value",
      how: `${fixed(commercialValue.points)} × ${commercialValue.weight}`,
      value: fixed(commercialValue.weight * commercialValue.points),
    },
    {
      label: "Feasibility",
      how: `${fixed(feasibility.points)} × ${feasibility.weight}`,
      value: fixed(feasibility.weight * feasibility.points),
    },
    {
      label: `Confidence ${confidence.answer} of 5`,
      how: `${fixed(gains)} × ${confidence.multiplier}`,
      value: fixed(gains * confidence.multiplier),
    },
    {
      label: `Creepiness, ${score.creepinessBand}`,
      how: `${fixed(creepiness.points)} × ${creepiness.weight}`,
      value: fixed(creepiness.contribution),
    },
    {
      label: `Regret risk, ${score.regretBand}`,
      how: `${fixed(regret.points)} × ${regret.weight}`,
      value: fixed(regret.contribution),
    },
    { label: "Priority", value: fixed(score.priority), total: true },
  ];
}
