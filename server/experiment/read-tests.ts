import decisionTable from "@/content/decision_table.json";
import { experimentRows } from "@/db/experiments";
import { ownMetricRows } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import type { Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { type TaskName, taskNameOf } from "@/domain/customers/journey-words";
import { errorSentence } from "@/domain/experiments/error-sentence";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ArmReadout, ExperimentContext } from "@/domain/experiments/experiment-readout";
import { changeWords, signedWords } from "@/domain/experiments/figure-words";
import { measureRows } from "@/domain/experiments/measure-row";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { verdictSentence } from "@/domain/experiments/verdict-sentence";
import { metricLibrary } from "@/domain/metrics/library";
import { parametersOf } from "@/domain/settings";
import { calendarDay } from "../today";
import { readJourney } from "../use-case/moment-words";

export async function contextOf(ws: Workspace): Promise<ExperimentContext> {
  const row = await readWorkspaceRow(ws);
  return {
    metrics: metricLibrary(await ownMetricRows.read(ws)),
    parameters: parametersOf(row.settings),
    today: row.today ?? calendarDay(),
  };
}

/** "Search and shortlist → Choose one" for `shortlist>select`; as it is where it is no moment we know. */
function momentWords(moment: string | null, nameOf: TaskName): string | null {
  return moment?.split(">").map(nameOf).join(" → ") ?? null;
}

const named = (given: Experiment, useCases: ReadonlyMap<string, string>, taskName: TaskName) => ({
  id: given.id,
  name: given.name,
  status: given.status,
  moment: given.moment,
  momentWords: momentWords(given.moment, taskName),
  useCaseId: given.useCaseId,
  useCaseName: given.useCaseId ? (useCases.get(given.useCaseId) ?? null) : null,
  startDate: given.startDate,
  endDate: given.endDate,
  learning: given.learning,
});

/** Every test with its decision, worst harm and verdict in a sentence: failures as visible as wins. */
export async function readTests(ws: Workspace) {
  const [context, taskName] = [await contextOf(ws), taskNameOf(await readJourney(ws))];
  const useCases = new Map((await useCaseRows.read(ws)).map(({ id, name }) => [id, name]));
  return (await experimentRows.read(ws)).map((experiment) => {
    const readout = readExperiment(experiment, context);
    const arm = readout.arms.find((each) => each.armId === readout.leadingArm) ?? readout.arms[0];
    const hidden = readout.decision === "invalid";
    const measures = arm && !hidden ? measureRows(experiment, arm, context.metrics) : [];
    return {
      ...named(experiment, useCases, taskName),
      decision: readout.decision,
      hollowWin: readout.hollowWin,
      sentence: verdictSentence(experiment, readout, context.metrics).sentence,
      primary: measures.find((row) => row.role === "primary") ?? null,
      worst:
        measures.filter((row) => row.role === "guardrail").toSorted((a, b) => badness(b.state) - badness(a.state))[0] ??
        null,
    };
  });
}

const order = ["improved", "safe", "tolerated", "inconclusive", "harm", "breach"];
const badness = (state: string) => order.indexOf(state);

/** One test, read: nothing on the screen is computed anywhere else. */
export async function readReadout(ws: Workspace, experiment: Stored<Experiment>) {
  const [context, taskName] = [await contextOf(ws), taskNameOf(await readJourney(ws))];
  const useCases = new Map(
    (await useCaseRows.readSome(ws, experiment.useCaseId ? [experiment.useCaseId] : [])).map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const readout = readExperiment(experiment, context);
  const splitWrong = readout.decision === "invalid" && readout.arms[0]?.reason !== "PLAN_AMENDED";
  return {
    ...named(experiment, useCases, taskName),
    version: experiment.version,
    hypothesis: experiment.hypothesis,
    helpQuestion: experiment.helpQuestion,
    unit: experiment.unit,
    analysis: readout.analysis,
    decision: readout.decision,
    hollowWin: readout.hollowWin,
    override: experiment.override,
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
    split: {
      ...readout.srm,
      wrong: splitWrong,
      amber: readout.srm.p !== null && readout.srm.p < context.parameters.test.srmAmber,
      sentence: readout.srm.code ? errorSentence(readout.srm.code) : null,
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
      measures: splitWrong ? [] : measureRows(experiment, arm, context.metrics),
      segments: splitWrong ? [] : segmentsOf(experiment, arm, context),
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

function flagSentence(flag: string, arm: ArmReadout, { metrics }: ExperimentContext): string {
  const text = decisionTable.flags.find(({ id }) => id === flag)?.sentence ?? flag;
  const segments = arm.segments.filter(({ state }) => state === "harm" || state === "breach").map(({ name }) => name);
  const guardrails = arm.guardrails
    .filter((each) => each.state === "inconclusive")
    .map(({ metricId }) => metrics.get(metricId)?.name ?? metricId);
  return text
    .replace("{segment}", segments.join(" and ") || "a group")
    .replace("{guardrail}", guardrails.join(" and ") || "a measure");
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
