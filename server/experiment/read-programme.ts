import { experimentRows, learningRows, programmeHoldoutRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { taskNameOf } from "@/domain/customers/journey-words";
import { priorFromLifts } from "@/domain/experiments/bayes-lift";
import { dueLearnings } from "@/domain/experiments/learning-strength";
import { type Overlap, overlappingTests } from "@/domain/experiments/overlapping-tests";
import { pastLifts } from "@/domain/experiments/past-lifts";
import { programmeView } from "@/domain/experiments/programme-view";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { uncontrolled } from "@/domain/experiments/uncontrolled";
import { contextOf } from "./read-context";
import { datedTest, overlapWords } from "./read-family";
import { readTestScene } from "./read-scene";
import { namedTest } from "./read-tests";

/** So many overlaps are told of each kind; the number of all is told too. */
const mostOverlaps = 200;

/** Tests by their days, and those that reach the same people through the same channel at the same time. */
export async function readCalendar(ws: Workspace) {
  const [scene, { today }] = [await readTestScene(ws), await contextOf(ws)];
  const tests = await experimentRows.read(ws);
  const taskName = taskNameOf(scene.journey);
  const nameOf = new Map(tests.map(({ id, name }) => [id, name]));
  const overlaps = overlappingTests(tests.map((test) => datedTest(test, scene)));
  const statusOf = new Map(tests.map(({ id, status }) => [id, status]));
  const isPast = (overlap: Overlap) => overlap.tests.every((id) => statusOf.get(id) === "concluded");
  const told = (past: boolean) =>
    overlaps
      .filter((overlap) => isPast(overlap) === past)
      .reverse()
      .slice(0, mostOverlaps);
  return {
    today,
    overlapCount: { open: overlaps.filter((each) => !isPast(each)).length, past: overlaps.filter(isPast).length },
    tests: tests.map((test) => ({
      ...namedTest(test, scene.useCases, taskName),
      ...{ audienceIds: datedTest(test, scene).audienceIds, channelIds: datedTest(test, scene).channelIds },
    })),
    /** Warnings first: where a test is still to come or runs; then what is over, the latest first. */
    overlaps: [...told(false), ...told(true)].map((overlap) => {
      const [first, second] = overlap.tests.map((id) => nameOf.get(id) ?? id);
      const words = overlapWords(overlap, scene);
      return {
        ...{ tests: overlap.tests, ...words },
        /** Both are over: nothing to do any more but to know it. */
        past: isPast(overlap),
        sentence: `“${first}” and “${second}” reach ${words.who} through ${words.where} at the same time: each may move what the other measures.`,
      };
    }),
  };
}

/** The programme of tests: pace, share with measures of the experience, harms avoided, past lifts, and last the win rate. */
export async function readProgramme(ws: Workspace) {
  const [scene, context] = [await readTestScene(ws), await contextOf(ws)];
  const read = (await experimentRows.read(ws)).map((experiment) => ({
    experiment,
    readout: readExperiment(experiment, context),
  }));
  const lifts = pastLifts(read);
  const prior = priorFromLifts(lifts.map(({ lift }) => lift));
  const holdouts = (await programmeHoldoutRows.read(ws)).map(({ useCaseIds, heldOutShare, startDate, endDate }) => ({
    ...{ useCaseIds, share: heldOutShare, from: startDate, to: endDate },
  }));
  const nameOf = new Map(read.map(({ experiment }) => [experiment.id, experiment.name]));
  const open = uncontrolled(
    [...scene.useCases.values()],
    read.map(({ experiment }) => experiment),
    holdouts,
    context.today,
  );
  return {
    ...programmeView(read),
    running: read.filter(({ experiment }) => experiment.status === "running").length,
    drafts: read.filter(({ experiment }) => experiment.status === "draft").length,
    lifts: lifts.map((lift) => ({ ...lift, name: nameOf.get(lift.experimentId) ?? lift.experimentId })),
    prior: prior && { mean: prior.mean, sd: prior.sd },
    uncontrolled: open.map((id) => ({ id, name: scene.useCases.get(id)?.name ?? id })),
    holdouts: holdouts.length,
    dueLearnings: dueLearnings(await learningRows.read(ws), context.today).length,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
