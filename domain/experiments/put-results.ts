import type { Experiment } from "./experiment";
import type { ReadResults } from "./result-file";

/**
 * A test with the results of a file in it: people per arm and the measures the file speaks of are replaced, so that the
 * same file twice changes nothing; what the file leaves out (other measures, people it does not count) stays.
 */
export function putResults(
  experiment: Experiment,
  { exposed, metrics }: Pick<ReadResults, "exposed" | "metrics">,
): Experiment {
  return {
    ...experiment,
    arms: experiment.arms.map((arm) => ({ ...arm, exposed: exposed[arm.id] ?? arm.exposed })),
    results: experiment.results.map((result) => {
      const arms = metrics[result.metricId];
      return arms ? { ...result, arms: { ...result.arms, ...arms } } : result;
    }),
  };
}
