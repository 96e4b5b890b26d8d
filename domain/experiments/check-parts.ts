import type { Experiment } from "./experiment";
import type { ArmReadout, ExperimentContext, SplitReadout } from "./experiment-readout";
import { chanceWords, countWords, percentWords, pWords } from "./figure-words";
import type { MeasurePart } from "./how-computed";
import { isImbalanced } from "./read-measures";

/** How the split check was computed: what was planned, what came, and how likely that is. Statistics, section 3. */
export function splitParts(arms: Experiment["arms"], { p, chisq, df }: SplitReadout): MeasurePart[] {
  const active = arms.filter(({ weight }) => weight > 0);
  const [weights, total] = [
    active.reduce((sum, { weight }) => sum + weight, 0),
    active.reduce((sum, { exposed }) => sum + (exposed ?? 0), 0),
  ];
  // Of people who are not all counted nobody knows what a share comes to.
  const isKnown = active.every(({ exposed }) => exposed !== null);
  const counted = active.map(({ name, weight, exposed }) => {
    const planned = `planned ${percentWords(weight / weights)}`;
    const comes = isKnown ? `, which is ${countWords((weight / weights) * total)}` : "";
    return { label: name, value: `${exposed === null ? "not known" : countWords(exposed)}; ${planned}${comes}` };
  });
  if (p === null || chisq === null || df === null) return counted;
  return [
    ...counted,
    {
      label: "If the split was fair, this would happen",
      value: chanceWords(p),
    },
    { label: "p-value", value: pWords(p) },
    {
      label: "Method",
      value: `chi-square test of the counts against the planned shares (${chisq.toFixed(2)}, ${df} df)`,
    },
  ];
}

export type ResponseRow = {
  readonly metricId: string;
  readonly name: string;
  readonly p: number;
  readonly wrong: boolean;
  readonly sentence: string;
  readonly parts: readonly MeasurePart[];
};

/** Whether people answered alike in both arms, of each measure that says how many were asked. Statistics, section 10. */
export function responseRows(experiment: Experiment, arm: ArmReadout, context: ExperimentContext): ResponseRow[] {
  const control = experiment.arms.find(({ isControl }) => isControl) ?? experiment.arms[0];
  return arm.guardrails.flatMap(({ metricId, responseP }): ResponseRow[] => {
    const counts = experiment.results.find((result) => result.metricId === metricId)?.arms;
    if (responseP === undefined || !counts) return [];
    const wrong = isImbalanced(responseP, context);
    const name = context.metrics.get(metricId)?.name ?? metricId;
    const part = (label: string, armId: string): MeasurePart => {
      const { n, invited, promoters, passives, detractors } = counts[armId] ?? {};
      const answers = n ?? (promoters ?? 0) + (passives ?? 0) + (detractors ?? 0);
      const share = invited ? ` (${percentWords(answers / invited)})` : "";
      return { label, value: `${countWords(answers)} of ${countWords(invited ?? 0)} answered${share}` };
    };
    return [
      {
        ...{ metricId, name, p: responseP, wrong },
        sentence: wrong
          ? `People answered at different rates in the arms, so ${name} compares different kinds of people.`
          : `People answered alike in both arms about ${name}.`,
        parts: [
          part("Control", control?.id ?? ""),
          part("Treatment", arm.armId),
          { label: "p-value", value: pWords(responseP) },
        ],
      },
    ];
  });
}
