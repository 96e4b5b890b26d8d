import type { Experiment } from "./experiment";
import type { ExperimentReadout } from "./experiment-readout";

/** A test with a look noted on a day (YYYY-MM-DD): one a day, the last one counts. Nothing is noted before there are people. */
export function noteLook(experiment: Experiment, { arms, srm }: ExperimentReadout, on: string): Experiment {
  const exposed = experiment.arms.reduce((sum, arm) => sum + (arm.exposed ?? 0), 0);
  if (exposed === 0) return experiment;
  const ps = arms.flatMap(({ primary }) => (primary.error === undefined ? [primary.p] : []));
  const look = { on, exposed, p: ps.length > 0 ? Math.min(...ps) : null, splitP: srm.p };
  const looks = [...experiment.looks.filter((each) => each.on !== on), look].slice(-1_000);
  return { ...experiment, looks };
}
