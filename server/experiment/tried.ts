import { experimentRows, learningRows } from "@/db/experiments";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { momentKey } from "@/domain/customers/journey-words";
import { closeLearnings } from "@/domain/experiments/close-learnings";
import type { Experiment } from "@/domain/experiments/experiment";
import { learningStrength } from "@/domain/experiments/learning-strength";
import { type PastTest, type TestFields, triedTests } from "@/domain/experiments/tried-tests";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { outcomeOfTest } from "@/domain/scoring/tried-words";
import type { UseCase } from "@/domain/scoring/use-case";
import { contextOf } from "./read-context";
import { readExperiment } from "./read-once";
import { readTestScene, requireKnown } from "./read-scene";

/** What a test is; what it does not say itself, its use case says. */
export function fieldsOfTest(test: Experiment, useCase: UseCase | undefined): TestFields {
  return {
    useCaseId: test.useCaseId,
    templateId: test.tacticId ?? useCase?.templateId ?? null,
    moment: test.moment ?? (useCase ? momentKey(useCase.moment) : null),
    mode: test.mode ?? useCase?.mode ?? null,
    activeForm: test.activeForm ?? useCase?.activeForm ?? null,
    helpType: test.helpType ?? useCase?.helpType ?? null,
    primaryId: test.results.find(({ role }) => role === "primary")?.metricId ?? null,
    channelIds: test.channelIds.length > 0 ? test.channelIds : (useCase?.channelIds ?? []),
    audienceIds: test.audienceId !== null ? [test.audienceId] : (useCase?.audienceIds ?? []),
  };
}

type Candidate = Pick<TestFields, "useCaseId" | "moment" | "mode" | "activeForm" | "helpType" | "channelIds"> & {
  readonly audienceId: string | null;
  readonly tacticId: string | null;
  readonly primaryMetricId: string | null;
  /** The test the form is about: it was not tried before itself. */
  readonly experimentId: string | null;
};

const most = 6;
const mostLearnings = 4;

/** "Have we tried this?" beside the form of a test, by what tests were; failures are shown like wins. */
export async function readTriedTests(ws: Workspace, candidate: Candidate) {
  const { audienceId, tacticId, primaryMetricId, experimentId, ...said } = candidate;
  const scene = await readTestScene(ws);
  const metricIds = primaryMetricId === null ? [] : [primaryMetricId];
  requireKnown(scene, { ...said, audienceId, tacticId, metricIds });
  const useCases = new Map((await useCaseRows.read(ws)).map((useCase) => [useCase.id, useCase]));
  const context = await contextOf(ws);
  const tests = (await experimentRows.read(ws)).filter(({ id }) => id !== experimentId);
  const known = new Map(
    tests.map((test) => {
      const readout = readExperiment(test, context);
      const outcome = outcomeOfTest(test, readout, (id) => context.metrics.get(id)?.name ?? id);
      return [test.id, { test, readout, outcome }] as const;
    }),
  );
  const past = [...known.values()].map(
    ({ test, outcome }): PastTest => ({
      ...fieldsOfTest(test, useCases.get(test.useCaseId ?? "")),
      ...{ id: test.id, endDate: test.endDate, failed: outcome.failed },
    }),
  );
  const audienceIds = audienceId === null ? [] : [audienceId];
  const fields = { ...said, audienceIds, templateId: tacticId, primaryId: primaryMetricId };
  const tried = triedTests(fields, past);
  const counted = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const { test, readout } = known.get(id) ?? {};
      return test ? [{ id, concluded: test.status === "concluded", counts: readout?.decision !== "invalid" }] : [];
    });
  const learnings = closeLearnings(fields, await learningRows.read(ws));
  return {
    count: tried.length,
    failed: tried.filter(({ failed }) => failed).length,
    /** What was learned at the same moment, with the same tactic, for the same people. */
    learnings: learnings.slice(0, mostLearnings).map(({ id, statement, supportingIds, contradictingIds }) => ({
      ...{ id, statement },
      strength: learningStrength(counted(supportingIds), counted(contradictingIds)),
    })),
    closest: tried.slice(0, most).flatMap(({ id, matches, closeness }) => {
      const found = known.get(id);
      if (!found) return [];
      const { test, readout, outcome } = found;
      const sentence =
        test.status === "draft" ? "Not started yet." : verdictSentence(test, readout, context.metrics).sentence;
      return [
        { id, name: test.name, status: test.status, matches, closeness, ...outcome, sentence, learning: test.learning },
      ];
    }),
  };
}
