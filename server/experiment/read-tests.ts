import enums from "@/content/enums.json";
import { experimentRows } from "@/db/experiments";
import { standing, versionOf } from "@/db/standing-rows";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { type TaskName, taskNameOf } from "@/domain/customers/journey-words";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext, ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { isVeiled } from "@/domain/experiments/is-veiled";
import { testDue } from "@/domain/experiments/log/test-due";
import { badnessOf, testStanding } from "@/domain/experiments/log/test-standing";
import type { MeasureRow } from "@/domain/experiments/measure-row";
import { planProgress } from "@/domain/experiments/plan-progress";
import { startProblems } from "@/domain/experiments/start-problems";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { keptByRow } from "@/domain/kept-by-row";
import { quarterOfDay } from "@/domain/quarters";
import type { UseCase } from "@/domain/scoring/use-case";
import { betweenCommits } from "../between-commits";
import { shipped } from "./read-choices";
import { contextOf } from "./read-context";
import { keyOfContext, measureRows, readExperiment } from "./read-once";
import { readTestScene } from "./read-scene";
import { fieldsOfTest } from "./tried";

/** "Search and shortlist → Choose one" for `shortlist>select`; as it is where it is no moment we know. */
function momentWords(moment: string | null, nameOf: TaskName): string | null {
  return moment?.split(">").map(nameOf).join(" → ") ?? null;
}

export const namedTest = (
  given: Experiment,
  useCases: ReadonlyMap<string, Pick<UseCase, "name">>,
  taskName: TaskName,
) => ({
  id: given.id,
  name: given.name,
  status: given.status,
  moment: given.moment,
  momentWords: momentWords(given.moment, taskName),
  useCaseId: given.useCaseId,
  useCaseName: given.useCaseId ? (useCases.get(given.useCaseId)?.name ?? null) : null,
  startDate: given.startDate,
  endDate: given.endDate,
  learning: given.learning,
});

/**
 * Every test with its decision, worst harm and verdict in a sentence: failures as visible as wins. With the fields it is
 * filtered by; what a test does not say itself, its use case says.
 */
export async function readTests(ws: Workspace) {
  const [context, scene] = [await contextOf(ws), await readTestScene(ws)];
  const taskName = taskNameOf(scene.journey);
  const saidOf = saidIn(context, keyOfContext(context));
  return (await standing(ws, experimentRows)).map((experiment) => ({
    ...namedTest(experiment, scene.useCases, taskName),
    version: versionOf(experiment),
    ...saidOf(experiment),
    fields: {
      ...fieldsOfTest(experiment, scene.useCases.get(experiment.useCaseId ?? "")),
      ownerId: experiment.ownerId,
      hasExperience: readExperiment(experiment, context).hasCxGuardrail,
      quarter: quarterOf(experiment),
    },
    ownerName: scene.people.get(experiment.ownerId ?? "") ?? null,
    iteration: experiment.iteration,
    parentId: experiment.parentId,
    replicatesId: experiment.replicatesId,
  }));
}

/** What a test says of itself, worked out once for each that nobody wrote to. */
const saidIn = keptByRow((experiment: Experiment, context: ExperimentContext) => {
  const directionOf = (id: string) => context.metrics.get(id)?.direction ?? null;
  const readout = readExperiment(experiment, context);
  const arm = readout.arms.find((each) => each.armId === readout.leadingArm) ?? readout.arms[0];
  const hidden = readout.decision === "invalid" || experiment.status === "draft";
  const awaitsResults =
    experiment.status === "running" && experiment.arms.every(({ exposed }) => exposed === null || exposed === 0);
  const veiled = arm !== undefined && isVeiled(experiment, readout, arm);
  const measures = arm && !hidden ? measureRows(experiment, arm, context.metrics, { veiled }).map(inList) : [];
  const standing = arm && !hidden ? testStanding(arm, directionOf) : null;
  return {
    /** Null before there is anything to decide about. */
    decision: experiment.status === "draft" || awaitsResults ? null : readout.decision,
    hollowWin: readout.hollowWin,
    override: experiment.override?.decision ?? null,
    due: testDue(experiment, readout, context.today),
    /** What the log is put in order by; a lift that may not be shown yet orders nothing. */
    lift: veiled ? null : (standing?.lift ?? null),
    harm: standing?.harm ?? null,
    sentence: sentenceOf(experiment, readout, context, awaitsResults),
    primary: measures.find((row) => row.role === "primary") ?? null,
    worst:
      measures
        .filter((row) => row.role === "guardrail")
        .toSorted((a, b) => badnessOf(b.state) - badnessOf(a.state))[0] ?? null,
    progress:
      experiment.status === "running"
        ? planProgress(experiment, experiment.minDays ?? context.parameters.test.minDays, context.today)
        : null,
  };
});

