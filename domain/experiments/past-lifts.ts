import { byCode } from "../ordering";
import type { Experiment } from "./experiment";
import type { ExperimentReadout } from "./experiment-readout";

/** A lift (fraction of the control) measured by a concluded test that counts. */
export type PastLift = { readonly experimentId: string; readonly endDate: string | null; readonly lift: number };

/**
 * The lifts of all concluded tests whose result counts, one per treatment, failures too, oldest first: the prior of the next
 * test and what is usual here. A test is left out of its own past. Statistics, sections 14 and 15.
 */
export function pastLifts(
  tests: readonly {
    readonly experiment: Pick<Experiment, "id" | "status" | "endDate">;
    readonly readout: ExperimentReadout;
  }[],
  exceptId: string | null = null,
): PastLift[] {
  return tests
    .filter(({ experiment }) => experiment.status === "concluded" && experiment.id !== exceptId)
    .flatMap(({ experiment: { id, endDate }, readout }) =>
      readout.arms.flatMap(({ decision, primary }): PastLift[] => {
        const lift = primary.error === undefined ? primary.lift : null;
        return decision === "invalid" || lift === null ? [] : [{ experimentId: id, endDate, lift }];
      }),
    )
    .sort((a, b) => byCode(a.endDate ?? "", b.endDate ?? "") || byCode(a.experimentId, b.experimentId));
}
