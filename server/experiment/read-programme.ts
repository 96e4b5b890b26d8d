import { experimentRows, learningRows, programmeHoldoutRows, readTimesLogged } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { priorFromLifts } from "@/domain/experiments/bayes-lift";
import { dueLearnings } from "@/domain/experiments/learning-strength";
import { liftDistribution } from "@/domain/experiments/lift-distribution";
import { pastLifts } from "@/domain/experiments/past-lifts";
import { daysTaken, programmePace } from "@/domain/experiments/programme-pace";
import { programmeSentence } from "@/domain/experiments/programme-sentence";
import { programmeView } from "@/domain/experiments/programme-view";
import { uncontrolled } from "@/domain/experiments/uncontrolled";
import { quarterOfDay } from "@/domain/quarters";
import { seenTests } from "./programme-tests";
import { contextOf } from "./read-context";
import { readExperiment } from "./read-once";
import { readTestScene } from "./read-scene";

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
  const tests = seenTests(read, await readTimesLogged(ws), context.metrics);
  const view = programmeView(tests);
  const concluded = tests.filter((test) => test.concluded);
  const running = read.filter(({ experiment }) => experiment.status === "running").length;
  const harmed = new Set(tests.filter(({ harmed: by }) => by.length > 0).map(({ id }) => id));
  return {
    ...view,
    sentence: programmeSentence({ ...view, running, concluded: concluded.length, uncontrolled: open.length }),
    quarters: programmePace(tests, quarterOfDay(context.today)),
    /** Days from the start, and from the day it was written down, to the decision. */
    runDays: daysTaken(concluded.map(({ runDays }) => runDays)),
    logDays: daysTaken(concluded.map(({ logDays }) => logDays)),
    /** All that started, the latest first: what the numbers are made of. */
    tests,
    running,
    drafts: read.filter(({ experiment }) => experiment.status === "draft").length,
    lifts: lifts.map((lift) => ({
      ...lift,
      name: nameOf.get(lift.experimentId) ?? lift.experimentId,
      harmful: harmed.has(lift.experimentId),
    })),
    usual: liftDistribution(lifts.map(({ lift }) => lift)),
    prior: prior && { mean: prior.mean, sd: prior.sd },
    uncontrolled: open.map((id) => ({ id, name: scene.useCases.get(id)?.name ?? id })),
    /** Use cases that customers get today. */
    live: [...scene.useCases.values()].filter(({ status }) => status === "live").length,
    holdouts: holdouts.length,
    dueLearnings: dueLearnings(await learningRows.read(ws), context.today).length,
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}
