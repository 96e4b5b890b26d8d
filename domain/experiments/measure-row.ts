import type { LibraryMetric } from "../metrics/library";
import { errorSentence } from "./error-sentence";
import type { Experiment } from "./experiment";
import type { ArmReadout, GuardrailReadout, PrimaryReadout } from "./experiment-readout";
import { changeWords, countWords, percentWords, signedWords, valueWords } from "./figure-words";
import type { SampleType } from "./sample";

export type MeasurePart = { label: string; value: string };

/** One measure of a test as a person reads it; figures are oriented so that up is better. */
export type MeasureRow = {
  metricId: string;
  name: string;
  role: "primary" | "guardrail";
  side: "commercial" | "customer";
  control: string | null;
  treatment: string | null;
  state: string;
  /** The reading in a sentence with its numbers. */
  reading: string;
  interval: { low: number; high: number; estimate: number } | null;
  margin: number | null;
  /** Ends of the scale, shared by all shares of a test; a score or an NPS has its own, its unit being another. */
  scale: [number, number];
  unit: "points" | "own";
  parts: MeasurePart[];
};

type Metrics = ReadonlyMap<string, Pick<LibraryMetric, "name" | "direction" | "family">>;

const methodWords = {
  welch: "Welch's t-test: unequal variances, no pooling",
  exact: "exact: Fisher's test with Newcombe's interval, because counts are small",
  sequential: "always-valid: may be read at every look",
} as const;

/**
 * The primary, then the guardrails of one treatment. A measure that cannot be read has no interval and
 * a sentence that says why; nothing here is NaN or blank.
 */
export function measureRows(experiment: Experiment, arm: ArmReadout, metrics: Metrics): MeasureRow[] {
  const control = experiment.arms.find((each) => each.isControl)?.id ?? null;
  const rows = [arm.primary, ...arm.guardrails].map((measure, at) =>
    rowOf(experiment, measure, at === 0 ? "primary" : "guardrail", metrics, control, arm.armId),
  );
  const shares = rows.filter((row) => row.unit === "points");
  const reach = reachOf(shares);
  return rows.map((row) => ({
    ...row,
    scale: row.unit === "points" ? [-reach, reach] : [-reachOf([row]), reachOf([row])],
  }));
}

function rowOf(
  experiment: Experiment,
  measure: PrimaryReadout | GuardrailReadout,
  role: MeasureRow["role"],
  metrics: Metrics,
  controlId: string | null,
  armId: string,
): MeasureRow {
  const metricId = measure.metricId ?? "";
  const metric = metrics.get(metricId);
  const margin = "margin" in measure ? measure.margin : null;
  const head = {
    metricId,
    name: metric?.name ?? (metricId || "No primary measure"),
    role,
    side: metric?.family === "cx" || metric?.family === "trust" ? ("customer" as const) : ("commercial" as const),
    state: measure.state,
    margin,
    scale: [-1, 1] as [number, number],
    unit: measure.type === "proportion" ? ("points" as const) : ("own" as const),
  };
  if (measure.error !== undefined) {
    return {
      ...head,
      control: null,
      treatment: null,
      reading: errorSentence(measure.error),
      interval: null,
      parts: [],
    };
  }
  const { type, diff, control, treatment } = measure;
  const flip = metric?.direction === "lower_is_better" ? -1 : 1;
  const [low, high] = "diffLow" in measure ? [measure.diffLow, measure.diffHigh] : [measure.low, measure.high];
  const interval = flip === 1 ? { low, high, estimate: diff } : { low: -high, high: -low, estimate: -diff };
  const counts = experiment.results.find((result) => result.metricId === metricId)?.arms;
  return {
    ...head,
    control: valueWords(control, type),
    treatment: valueWords(treatment, type),
    reading: "diffLow" in measure ? primaryReading(measure) : guardrailReading(measure.state, interval, margin, type),
    interval,
    parts: [
      {
        label: "Control",
        value: `${valueWords(control, type)}${countedWords(controlId ? counts?.[controlId] : null)}`,
      },
      { label: "Treatment", value: `${valueWords(treatment, type)}${countedWords(counts?.[armId])}` },
      { label: "Difference", value: `${signed(diff, type)}, interval ${signed(low, type)} to ${signed(high, type)}` },
      ...("lift" in measure && measure.lift !== null
        ? [{ label: "Lift", value: liftWords(measure.lift, measure.liftLow, measure.liftHigh) }]
        : []),
      ...("p" in measure ? [{ label: "p-value", value: pWords(measure.p) }] : []),
      ...("nonInferiorityP" in measure && measure.nonInferiorityP !== null
        ? [{ label: "p of being no worse than the margin", value: pWords(measure.nonInferiorityP) }]
        : []),
      ...(margin !== null ? [{ label: "How much worse we accept", value: changeWords(margin, type) }] : []),
      { label: "Width of the interval", value: "level" in measure ? percentWords(measure.level) : "90%" },
      { label: "Method", value: methodWords[measure.method] },
    ],
  };
}

