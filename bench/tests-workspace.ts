import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import type { Experiment } from "@/domain/experiments/experiment";
import { putResults } from "@/domain/experiments/put-results";
import { type ArmDay, noFigures } from "@/domain/experiments/result-file";
import { sampleTestsOf } from "@/domain/experiments/sample-tests";
import { totalDays } from "@/domain/experiments/total-days";
import { numbersFrom } from "./large-workspace";

export type TestsWorkspace = {
  readonly file: WorkspaceFile;
  readonly days: ReadonlyMap<string, readonly ArmDay[]>;
};

/** Of the last tests in the log, those with days. */
const stillRunning = 18;

/** The day so many days after the first of January 2025. */
const dayAt = (days: number) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The sample with a log of many tests: a third concluded without days, the others with days, the latest of them running;
 * always the same. The days come to about as many rows as are asked for, a row being an arm on a day.
 */
export function testsWorkspace(tests: number, rows: number): TestsWorkspace {
  const file = parseWorkspaceFile(sample);
  const running = sampleTestsOf(file, { ownerId: "bench", now: Date.UTC(2026, 10, 21) }).experiments[0]!;
  const next = numbersFrom(300_100);
  const withDays = Array.from({ length: tests }, (_, at) => at).filter((at) => at % 3 !== 0).length;
  const length = Math.max(1, Math.round(rows / withDays / 2));
  const days = new Map<string, readonly ArmDay[]>();
  const experiments = Array.from({ length: tests }, (_, at): Experiment => {
    const id = `X${at + 1}`;
    const model = file.experiments[at % file.experiments.length]!;
    const name = `${model.name}, version ${at + 1}`;
    if (at % 3 === 0) return { ...model, id, name };
    const start = Math.floor(next() * 500);
    const own = daysOf(running, length, start, next);
    days.set(id, own);
    const audienceId = file.audiences[at % file.audiences.length]!.id;
    const dated = {
      ...running,
      id,
      name,
      audienceId,
      useCaseId: model.useCaseId,
      startDate: dayAt(start),
      parentId: null,
    };
    const filled = putResults(dated, totalDays(own));
    return at >= tests - stillRunning ? filled : { ...filled, status: "concluded", endDate: dayAt(start + length - 1) };
  });
  return { file: { ...file, experiments }, days };
}

function daysOf(test: Experiment, length: number, start: number, next: () => number): ArmDay[] {
  return Array.from({ length }, (_, day) =>
    test.arms.map(({ id: armId, isControl }): ArmDay => {
      const exposed = 150 + Math.floor(next() * 60);
      const answers = 8 + Math.floor(next() * 5);
      const figures = Object.fromEntries(
        test.results.map(({ metricId, type, role }) => [
          metricId,
          type === "proportion"
            ? {
                ...noFigures,
                n: role === "primary" ? exposed : answers,
                x: Math.floor(
                  (role === "primary" ? exposed * 0.1 : answers * 0.3) * (0.8 + next() * (isControl ? 0.4 : 0.45)),
                ),
                invited: role === "primary" ? null : 50,
              }
            : { ...noFigures, n: answers, mean: 3 + next(), sd: 0.8 + next() / 2, invited: 50 },
        ]),
      );
      return { armId, day: dayAt(start + day), exposed, figures };
    }),
  ).flat();
}
