import type { MetricFamily } from "../enums";
import type { LibraryMetric } from "../metrics/library";
import type { Parameters } from "../settings";
import type { TestDecision, TestFlag } from "./decide";
import type { Experiment } from "./experiment";
import type { GuardrailState, PrimaryState } from "./guardrail-state";
import type { StatCode } from "./outcome";
import type { SampleType } from "./sample";

/** What a readout needs beside the test. `today` (YYYY-MM-DD) is the last day of a running test. */
export type ExperimentContext = {
  readonly metrics: ReadonlyMap<string, LibraryMetric>;
  readonly parameters: Parameters;
  readonly today: string;
};

export type Method = "welch" | "exact" | "sequential";

/** The primary of one treatment: fractions for proportions and lifts, metric units for means. */
export type PrimaryFigures = {
  metricId: string;
  type: SampleType;
  method: Method;
  control: number;
  treatment: number;
  diff: number;
  diffLow: number;
  diffHigh: number;
  lift: number | null;
  liftLow: number | null;
  liftHigh: number | null;
  p: number;
  level: number;
  decisionScale: "lift" | "difference";
  df: number | null;
  state: PrimaryState;
  error?: undefined;
};

/** A primary that cannot be read, and why; `metricId` is null when the test names no primary. */
type PrimaryUnread = { metricId: string | null; type: SampleType | null; error: StatCode; state: "flat" };
export type PrimaryReadout = PrimaryFigures | PrimaryUnread;

type GuardrailHead = {
  metricId: string;
  family: MetricFamily;
  type: SampleType;
  /** Unit of the comparison: fraction for proportions, metric unit for means. */
  margin: number | null;
  /** p of the response check; absent where people invited are not given for both arms. */
  responseP?: number;
  state: GuardrailState;
};

export type GuardrailFigures = GuardrailHead & {
  method: Method;
  control: number;
  treatment: number;
  diff: number;
  low: number;
  high: number;
  gainLow: number | null;
  gainHigh: number | null;
  nonInferiorityP: number | null;
  error?: undefined;
};

type GuardrailUnread = GuardrailHead & { error: StatCode; state: "inconclusive" };
export type GuardrailReadout = GuardrailFigures | GuardrailUnread;

/** A measure inside a segment; exploratory. Null figures come with an error. */
export type SegmentReadout = {
  name: string;
  share: number | null;
  metricId: string;
  diff: number | null;
  low: number | null;
  high: number | null;
  state: GuardrailState;
  error?: StatCode;
};

export type ArmReadout = {
  armId: string;
  primary: PrimaryReadout;
  guardrails: GuardrailReadout[];
  segments: SegmentReadout[];
  decision: TestDecision;
  reason: string;
  hollowWin: boolean;
  flags: TestFlag[];
};

/** Why the split was not checked: a code of the statistics, or fewer expected people than the check needs. */
type SplitCode = StatCode | "TOO_EARLY";

export type SplitReadout = {
  chisq: number | null;
  df: number | null;
  p: number | null;
  code: SplitCode | null;
};

/** A whole test read at once: one entry of `arms` per treatment, headed by the leading arm's decision. */
export type ExperimentReadout = {
  id: string;
  name: string;
  status: Experiment["status"];
  analysis: "fixed" | "sequential";
  srm: SplitReadout;
  days: number | null;
  plannedReached: boolean;
  hasCxGuardrail: boolean;
  arms: ArmReadout[];
  leadingArm: string | null;
  decision: TestDecision;
  reason: string;
  hollowWin: boolean;
};
