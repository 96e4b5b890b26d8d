import { daysBetween } from "@/domain/days";
import { type ProgrammeTest, programmeTest, type ReadExperiment } from "@/domain/experiments/programme-view";
import type { LibraryMetric } from "@/domain/metrics/library";
import { byCode } from "@/domain/ordering";

/** A test that started, as one of those a number of the programme is made of. */
export type SeenTest = Omit<ProgrammeTest, "harmedIds"> & {
  readonly id: string;
  readonly name: string;
  readonly decision: string;
  readonly override: string | null;
  readonly endDate: string | null;
  /** Names of the measures of the experience that got worse. */
  readonly harmed: readonly string[];
  /** Days to the decision, from the start and from when it was written down; null where that is not known. */
  readonly runDays: number | null;
  readonly logDays: number | null;
};

/** Every test that started, the latest first. */
export function seenTests(
  read: readonly ReadExperiment[],
  timesLogged: ReadonlyMap<string, number>,
  metrics: ReadonlyMap<string, LibraryMetric>,
): SeenTest[] {
  return read
    .filter(({ experiment }) => experiment.status !== "draft")
    .map(({ experiment, readout }): SeenTest => {
      const { id, name, startDate, endDate, concludedOn, override } = experiment;
      const { harmedIds, ...seen } = programmeTest({ experiment, readout });
      const decidedOn = seen.concluded ? (concludedOn ?? endDate) : null;
      const logged = timesLogged.get(id);
      const loggedOn = logged === undefined ? null : new Date(logged).toISOString().slice(0, 10);
      return {
        ...{ id, name, endDate, decision: readout.decision, override: override?.decision ?? null },
        ...seen,
        harmed: harmedIds.map((metricId) => metrics.get(metricId)?.name ?? metricId),
        runDays: daysTo(decidedOn, startDate),
        // What was concluded before it was written down here, such as what was imported, tells no time.
        logDays: daysTo(concludedOn, loggedOn),
      };
    })
    .sort((a, b) => byCode(b.endDate ?? "9999", a.endDate ?? "9999") || byCode(a.id, b.id));
}

const daysTo = (day: string | null, from: string | null): number | null =>
  day === null || from === null || day < from ? null : daysBetween(from, day);
