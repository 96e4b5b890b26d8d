import type { Alternative } from "./alternative";
import type { Direction } from "./noninferiority";
import { type Failure, failed, failure, type Outcome } from "./outcome";
import { type ArmFigures, type Sample, type SampleType, samplePair } from "./sample";

/** The input of a reference case: named values as they stand in the file. */
export type Given = Readonly<Record<string, unknown>>;
/** A method of the reference files: input to named outputs, or a failure. */
export type ReferenceMethod = (given: Given) => Outcome<Readonly<Record<string, unknown>>>;

/** Whether a value is an object with names. */
export function isGiven(value: unknown): value is Given {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A number, or NaN when it is missing and has no default; NaN never passes a check and becomes a typed error. */
export function numberOf(given: Given, key: string, fallback = Number.NaN): number {
  const value = given[key];
  return typeof value === "number" ? value : (value ?? null) === null ? fallback : Number.NaN;
}

/** A number that may be missing. */
export function maybeNumber(given: Given, key: string): number | null {
  return typeof given[key] === "number" ? given[key] : null;
}

/** A list of objects; anything else in it reads as an object without values. */
export function objectsOf(given: Given, key: string): Given[] {
  const value = given[key];
  return Array.isArray(value) ? value.map((entry) => (isGiven(entry) ? entry : {})) : [];
}

/** A list of numbers, with null where something else stands. */
export function numbersOf(given: Given, key: string): (number | null)[] {
  const value = given[key];
  return Array.isArray(value) ? value.map((entry) => (typeof entry === "number" ? entry : null)) : [];
}

/** Which tail. */
export function alternativeOf({ alternative }: Given): Alternative {
  if (alternative === "greater" || alternative === "larger") return "greater";
  return alternative === "less" || alternative === "smaller" ? "less" : "two-sided";
}

/** Which way is better. */
export function directionIn({ direction }: Given): Direction {
  return direction === "lower_is_better" ? "lower_is_better" : "higher_is_better";
}

/** The figures of an arm. */
export function figuresOf(given: Given): ArmFigures {
  const [x, n, mean, sd] = ["x", "n", "mean", "sd"].map((key) => maybeNumber(given, key));
  const [promoters, passives, detractors] = ["promoters", "passives", "detractors"].map((key) =>
    maybeNumber(given, key),
  );
  return { x, n, mean, sd, promoters, passives, detractors };
}

/** Successes and units written x1, n1, x2, n2. A missing one is caught before it is used. */
export function countsOf(given: Given) {
  const [x1, n1, x2, n2] = ["x1", "n1", "x2", "n2"].map((key) => maybeNumber(given, key) as number);
  return { x1: x1!, n1: n1!, x2: x2!, n2: n2! };
}

/** Two arms as samples, by `metric`; NEED_TWO_ARMS when there are fewer. */
export function armSamples(given: Given): Outcome<readonly [Sample, Sample]> {
  const [control, treatment] = objectsOf(given, "arms");
  if (!control || !treatment) return failure("NEED_TWO_ARMS");
  return samplePair(typeOf(given), figuresOf(control), figuresOf(treatment));
}

/** Applies a method to two samples, handing a failure of the samples on. */
export function withSamples<T extends object>(
  samples: Outcome<readonly [Sample, Sample]>,
  of: (control: Sample, treatment: Sample) => Outcome<T>,
): Outcome<T> {
  return failed(samples) ? samples : of(samples[0], samples[1]);
}

/** Renames the parts of an outcome, handing a failure on. */
export function named<T extends object>(
  outcome: Outcome<T>,
  of: (value: T) => Readonly<Record<string, unknown>>,
): Failure | Readonly<Record<string, unknown>> {
  return failed(outcome) ? outcome : of(outcome);
}

function typeOf({ metric }: Given): SampleType {
  return metric === "mean" || metric === "nps" ? metric : "proportion";
}
