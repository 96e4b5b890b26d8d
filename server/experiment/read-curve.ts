import { readDays } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import { readWorkspaceRow } from "@/db/profile";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { bayesView } from "@/domain/experiments/bayes-view";
import { errorSentence } from "@/domain/experiments/error-sentence";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { isVeiled } from "@/domain/experiments/is-veiled";
import { readLooks } from "@/domain/experiments/look-log";
import { marginOf } from "@/domain/experiments/margin";
import { failed } from "@/domain/experiments/outcome";
import { pastLifts } from "@/domain/experiments/past-lifts";
import { directionOf } from "@/domain/experiments/read-measures";
import { readTrails } from "@/domain/experiments/trail";
import { isExperience } from "@/domain/metrics/library";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";
import { readExperiment } from "./read-once";

const isSplitWrong = ({ decision, arms }: ExperimentReadout) =>
  decision === "invalid" && arms[0]?.reason !== "PLAN_AMENDED";

/** The treatments whose primary may not be shown yet. */
const veiledArms = (test: Experiment, readout: ExperimentReadout) =>
  readout.arms.filter((arm) => isVeiled(test, readout, arm)).map(({ armId }) => armId);

type Of = { experimentId: string; metricId: string | null };

/** The always-valid interval of a measure (by default the primary) over time; empty without days. */
export async function readCurve(ws: Workspace, { experimentId, metricId }: Of) {
  const test = await findTest(ws, experimentId);
  const context = await contextOf(ws);
  const measured = metricId ?? test.results.find(({ role }) => role === "primary")?.metricId ?? null;
  if (metricId !== null && !test.results.some((result) => result.metricId === metricId))
    throw new AttuneError("not_found", "This is no measure of this test.");
  const readout = readExperiment(test, context);
  const hidden = isSplitWrong(readout);
  const log = readLooks(test, hidden ? [] : await readDays(ws, experimentId), context, measured);
  const metric = context.metrics.get(measured ?? "");
  const result = test.results.find((each) => each.metricId === measured);
  const isPrimary = result?.role === "primary";
  const type = result?.type ?? "mean";
  const veiled = new Set(isPrimary ? veiledArms(test, readout) : []);
  const margin = isPrimary ? null : marginOf(result?.margin ?? null, type, metric);
  return {
    ...log,
    /** Treatments that are left out: their primary may not be shown yet. */
    crossedOn: Object.fromEntries(Object.entries(log.crossedOn).filter(([armId]) => !veiled.has(armId))),
    veiled: [...veiled],
    /** The looks as curves: up is better, each with its sentence. */
    trails: readTrails(log, { isPrimary, type, direction: directionOf(metric), margin }).filter(
      ({ armId }) => !veiled.has(armId),
    ),
    isPrimary,
    margin,
    side: isExperience(metric) ? ("customer" as const) : ("commercial" as const),
    /** A split that is wrong hides every figure. */
    hidden,
    looks: log.looks.map((look) => ({
      ...look,
      arms: look.arms
        .filter(({ armId }) => !veiled.has(armId))
        .map((arm) => ({ ...arm, sentence: arm.error ? errorSentence(arm.error) : null })),
    })),
    name: metric?.name ?? measured,
    unit: metric?.unit ?? null,
    direction: metric?.direction ?? null,
    type: result?.type ?? null,
    arms: test.arms.map(({ id, name, isControl }) => ({ id, name, isControl })),
  };
}

type Worth = { experimentId: string; peoplePerMonth: number | null; perSuccess: number | null };

/** The Bayesian view of the primary, on request; it is no part of the decision. */
export async function readBayes(ws: Workspace, { experimentId, peoplePerMonth, perSuccess }: Worth) {
  const test = await findTest(ws, experimentId);
  const context = await contextOf(ws);
  const all = await experimentRows.read(ws);
  const lifts = pastLifts(
    all
      .filter(({ status, id }) => status === "concluded" && id !== experimentId)
      .map((experiment) => ({ experiment, readout: readExperiment(experiment, context) })),
  );
  const readout = readExperiment(test, context);
  // A split that is wrong hides every figure, here too.
  if (isSplitWrong(readout))
    return { view: null, sentence: "The split looks wrong or was not checked, so nothing is shown." };
  const veiled = new Set(veiledArms(test, readout));
  if (readout.arms.length > 0 && veiled.size === readout.arms.length)
    return { view: null, sentence: "Too early: chances read now would change with every look." };
  const worth = peoplePerMonth !== null && perSuccess !== null ? { peoplePerMonth, perSuccess } : null;
  const view = bayesView(test, context, { pastLifts: lifts.map(({ lift }) => lift), worth });
  if (failed(view)) return { view: null, sentence: errorSentence(view.error) };
  return {
    view: {
      ...view,
      currency: (await readWorkspaceRow(ws)).currency,
      arms: view.arms
        .filter(({ armId }) => !veiled.has(armId))
        .map((arm) => ({
          ...arm,
          name: test.arms.find(({ id }) => id === arm.armId)?.name ?? arm.armId,
          sentence: arm.liftError ? errorSentence(arm.liftError) : null,
        })),
    },
    sentence: null,
  };
}
