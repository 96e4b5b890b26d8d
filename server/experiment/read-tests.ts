import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { type TaskName, taskNameOf } from "@/domain/customers/journey-words";
import type { Experiment } from "@/domain/experiments/experiment";
import { type MeasureRow, measureRows } from "@/domain/experiments/measure-row";
import { planProgress } from "@/domain/experiments/plan-progress";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { quarterOfDay } from "@/domain/quarters";
import type { UseCase } from "@/domain/scoring/use-case";
import { contextOf } from "./read-context";
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
  return (await experimentRows.read(ws)).map((experiment) => {
    const readout = readExperiment(experiment, context);
    const arm = readout.arms.find((each) => each.armId === readout.leadingArm) ?? readout.arms[0];
    const hidden = readout.decision === "invalid" || experiment.status === "draft";
    const measures = arm && !hidden ? measureRows(experiment, arm, context.metrics).map(inList) : [];
    const fields = fieldsOfTest(experiment, scene.useCases.get(experiment.useCaseId ?? ""));
    return {
      ...namedTest(experiment, scene.useCases, taskName),
      version: experiment.version,
      decision: readout.decision,
      hollowWin: readout.hollowWin,
      override: experiment.override?.decision ?? null,
      sentence:
        experiment.status === "draft"
          ? "Not started yet."
          : verdictSentence(experiment, readout, context.metrics).sentence,
      primary: measures.find((row) => row.role === "primary") ?? null,
      worst:
        measures.filter((row) => row.role === "guardrail").toSorted((a, b) => badness(b.state) - badness(a.state))[0] ??
        null,
      fields: {
        ...fields,
        metricIds: experiment.results.map(({ metricId }) => metricId),
        ownerId: experiment.ownerId,
        hasExperience: readout.hasCxGuardrail,
        quarter: quarterOf(experiment),
      },
      ownerName: scene.people.get(experiment.ownerId ?? "") ?? null,
      progress:
        experiment.status === "running"
          ? planProgress(experiment, experiment.minDays ?? context.parameters.test.minDays, context.today)
          : null,
      iteration: experiment.iteration,
      parentId: experiment.parentId,
      replicatesId: experiment.replicatesId,
    };
  });
}

/** What the filters of the list offer: names of what tests speak of, and what the person may do. */
export async function readFilters(ws: Workspace) {
  const scene = await readTestScene(ws);
  const tests = await experimentRows.read(ws);
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
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}

/** What a number is made of is told where a test is opened. */
const inList = ({ parts: _parts, ...row }: MeasureRow) => row;

const quarterOf = ({ startDate, endDate }: Pick<Experiment, "startDate" | "endDate">): string | null => {
  const day = endDate ?? startDate;
  return day === null ? null : quarterOfDay(day);
};

const order = ["improved", "safe", "tolerated", "inconclusive", "harm", "breach"];
const badness = (state: string) => order.indexOf(state);
