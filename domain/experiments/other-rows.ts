import { compareArms } from "./compare-arms";
import { errorSentence } from "./error-sentence";
import type { Experiment } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import { changeWords, percentWords, signedWords, valueWords } from "./figure-words";
import { failed } from "./outcome";
import { displayAlphas } from "./p-adjust";

/** A measure that is only looked at: no part of the decision. Words where it can be read, else why it cannot. */
export type OtherRow = {
  readonly metricId: string;
  readonly name: string;
  readonly control: string | null;
  readonly treatment: string | null;
  readonly reading: string;
  readonly interval: { readonly low: number; readonly high: number; readonly estimate: number } | null;
  /** The width of the interval, a fraction: corrected for how many measures are looked at. */
  readonly level: number | null;
};

/**
 * The measures of a treatment that are only looked at, each at a level corrected by Benjamini and Hochberg for how many
 * there are. Statistics, section 9. In the order of the test.
 */
export function otherRows(
  experiment: Experiment,
  armId: string,
  { metrics, parameters }: ExperimentContext,
): OtherRow[] {
  const { test } = parameters;
  const control = experiment.arms.find(({ isControl }) => isControl) ?? experiment.arms[0];
  const analysis = experiment.analysis ?? (test.analysis === "sequential" ? "sequential" : "fixed");
  const others = experiment.results.filter(({ role }) => role === "other");
  const compared = others.map(({ type, arms, plannedPerArm }) =>
    compareArms(type, arms[control?.id ?? ""], arms[armId], {
      ...{ analysis, test },
      plannedPerArm: plannedPerArm ?? experiment.plannedPerArm,
    }),
  );
  const alphas = displayAlphas(
    compared.map((comparison) => (failed(comparison) ? null : comparison.p)),
    test.alpha,
    "bh",
  );
  return others.map(({ metricId, type }, at): OtherRow => {
    const comparison = compared[at]!;
    const name = metrics.get(metricId)?.name ?? metricId;
    if (failed(comparison)) {
      const reading = errorSentence(comparison.error);
      return { metricId, name, control: null, treatment: null, reading, interval: null, level: null };
    }
    const { low, high } = comparison.interval(alphas[at]!);
    const words = (change: number) => signedWords(changeWords(change, type), change);
    const level = 1 - alphas[at]!;
    return {
      ...{ metricId, name, level },
      control: valueWords(comparison.control.mean, type),
      treatment: valueWords(comparison.treatment.mean, type),
      reading: `${words(comparison.diff)}, ${percentWords(level)} interval ${words(low)} to ${words(high)}.`,
      interval: { low, high, estimate: comparison.diff },
    };
  });
}