function primaryReading({
  lift,
  liftLow,
  liftHigh,
  diff,
  diffLow,
  diffHigh,
  p,
  level,
  type,
  method,
}: Extract<PrimaryReadout, { p: number }>): string {
  const size =
    lift === null
      ? `Difference ${signed(diff, type)}, ${percentWords(level)} interval ${signed(diffLow, type)} to ${signed(diffHigh, type)}`
      : `Lift ${method === "exact" ? "roughly " : ""}${liftWords(lift, liftLow, liftHigh, level)}`;
  return `${size}. p ${p < 0.001 ? "< 0.001" : `= ${pWords(p)}`}.`;
}

function guardrailReading(
  state: string,
  { low, high }: { low: number; high: number },
  margin: number | null,
  type: SampleType,
): string {
  const words = (value: number) => changeWords(value, type);
  const accept = margin === null ? "No margin is set" : `We accept ${words(margin)}`;
  switch (state) {
    case "breach":
      return `${accept}; it is at least ${words(high)} worse.`;
    case "harm":
      return `${accept}; it is worse, by ${words(high)} to ${words(low)}.`;
    case "tolerated":
      return `${accept}; it is worse by ${words(high)} to ${words(low)}, inside that.`;
    case "improved":
      return low > 0 ? `Better, by ${words(low)} to ${words(high)}.` : `Better; at worst ${words(low)} worse.`;
    case "safe":
      return low >= 0
        ? `No worse: ${words(low)} to ${words(high)} better.`
        : `${accept}; at worst it is ${words(low)} worse.`;
    default:
      return `${accept}; it could be ${low < 0 ? `${words(low)} worse` : `${words(low)} better`} or ${words(high)} ${high < 0 ? "worse" : "better"}. Not known yet.`;
  }
}

function liftWords(lift: number, low: number | null, high: number | null, level?: number): string {
  const limit = (value: number) => signedWords(percentWords(Math.abs(value)), value);
  const range =
    low === null || high === null
      ? "interval not bounded"
      : `${level === undefined ? "" : `${percentWords(level)} `}interval ${limit(low)} to ${limit(high)}`;
  return `${limit(lift)}, ${range}`;
}

const signed = (change: number, type: SampleType) => signedWords(changeWords(change, type), change);

/** A p-value as it is printed: three decimals, never 0. */
export const pWords = (p: number): string => (p < 0.001 ? "< 0.001" : p.toFixed(3));

function countedWords(
  counts:
    | {
        x: number | null;
        n: number | null;
        promoters: number | null;
        passives: number | null;
        detractors: number | null;
      }
    | null
    | undefined,
): string {
  if (!counts) return "";
  if (counts.x !== null && counts.n !== null) return ` (${countWords(counts.x)} of ${countWords(counts.n)})`;
  if (counts.n !== null) return ` (${countWords(counts.n)} answers)`;
  const { promoters, passives, detractors } = counts;
  if (promoters !== null && passives !== null && detractors !== null) {
    return ` (${countWords(promoters)} promoters, ${countWords(passives)} passives, ${countWords(detractors)} detractors)`;
  }
  return "";
}

function reachOf(rows: readonly Pick<MeasureRow, "interval" | "margin">[]): number {
  const ends = rows.flatMap(({ interval, margin }) => [interval?.low ?? 0, interval?.high ?? 0, margin ?? 0]);
  return Math.max(1e-9, ...ends.map(Math.abs)) * 1.1;
}
