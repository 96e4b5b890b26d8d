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
import type { ArmReadout, ExperimentContext, ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { changeWords, signedWords } from "@/domain/experiments/figure-words";
import { isVeiled } from "@/domain/experiments/is-veiled";
import { withScales } from "@/domain/experiments/measure-scale";
import { otherRows } from "@/domain/experiments/other-rows";
import { pastLifts } from "@/domain/experiments/past-lifts";
import { planProgress } from "@/domain/experiments/plan-progress";
import { hasUnexpectedTraffic } from "@/domain/experiments/read-split";
import { ruleInWords } from "@/domain/experiments/rule-rows";
import { segmentQuestions } from "@/domain/experiments/segment-questions";
import { startProblems } from "@/domain/experiments/start-problems";
import { trustAdvice } from "@/domain/experiments/trust-advice";
import { type TrustCode, trustFlags } from "@/domain/experiments/trust-flags";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { flagSentence } from "./flag-sentence";
import { readConclusion } from "./read-conclusion";
import { contextOf } from "./read-context";
import { readFamily } from "./read-family";
import { measureRows, readExperiment } from "./read-once";
import { readRelatives } from "./read-relatives";
import { readTestScene, type TestScene } from "./read-scene";
import { namedTest } from "./read-tests";
import { fieldsOfTest } from "./tried";

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
  const { version: _version, ...plain } = experiment;
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
  const { srmAlpha, srmAmber, guardrailAlpha, segmentMinShare } = context.parameters.test;
  const veiledArms = new Set(
    readout.arms.filter((arm) => isVeiled(experiment, readout, arm)).map(({ armId }) => armId),
  );
  const hidesLift = splitWrong || veiledArms.size > 0;
  const measures = withScales(
    readout.arms.map((arm) =>
      splitWrong
        ? []
        : measureRows(experiment, arm, context.metrics, {
            veiled: veiledArms.has(arm.armId),
            guardrailLevel: 1 - 2 * guardrailAlpha,
          }),
    ),
  );
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
    /** What was seen is not told again where it may not be shown. */
    noted: experiment.looks.map((look) => ({ ...look, p: hidesLift ? null : look.p })),
    entered: isEntered(experiment),
    hasDays: days.length > 0,
    trust: started
      ? trustFlags(experiment, readout, ground, context)
          .filter(({ code }) => !hidesLift || !aboutLift.has(code))
          .map((flag) => ({ ...flag, todo: trustAdvice(flag.code) }))
      : [],
    progress: planProgress(experiment, minDays, context.today),
    family: readFamily(experiment, others, scene, context),
    reach: reachOf(experiment, scene),
    relatives: readRelatives(experiment, others, context),
    conclusion: await readConclusion(ws, plain, readout, context),
    split: {
      ...readout.srm,
      wrong: splitWrong,
      amber: readout.srm.p !== null && readout.srm.p < srmAmber,
      /** Without counts, or with too few, nothing is known of it. */
      checked: readout.srm.p !== null || hasUnexpectedTraffic(experiment.arms),
      trippedOn: experiment.looks.find(({ splitP }) => splitP !== null && splitP < srmAlpha)?.on ?? null,
      sentence: readout.srm.code ? errorSentence(readout.srm.code) : null,
      parts: splitParts(experiment.arms, readout.srm),
    },
    correction: correctionOf(experiment, readout.arms.length),
    arms: readout.arms.map((arm, at) => ({
      ...verdictOf(experiment, readout, context, arm),
      armId: arm.armId,
      name: experiment.arms.find((each) => each.id === arm.armId)?.name ?? arm.armId,
      leading: arm.armId === readout.leadingArm,
      decision: arm.decision,
      reason: arm.reason,
      hollowWin: arm.hollowWin,
      veiled: veiledArms.has(arm.armId),
      flags: arm.flags.map((flag) => flagSentence(flag, arm, context)),
      notices: arm.flags
        .filter((flag) => flag !== "REPLICATE_FIRST" || !veiledArms.has(arm.armId))
        .map((flag) => ({ code: flag, sentence: flagSentence(flag, arm, context) })),
      responses: responseRows(experiment, arm, context),
      measures: measures[at] ?? [],
      others: splitWrong || veiledArms.has(arm.armId) ? [] : otherRows(experiment, arm.armId, context),
      segments: splitWrong ? [] : segmentsOf(experiment, openPart(arm, veiledArms), context),
      questions: splitWrong
        ? { questions: [], caution: null }
        : segmentQuestions(openPart(arm, veiledArms), context.metrics, segmentMinShare),
    })),
  };
}

/** The verdict on a treatment, with the row of the decision table in a marketer's words. */
function verdictOf(
  experiment: Experiment,
  readout: ExperimentReadout,
  { metrics }: ExperimentContext,
  { armId }: ArmReadout,
) {
  const { sentence, nextStep, row } = verdictSentence(experiment, readout, metrics, armId);
  return { sentence, nextStep, row: row && { order: row.order, rule: ruleInWords(row.order) } };
}

/** A treatment whose primary may not be shown yet shows no group's primary either; harm it does. */
function openPart(arm: ArmReadout, veiledArms: ReadonlySet<string>): ArmReadout {
  if (!veiledArms.has(arm.armId)) return arm;
  const isOpen = ({ metricId, state }: ArmReadout["segments"][number]) =>
    metricId !== arm.primary.metricId || state === "harm" || state === "breach";
  return { ...arm, segments: arm.segments.filter(isOpen) };
}

/** Whom it reaches, where and with what, by name; what the test does not say itself, its use case says. */
function reachOf(experiment: Experiment, scene: TestScene) {
  const fields = fieldsOfTest(experiment, scene.useCases.get(experiment.useCaseId ?? ""));
  return {
    audiences: fields.audienceIds.map((id) => scene.audiences.get(id) ?? id),
    channels: fields.channelIds.map((id) => scene.channels.get(id) ?? id),
    tactic: scene.templates.get(fields.templateId ?? "") ?? null,
  };
}

/** Whether any count of people or of a measure is there. */
const isEntered = ({ arms, results }: Pick<Experiment, "arms" | "results">): boolean =>
  arms.some(({ exposed }) => exposed !== null) ||
  results.some((result) => Object.values(result.arms).some((figures) => figures !== null));

/** What is done about several treatments, in words; null where there is one. */
function correctionOf({ arms }: Pick<Experiment, "arms">, treatments: number): string | null {
  if (treatments < 2 || arms.length < 3) return null;
  return `${treatments} treatments are compared with one control. Each is read at a stricter level (Holm’s correction), so that all of them together raise a false alarm no more often than one would. Limits for customers are not corrected: every one has to hold.`;
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
      metricId,
      metric: metrics.get(metricId)?.name ?? metricId,
      state,
      difference: difference ?? (error ? errorSentence(error) : "Not known."),
    };
  });
}

/** The measure, arm or segment an amendment is about, as people know it. */
export function thingOf(of: string, { results, arms }: Experiment, { metrics }: ExperimentContext) {
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
