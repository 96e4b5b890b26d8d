import { readDays } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { bayesView } from "@/domain/experiments/bayes-view";
import { errorSentence } from "@/domain/experiments/error-sentence";
import type { ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { readLooks } from "@/domain/experiments/look-log";
import { failed } from "@/domain/experiments/outcome";
import { pastLifts } from "@/domain/experiments/past-lifts";
import { readExperiment } from "@/domain/experiments/read-experiment";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";

const isSplitWrong = ({ decision, arms }: ExperimentReadout) =>
  decision === "invalid" && arms[0]?.reason !== "PLAN_AMENDED";

type Of = { experimentId: string; metricId: string | null };

/** The always-valid interval of a measure (by default the primary) over time; empty without days. */
export async function readCurve(ws: Workspace, { experimentId, metricId }: Of) {
  const test = await findTest(ws, experimentId);
  const context = await contextOf(ws);
  const measured = metricId ?? test.results.find(({ role }) => role === "primary")?.metricId ?? null;
  if (metricId !== null && !test.results.some((result) => result.metricId === metricId))
    throw new AttuneError("not_found", "This is no measure of this test.");
  const hidden = isSplitWrong(readExperiment(test, context));
  const log = readLooks(test, hidden ? [] : await readDays(ws, experimentId), context, measured);
  return {
    ...log,
    /** A split that is wrong hides every figure. */
    hidden,
    looks: log.looks.map((look) => ({
      ...look,
      arms: look.arms.map((arm) => ({ ...arm, sentence: arm.error ? errorSentence(arm.error) : null })),
    })),
    name: context.metrics.get(measured ?? "")?.name ?? measured,
    direction: context.metrics.get(measured ?? "")?.direction ?? null,
    type: test.results.find((result) => result.metricId === measured)?.type ?? null,
    arms: test.arms.map(({ id, name, isControl }) => ({ id, name, isControl })),
    noted: test.looks,
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
  const worth = peoplePerMonth !== null && perSuccess !== null ? { peoplePerMonth, perSuccess } : null;
  const view = bayesView(test, context, { pastLifts: lifts.map(({ lift }) => lift), worth });
  if (failed(view)) return { view: null, sentence: errorSentence(view.error) };
  return {
    view: {
      ...view,
      arms: view.arms.map((arm) => ({
        ...arm,
        name: test.arms.find(({ id }) => id === arm.armId)?.name ?? arm.armId,
        sentence: arm.liftError ? errorSentence(arm.liftError) : null,
      })),
    },
    sentence: null,
  };
}
