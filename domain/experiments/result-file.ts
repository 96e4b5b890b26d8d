import type { RowProblem } from "../exchange/tables/plan-import";
import type { ArmResult, ExperimentArm, ExperimentMetric, SegmentResult } from "./experiment";
import type { StatCode } from "./outcome";

/** Why a row of results cannot be taken. Statistics, section 12, and what only a file can get wrong. */
export type ResultCode =
  | StatCode
  | "UNKNOWN_ARM"
  | "DUPLICATE_DAY"
  | "NON_MONOTONE_CUMULATIVE"
  | "DUPLICATE_UNIT"
  | "OTHER_TEST"
  | "TOO_MANY_GROUPS";

/** What is wrong, and where; a row of null is about the file as a whole. */
export type ResultProblem = Omit<RowProblem, "row"> & { readonly row: number | null; readonly code: ResultCode };

/**
 * What a column of a file of results holds. `figure` is one number of a measure in a row per arm (or arm and day); `value`
 * is what one unit did, in a file of one row per unit: yes or no (1 or 0) of a proportion, a number of a mean, 0 to 10 of an
 * NPS. An empty `value` means nobody answered (`no_answer`: counted as asked), that it did not happen or came to 0 (`none`),
 * or is refused.
 */
export type ResultColumn =
  | { readonly holds: "test" | "arm" | "day" | "unit" | "exposed" | "segment" }
  | { readonly holds: "figure"; readonly metricId: string; readonly figure: keyof ArmResult }
  | { readonly holds: "value"; readonly metricId: string; readonly blank: "no_answer" | "none" | "refuse" };

/** For each column of the file what it holds; null where it is left out. */
export type ResultMapping = readonly (ResultColumn | null)[];

/** The test a file is read for. `names` are its own words: its id and name. */
export type ResultTarget = {
  readonly names: readonly string[];
  readonly arms: readonly Pick<ExperimentArm, "id" | "name" | "weight">[];
  /** `name`: what people call a measure; its id where nobody says. */
  readonly metrics: readonly (Pick<ExperimentMetric, "metricId" | "type"> & { readonly name?: string })[];
  /** The last day anything can have been counted on, YYYY-MM-DD; any day where nobody says. */
  readonly lastDay?: string;
};

/** What one arm did on one day (increments, never a running total), by metric; people put into the arm that day. */
export type ArmDay = {
  readonly armId: string;
  readonly day: string;
  readonly exposed: number | null;
  readonly figures: Readonly<Record<string, ArmResult>>;
};

/** A file read whole: totals per arm, by metric, and by day where the file says the day. */
export type ReadResults = {
  readonly exposed: Readonly<Record<string, number | null>>;
  readonly metrics: Readonly<Record<string, Readonly<Record<string, ArmResult>>>>;
  /** In order of day, then of arms; empty without a day column. */
  readonly days: readonly ArmDay[];
  /** Sample skewness by metric and arm; only from a file of one row per unit, and only of means that vary. */
  readonly skewness: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Groups of people; only from a file in which a column names them. */
  readonly segments?: readonly SegmentResult[];
};

/** Results are null whenever there is a problem: nothing of such a file is imported. `rows` that say something. */
export type ResultReading = {
  readonly rows: number;
  readonly problems: readonly ResultProblem[];
  readonly results: ReadResults | null;
};

/** An arm that says nothing about a measure. */
export const noFigures: ArmResult = {
  x: null,
  n: null,
  mean: null,
  sd: null,
  promoters: null,
  passives: null,
  detractors: null,
  invited: null,
};
