import { z } from "zod";
import content from "@/content/sample_tests.json";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { id, instant } from "../fields";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { type Experiment, experiment } from "./experiment";
import { freezePlan, startExperiment } from "./frozen-plan";
import { type Learning, learning } from "./learning";
import { type ProgrammeHoldout, programmeHoldout } from "./programme-holdout";
import { putResults } from "./put-results";
import type { ArmDay } from "./result-file";
import { daysOfSeries, sampleSeries } from "./sample-days";
import { totalDays } from "./total-days";

/** Tests, learnings and holdouts as they ship. */
export const sampleTests = z.strictObject({
  note: z.string(),
  /** When the plan of a running test was frozen. */
  startedAt: z.record(id, instant),
  experiments: z.array(experiment),
  days: z.array(sampleSeries),
  learnings: z.array(learning),
  holdouts: z.array(programmeHoldout),
});

type SampleTests = {
  readonly experiments: Experiment[];
  /** By test. */
  readonly days: ReadonlyMap<string, readonly ArmDay[]>;
  readonly learnings: Learning[];
  readonly holdouts: ProgrammeHoldout[];
};

/** Who founds the sample workspace, in the file. */
const owner = "owner";

/**
 * The tests that come with the sample workspace beside those in its file: two that run, with their days, and two drafts;
 * learnings and a holdout. The plan of what runs is frozen and its counts are those of its days, as if it had been started
 * and read here. What points at something that is not in the file is left out.
 *
 * @param now milliseconds since 1970; nothing was made later
 */
export function sampleTestsOf(file: WorkspaceFile, { ownerId, now }: { ownerId: string; now: number }): SampleTests {
  const { experiments, days, learnings, holdouts, startedAt } = sampleTests.parse(content);
  const context = { metrics: metricLibrary(file.ownMetrics), parameters: parametersOf(file.workspace.settings) };
  const has = (known: readonly { id: string }[], asked: string | null) =>
    asked === null || known.some((each) => each.id === asked);
  const kept = experiments.filter(
    ({ useCaseId, audienceId, ownerId: person, parentId }) =>
      has(file.useCases, useCaseId) &&
      has(file.audiences, audienceId) &&
      has(file.members, person) &&
      has(file.experiments, parentId),
  );
  const daysOf = new Map(
    kept.map((test) => [test.id, days.filter(({ experimentId }) => experimentId === test.id).flatMap(daysOfSeries)]),
  );
  const started = (test: Experiment): Experiment => {
    const at = startedAt[test.id];
    if (test.status !== "running" || at === undefined || test.startDate === null) return test;
    const plan = freezePlan(test, context, test.startDate);
    const frozen = { ...plan, at: Math.min(at, now), byId: ownerId };
    return putResults({ ...startExperiment(test, plan), frozen }, totalDays(daysOf.get(test.id) ?? []));
  };
  const tests = [...file.experiments, ...kept];
  return {
    experiments: kept.map(started),
    days: new Map([...daysOf].filter(([, rows]) => rows.length > 0)),
    learnings: learnings
      .filter(
        ({ audienceId, supportingIds, contradictingIds }) =>
          has(file.audiences, audienceId) && [...supportingIds, ...contradictingIds].every((test) => has(tests, test)),
      )
      .map((each) => ({
        ...each,
        madeBy: each.madeBy === owner ? ownerId : each.madeBy,
        madeAt: Math.min(each.madeAt, now),
      })),
    holdouts: holdouts.filter(({ useCaseIds }) => useCaseIds.every((useCase) => has(file.useCases, useCase))),
  };
}
