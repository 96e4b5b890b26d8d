import { readMemberNames } from "@/db/accounts";
import { readDays } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import type { Stored } from "@/db/rows";
import type { Workspace } from "@/db/workspace";
import { taskNameOf } from "@/domain/customers/journey-words";
import { amendmentSentence } from "@/domain/experiments/amendment-sentence";
import { responseRows, splitParts } from "@/domain/experiments/check-parts";
import { errorSentence } from "@/domain/experiments/error-sentence";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ArmReadout, ExperimentContext } from "@/domain/experiments/experiment-readout";
import { changeWords, signedWords } from "@/domain/experiments/figure-words";
import { measureRows } from "@/domain/experiments/measure-row";
import { otherRows } from "@/domain/experiments/other-rows";
import { pastLifts } from "@/domain/experiments/past-lifts";
import { planProgress } from "@/domain/experiments/plan-progress";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { segmentQuestions } from "@/domain/experiments/segment-questions";
import { startProblems } from "@/domain/experiments/start-problems";
import { type TrustCode, trustFlags } from "@/domain/experiments/trust-flags";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { flagSentence } from "./flag-sentence";
import { readConclusion } from "./read-conclusion";
import { contextOf } from "./read-context";
import { readFamily } from "./read-family";
import { readTestScene } from "./read-scene";
import { namedTest } from "./read-tests";

/** What is said of a lift is hidden with it. */
const aboutLift: ReadonlySet<TrustCode> = new Set(["BEYOND_PAST_LIFTS", "NOVELTY", "EDGE_OF_EXACT"]);

/** One test, read: nothing on the screen is computed anywhere else. */
export async function readReadout(ws: Workspace, experiment: Stored<Experiment>) {
  const [context, scene] = [await contextOf(ws), await readTestScene(ws)];
  const [others, days, memberName] = [
    await experimentRows.read(ws),
    await readDays(ws, experiment.id),
    await readMemberNames(ws),
  ];
  const readout = readExperiment(experiment, context);
  const minDays = experiment.minDays ?? context.parameters.test.minDays;
  const lifts = pastLifts(
    others
      .filter(({ status, id }) => status === "concluded" && id !== experiment.id)
      .map((each) => ({ experiment: each, readout: readExperiment(each, context) })),
  );
  const ground = {
    days,
    pastLifts: lifts.map(({ lift }) => lift),
    plannedSegments: experiment.frozen?.segments ?? null,
    skewness: experiment.skewness,
  };
  const started = experiment.status !== "draft";
  const splitWrong = readout.decision === "invalid" && readout.arms[0]?.reason !== "PLAN_AMENDED";
  return {
    ...namedTest(experiment, scene.useCases, taskNameOf(scene.journey)),
    version: experiment.version,
    form: formOf(experiment, scene),
    hypothesis: experiment.hypothesis,
    helpQuestion: experiment.helpQuestion,
    unit: experiment.unit,
    analysis: readout.analysis,
    decision: readout.decision,
    hollowWin: readout.hollowWin,
    override: experiment.override && {
      ...experiment.override,
      by: experiment.override.byName ?? memberName(experiment.override.byId),
    },
    days: readout.days,
    plannedReached: readout.plannedReached,
    plan: {
      minDays: experiment.minDays,
      plannedPerArm: experiment.plannedPerArm,
      minEffectRelative: experiment.minEffectRelative,
      amended: experiment.planAmended,
    },
    people: experiment.arms.map(({ id, name, isControl, weight, exposed }) => ({
      id,
      name,
      isControl,
      weight,
      exposed,
    })),
    startProblems: started ? [] : startProblems(experiment, context),
    frozen: experiment.frozen && { ...experiment.frozen, by: memberName(experiment.frozen.byId) },
    amendments: experiment.amendments.map((amendment) => ({
      ...amendment,
      by: memberName(amendment.byId),
      sentence: amendmentSentence(amendment, (of) => thingOf(of, experiment, context)),
    })),
    noted: experiment.looks,
    hasDays: days.length > 0,
    trust: started
      ? trustFlags(experiment, readout, ground, context).filter(({ code }) => !splitWrong || !aboutLift.has(code))
      : [],
    progress: planProgress(experiment, minDays, experiment.endDate ?? context.today),
    family: readFamily(experiment, others, scene),
    conclusion: readConclusion(experiment, readout, context),
    split: {
      ...readout.srm,
      wrong: splitWrong,
      amber: readout.srm.p !== null && readout.srm.p < context.parameters.test.srmAmber,
      sentence: readout.srm.code ? errorSentence(readout.srm.code) : null,
      parts: splitParts(experiment.arms, readout.srm),
    },
    arms: readout.arms.map((arm) => ({
      ...verdictSentence(experiment, readout, context.metrics, arm.armId),
      armId: arm.armId,
      name: experiment.arms.find((each) => each.id === arm.armId)?.name ?? arm.armId,
      leading: arm.armId === readout.leadingArm,
      decision: arm.decision,
      reason: arm.reason,
      hollowWin: arm.hollowWin,
      veiled: isVeiled(experiment, arm, readout),
      flags: arm.flags.map((flag) => flagSentence(flag, arm, context)),
      responses: responseRows(experiment, arm, context),
      measures: splitWrong ? [] : measureRows(experiment, arm, context.metrics),
      others: splitWrong ? [] : otherRows(experiment, arm.armId, context),
      segments: splitWrong ? [] : segmentsOf(experiment, arm, context),
      questions: splitWrong
        ? { questions: [], caution: null }
        : segmentQuestions(arm, context.metrics, context.parameters.test.segmentMinShare),
    })),
  };
}

