import type { Experiment } from "../experiments/experiment";
import { byCode } from "../ordering";

/** What reviews and findings need of a readout; `readExperiment` answers with more. */
export type TestReading = {
  readonly srm: { readonly p: number | null; readonly code: string | null };
  readonly plannedReached: boolean;
  readonly hasCxGuardrail: boolean;
  readonly arms: readonly ArmReading[];
  readonly leadingArm: string | null;
  readonly decision: string;
  readonly reason: string;
};

export type ArmReading = {
  readonly armId: string;
  readonly primary: { readonly metricId: string | null; readonly state: string };
  readonly guardrails: readonly {
    readonly metricId: string;
    readonly family: string;
    readonly state: string;
    readonly responseP?: number;
  }[];
  readonly segments: readonly { readonly name: string; readonly share: number | null; readonly state: string }[];
  readonly decision: string;
  readonly hollowWin: boolean;
  readonly flags: readonly string[];
};

/** A concluded or running test with its readout. */
export type ReadTest = { readonly experiment: Experiment; readonly reading: TestReading };

export const isValid = ({ reading }: ReadTest) => reading.decision !== "invalid";
export const isShipped = ({ reading }: ReadTest) => reading.decision === "ship";

/** Tests by the use case they belong to. */
export function testsByUseCase(tests: readonly ReadTest[]): ReadonlyMap<string, readonly ReadTest[]> {
  const byUseCase = new Map<string, ReadTest[]>();
  for (const test of tests) {
    const { useCaseId } = test.experiment;
    if (useCaseId === null) continue;
    const known = byUseCase.get(useCaseId);
    if (known) known.push(test);
    else byUseCase.set(useCaseId, [test]);
  }
  return byUseCase;
}

/** The concluded, valid test with the latest end date (ties: higher id); null if there is none (formula 29). */
export function latestTest(tests: readonly ReadTest[]): ReadTest | null {
  const concluded = tests.filter((test) => test.experiment.status === "concluded" && isValid(test));
  return concluded.reduce<ReadTest | null>((latest, test) => {
    if (!latest) return test;
    const order =
      byCode(test.experiment.endDate ?? "", latest.experiment.endDate ?? "") ||
      byCode(test.experiment.id, latest.experiment.id);
    return order > 0 ? test : latest;
  }, null);
}

/** Whether a valid test shows a better experience: a CX or trust guardrail improved, or a CX or trust primary won. */
export function showsExperienceGain(
  tests: readonly ReadTest[],
  isExperienceMetric: (metricId: string | null) => boolean,
): boolean {
  return tests
    .filter(isValid)
    .some(({ reading }) =>
      reading.arms.some(
        ({ primary, guardrails }) =>
          guardrails.some(({ family, state }) => state === "improved" && (family === "cx" || family === "trust")) ||
          (primary.state === "win" && isExperienceMetric(primary.metricId)),
      ),
    );
}
