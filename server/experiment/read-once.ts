import { createHash } from "node:crypto";
import type { Experiment } from "@/domain/experiments/experiment";
import type { ArmReadout, ExperimentContext, ExperimentReadout } from "@/domain/experiments/experiment-readout";
import { type MeasureRow, measureRows as rowsOfMeasures } from "@/domain/experiments/measure-row";
import { readExperiment as readAnew } from "@/domain/experiments/read-experiment";

/**
 * Readouts that were worked out already, the one asked for longest ago first. They are known by all that they follow from,
 * so a change of the test, of a setting or of the day can never be told an old one.
 */
type Known = Map<string, ExperimentReadout>;
/* Pages and route handlers are bundled apart but share one process, and so what was worked out. */
const shared = globalThis as {
  attuneReadouts?: Known;
  attuneReadTests?: WeakMap<Experiment, { key: string; readout: ExperimentReadout }>;
  attuneMeasures?: WeakMap<ArmReadout, Map<string, MeasureRow[]>>;
};
const mostKept = 2_500;

const digest = (text: string) => createHash("sha1").update(text).digest("base64");

const keysOfContexts = new WeakMap<ExperimentContext, string>();
/** What everything beside the test comes to that a readout follows from. */
export function keyOfContext(context: ExperimentContext): string {
  const known = keysOfContexts.get(context);
  if (known !== undefined) return known;
  const key = digest(JSON.stringify([context.parameters, context.today, [...context.metrics]]));
  keysOfContexts.set(context, key);
  return key;
}

/**
 * A test, read; worked out once for the same counts, and without a look at them for a row that nobody wrote to. What is
 * handed out is shared: nobody may change it.
 */
export function readExperiment(experiment: Experiment, context: ExperimentContext): ExperimentReadout {
  shared.attuneReadTests ??= new WeakMap();
  const key = keyOfContext(context);
  const known = shared.attuneReadTests.get(experiment);
  if (known?.key === key) return known.readout;
  const readout = readCounts(experiment, context);
  shared.attuneReadTests.set(experiment, { key, readout });
  return readout;
}

function readCounts(experiment: Experiment, context: ExperimentContext): ExperimentReadout {
  shared.attuneReadouts ??= new Map();
  const readouts = shared.attuneReadouts;
  const key = digest(keyOfContext(context) + JSON.stringify(experiment));
  const readout = readouts.get(key) ?? readAnew(experiment, context);
  readouts.delete(key);
  readouts.set(key, readout);
  const [oldest] = readouts.keys();
  if (readouts.size > mostKept && oldest !== undefined) readouts.delete(oldest);
  return readout;
}

/** The measures of a treatment of a test that was read above, in words; kept as long as its readout is. */
export function measureRows(
  experiment: Experiment,
  arm: ArmReadout,
  metrics: ExperimentContext["metrics"],
  shown: NonNullable<Parameters<typeof rowsOfMeasures>[3]> = {},
): MeasureRow[] {
  shared.attuneMeasures ??= new WeakMap();
  const ofArm = shared.attuneMeasures.get(arm) ?? new Map<string, MeasureRow[]>();
  shared.attuneMeasures.set(arm, ofArm);
  const key = JSON.stringify([shown.veiled ?? false, shown.guardrailLevel ?? null]);
  const rows = ofArm.get(key) ?? rowsOfMeasures(experiment, arm, metrics, shown);
  ofArm.set(key, rows);
  return rows;
}
