import type { LibraryMetric } from "../metrics/library";
import { errorSentence } from "./error-sentence";
import type { Experiment } from "./experiment";
import type {
  ArmReadout,
  GuardrailFigures,
  GuardrailReadout,
  PrimaryFigures,
  PrimaryReadout,
} from "./experiment-readout";
import { changeWords, percentWords, pWords, rangeWords, signedWords, valueWords } from "./figure-words";
import { countsWords, type HowComputed, howComputed } from "./how-computed";
import { type Tick, withScales } from "./measure-scale";
import type { SampleType } from "./sample";

/** One measure of a test as a person reads it; figures are oriented so that up is better. */
export type MeasureRow = {
  metricId: string;
  name: string;
  role: "primary" | "guardrail";
  side: "commercial" | "customer";
  type: SampleType | null;
  control: string | null;
  treatment: string | null;
  /** What was counted in each arm: "2,812 of 152,000". */
  counts: { control: string; treatment: string } | null;
  /** A state of the primary or of a guardrail; `veiled` while it may not be shown yet. */
  state: string;
  /** The reading in a sentence with its numbers. */
  reading: string;
  /** The difference with its interval; null where it cannot be read, or where the reading says it already. */
  difference: string | null;
  interval: { low: number; high: number; estimate: number } | null;
  margin: number | null;
  /** Ends of the scale, shared by all shares of a test; a score or an NPS has its own, its unit being another. */
  scale: [number, number];
  ticks: Tick[];
  unit: "points" | "own";
  /** What its numbers are made of. */
  parts: HowComputed | null;
};

type Metrics = ReadonlyMap<string, Pick<LibraryMetric, "name" | "direction" | "family">>;
type Shown = {
  /** Whether the primary may not be shown yet. */
  readonly veiled?: boolean;
  /** Width of the interval of a guardrail, a fraction. */
  readonly guardrailLevel?: number;
};

/**
 * The primary, then the guardrails of one treatment. A measure that cannot be read has no interval and
 * a sentence that says why; nothing here is NaN or blank.
 */
export function measureRows(
  experiment: Experiment,
  arm: ArmReadout,
  metrics: Metrics,
  shown: Shown = {},
): MeasureRow[] {
  const rows = [arm.primary, ...arm.guardrails].map((measure, at) =>
    rowOf(experiment, measure, at === 0 ? "primary" : "guardrail", metrics, arm.armId, shown),
  );
  return withScales([rows])[0] ?? [];
}

function rowOf(
  experiment: Experiment,
  measure: PrimaryReadout | GuardrailReadout,
  role: MeasureRow["role"],
  metrics: Metrics,
  armId: string,
  { veiled = false, guardrailLevel = 0.9 }: Shown,
): Omit<MeasureRow, "scale" | "ticks"> {
  const metricId = measure.metricId ?? "";
  const metric = metrics.get(metricId);
  const margin = "margin" in measure ? measure.margin : null;
  const nothing = { control: null, treatment: null, counts: null, difference: null, interval: null, parts: null };
  const head = {
    metricId,
    name: metric?.name ?? (metricId || "No primary measure"),
    role,
    side: metric?.family === "cx" || metric?.family === "trust" ? ("customer" as const) : ("commercial" as const),
    type: measure.type,
    state: measure.state,
    margin,
    unit: measure.type === "proportion" ? ("points" as const) : ("own" as const),
  };
  if (veiled && role === "primary") return { ...head, ...nothing, state: "veiled", reading: veiledReading };
  if (measure.error !== undefined)
    return { ...head, ...nothing, state: "inconclusive", reading: errorSentence(measure.error) };

  const { type, diff, control, treatment } = measure;
  const flip = metric?.direction === "lower_is_better" ? -1 : 1;
  const [low, high] = "p" in measure ? [measure.diffLow, measure.diffHigh] : [measure.low, measure.high];
  const interval = flip === 1 ? { low, high, estimate: diff } : { low: -high, high: -low, estimate: -diff };
  const counts = experiment.results.find((result) => result.metricId === metricId)?.arms;
  const controlArm = experiment.arms.find(({ isControl }) => isControl) ?? experiment.arms[0];
  const sideOf = (id: string) => ({
    name: experiment.arms.find((each) => each.id === id)?.name ?? id,
    counts: counts?.[id] ?? null,
  });
  const sides = { control: sideOf(controlArm?.id ?? ""), treatment: sideOf(armId) };
  const level = "p" in measure ? measure.level : guardrailLevel;
  return {
    ...head,
    control: valueWords(control, type),
    treatment: valueWords(treatment, type),
    counts: {
      control: countsWords(sides.control.counts, type),
      treatment: countsWords(sides.treatment.counts, type),
    },
    reading: "p" in measure ? primaryReading(measure) : guardrailReading(measure, interval),
    difference:
      "p" in measure && measure.lift === null
        ? null
        : `Difference ${signed(diff, type)}, ${percentWords(level)} interval ${rangeWords(low, high, type)}.`,
    interval,
    parts: howComputed(measure, {
      name: head.name,
      ...sides,
      margin,
      treatments: experiment.arms.length - 1,
      guardrailLevel,
    }),
  };
}

const veiledReading = "Not shown yet: it is read at the planned size, after the minimum days.";

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
}: PrimaryFigures): string {
  const size =
    lift === null
      ? `Difference ${signed(diff, type)}, ${percentWords(level)} interval ${signed(diffLow, type)} to ${signed(diffHigh, type)}`
      : `Lift ${method === "exact" ? "roughly " : ""}${liftWords(lift, liftLow, liftHigh, level)}`;
  return `${size}. p ${/^[<>]/.test(pWords(p)) ? "" : "= "}${pWords(p)}.`;
}

function guardrailReading(
  { state, margin, type }: GuardrailFigures,
  { low, high }: { low: number; high: number },
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
