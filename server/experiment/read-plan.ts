import { readMemberNames } from "@/db/accounts";
import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { amendmentSentence } from "@/domain/experiments/amendment-sentence";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentContext } from "@/domain/experiments/experiment-readout";
import { draftOfTest, planOfDraft } from "@/domain/experiments/plan-of-test";
import { planProgress } from "@/domain/experiments/plan-progress";
import { plannedWords } from "@/domain/experiments/plan-words";
import { startProblems } from "@/domain/experiments/start-problems";
import { isExperience } from "@/domain/metrics/library";
import { findTest } from "./find-test";
import { planSheet } from "./plan-sheet";
import { contextOf } from "./read-context";
import { readFamily } from "./read-family";
import { thingOf } from "./read-readout";
import { readTestScene } from "./read-scene";

/** The plan of a test: what the planner opens with and what it comes to; once it runs, what was frozen and amended. */
export async function readPlanOfTest(ws: Workspace, experimentId: string) {
  const test = await findTest(ws, experimentId);
  const [context, memberName] = [await contextOf(ws), await readMemberNames(ws)];
  const draft = draftOfTest(test, context);
  const nameOf = (metricId: string) => context.metrics.get(metricId)?.name ?? metricId;
  const { parameters, today } = context;
  const minDays = test.minDays ?? parameters.test.minDays;
  const isDraft = test.status === "draft";
  return {
    ...{ id: test.id, name: test.name, status: test.status, version: test.version, today, draft },
    ...plannedWords(planOfDraft(draft, parameters), nameOf),
    defaults: { minDays: parameters.test.minDays },
    arms: controlFirst(test).map(({ id, name, isControl }) => ({ id, name, isControl })),
    measures: measuresOf(test, context),
    stored: storedOf(test),
    sheet: planSheet(test, context),
    frozen: test.frozen && { on: test.frozen.frozenOn, at: test.frozen.at, by: memberName(test.frozen.byId) },
    amended: test.planAmended,
    amendments: test.amendments.map((amendment) => ({
      ...{ at: amendment.at, by: memberName(amendment.byId), reason: amendment.reason },
      ...{ field: amendment.field, of: amendment.of, invalidates: amendment.invalidates },
      sentence: amendmentSentence(amendment, (of) => thingOf(of, test, context)),
    })),
    startProblems: isDraft ? startProblems(test, context) : [],
    progress: planProgress(test, minDays, today),
    overlaps: await overlapsOf(ws, test, context),
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}

/** What reaches the same people through the same channel, if a test starts on another day than it says. */
export async function readOverlaps(ws: Workspace, asked: { experimentId: string; startDate: string | null }) {
  const test = await findTest(ws, asked.experimentId);
  const context = await contextOf(ws);
  const startDate = asked.startDate ?? test.startDate ?? context.today;
  return { startDate, overlaps: await overlapsOf(ws, { ...test, startDate }, context) };
}

async function overlapsOf(ws: Workspace, test: Experiment, context: ExperimentContext) {
  const others = (await experimentRows.read(ws)).filter(({ id }) => id !== test.id);
  return readFamily(test, [...others, test], await readTestScene(ws), context).overlaps.map(
    ({ id, name, status, who, where, from, to }) => ({ ...{ id, name, status, from, to }, ...{ who, where } }),
  );
}

const controlFirst = ({ arms }: Experiment) => arms.toSorted((a, b) => Number(b.isControl) - Number(a.isControl));

/** The measures of a plan, as people know them; a margin that nobody typed is that of our library. */
function measuresOf({ results }: Experiment, { metrics }: ExperimentContext) {
  return results.map(({ metricId, role, type, margin }) => {
    const metric = metrics.get(metricId);
    return {
      ...{ metricId, role, type, name: metric?.name ?? metricId, unit: metric?.unit ?? null },
      isExperience: isExperience(metric),
      isAsked: Boolean(metric?.surveyItem),
      isOwnMargin: margin !== null,
    };
  });
}

/** What an edit that puts everything of the plan back would write. */
function storedOf({ arms, results, ...test }: Experiment) {
  const { analysis, minDays, plannedPerArm, minEffectRelative, eligiblePerDay, trafficShare } = test;
  return {
    ...{ analysis, minDays, plannedPerArm, minEffectRelative, eligiblePerDay, trafficShare },
    ...{ startDate: test.startDate, endDate: test.endDate, hypothesis: test.hypothesis },
    arms: arms.map(({ exposed: _exposed, ...arm }) => arm),
    measures: results.map(({ arms: _counts, ...measure }) => measure),
  };
}