/** Before the planned size or the minimum days a win is not shown; harm always is. */
function isVeiled(
  experiment: Experiment,
  arm: ArmReadout,
  { plannedReached, days, analysis }: { plannedReached: boolean; days: number | null; analysis: string },
): boolean {
  const early = (days ?? 0) < (experiment.minDays ?? 0) || (analysis === "fixed" && !plannedReached);
  return experiment.status === "running" && early && arm.decision === "keep_running";
}

function segmentsOf(experiment: Experiment, arm: ArmReadout, { metrics }: ExperimentContext) {
  return arm.segments.map(({ name, share, metricId, state, diff, low, high, error }) => {
    const type =
      experiment.segments.find((each) => each.name === name && each.metricId === metricId)?.type ?? "proportion";
    const words = (change: number) => signedWords(changeWords(change, type), change);
    const difference =
      diff === null || low === null || high === null
        ? null
        : `${words(diff)}, interval ${words(low)} to ${words(high)}`;
    return {
      name,
      share,
      metric: metrics.get(metricId)?.name ?? metricId,
      state,
      difference: difference ?? (error ? errorSentence(error) : "Not known."),
    };
  });
}

/** The measure, arm or segment an amendment is about, as people know it. */
function thingOf(of: string, { results, arms }: Experiment, { metrics }: ExperimentContext) {
  const type = results.find(({ metricId }) => metricId === of)?.type ?? null;
  return { name: metrics.get(of)?.name ?? arms.find(({ id }) => id === of)?.name ?? of, type };
}

/** Everything the form of a test holds, as it is stored, with the names of what it points at. */
function formOf(experiment: Experiment, scene: Awaited<ReturnType<typeof readTestScene>>) {
  const { audienceId, channelIds, tacticId, mode, activeForm, helpType, ownerId, hypothesisParts } = experiment;
  const { minDays, plannedPerArm, minEffectRelative, eligiblePerDay, trafficShare, granularityLevel } = experiment;
  return {
    ...{ audienceId, channelIds, tacticId, mode, activeForm, helpType, ownerId, hypothesisParts },
    ...{ minDays, plannedPerArm, minEffectRelative, eligiblePerDay, trafficShare, granularityLevel },
    ...{ analysis: experiment.analysis, hypothesis: experiment.hypothesis, unit: experiment.unit },
    arms: experiment.arms,
    measures: experiment.results.map((result) => ({
      ...result,
      name: scene.metrics.get(result.metricId)?.name ?? result.metricId,
      unit: scene.metrics.get(result.metricId)?.unit ?? null,
      family: scene.metrics.get(result.metricId)?.family ?? null,
      libraryMargin: scene.metrics.get(result.metricId)?.defaultMargin ?? null,
    })),
    segments: experiment.segments,
    names: {
      audience: scene.audiences.get(audienceId ?? "") ?? null,
      channels: channelIds.map((id) => scene.channels.get(id) ?? id),
      tactic: scene.templates.get(tacticId ?? "") ?? null,
      owner: scene.people.get(ownerId ?? "") ?? null,
    },
  };
}