/** What the filters of the list offer: names of what tests speak of, and what the person may do. */
export async function readFilters(ws: Workspace) {
  const offered = await betweenCommits(ws, "test filters", () => filtersOf(ws));
  return { ...offered, may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") } };
}

async function filtersOf(ws: Workspace) {
  const scene = await readTestScene(ws);
  const tests = await standing(ws, experimentRows);
  const fields = tests.map((test) => fieldsOfTest(test, scene.useCases.get(test.useCaseId ?? "")));
  const options = (ids: readonly (string | null)[], nameOf: (id: string) => string | undefined) =>
    [...new Set(ids)].flatMap((id) => (id === null ? [] : [{ id, name: nameOf(id) ?? id }]));
  const taskName = taskNameOf(scene.journey);
  return {
    count: tests.length,
    audiences: options(
      fields.flatMap(({ audienceIds }) => audienceIds),
      (id) => scene.audiences.get(id),
    ),
    channels: options(
      fields.flatMap(({ channelIds }) => channelIds),
      (id) => scene.channels.get(id),
    ),
    moments: options(
      fields.map(({ moment }) => moment),
      (id) => momentWords(id, taskName) ?? undefined,
    ),
    metrics: options(
      fields.map(({ primaryId }) => primaryId),
      (id) => scene.metrics.get(id)?.name,
    ),
    people: options(
      tests.map(({ ownerId }) => ownerId),
      (id) => scene.people.get(id),
    ),
    tactics: options(
      fields.map(({ templateId }) => templateId),
      (id) => scene.templates.get(id),
    ),
    modes: options(
      fields.map(({ mode }) => mode),
      wordOf(enums.tacticMode),
    ),
    activeForms: options(
      fields.map(({ activeForm }) => activeForm),
      wordOf(enums.activeForm),
    ),
    helpTypes: options(
      fields.map(({ helpType }) => helpType),
      wordOf(enums.helpType),
    ),
  };
}

/** What a number is made of, and how firm it is, is told where a test is opened. */
const inList = ({ metricId, name, role, side, control, treatment, state }: MeasureRow) => ({
  ...{ metricId, name, role, side, control, treatment, state },
});

/** What a test says of itself in a line; a draft says how far it is from its start. */
function sentenceOf(
  experiment: Experiment,
  readout: ExperimentReadout,
  context: ExperimentContext,
  awaitsResults: boolean,
): string {
  if (awaitsResults) return "No results yet.";
  if (experiment.status !== "draft") return verdictSentence(experiment, readout, context.metrics).sentence;
  const open = startProblems(experiment, context).length;
  if (open === 0) return "Not started; nothing stands in its way.";
  return `Not started; ${open === 1 ? "one thing has" : `${open} things have`} to be put right first.`;
}

/** What a choice that ships is called. */
const wordOf = (list: Parameters<typeof shipped>[0]) => (id: string) =>
  shipped(list).find((each) => each.id === id)?.name;

const quarterOf = ({ startDate, endDate }: Pick<Experiment, "startDate" | "endDate">): string | null => {
  const day = endDate ?? startDate;
  return day === null ? null : quarterOfDay(day);
};
