import { AttuneError } from "../errors";
import { metricLibrary } from "../metrics/library";
import { type Parameters, parametersOf } from "../settings";
import { experiment } from "./experiment";
import { readExperiment } from "./read-experiment";
import { decisionFor } from "./reference-decision";
import { type Given, isGiven } from "./reference-given";
import { referenceMethods } from "./reference-methods";
import { referencePlanning } from "./reference-planning";

/** A reference case and what is wrong with our answer: one sentence per value, none when it passes. */
export type JudgedCase = { id: string; problems: string[] };

type Tolerance = { rel: number; abs: number };
const exact: Tolerance = { rel: 0, abs: 0 };
const readoutTolerance: Tolerance = { rel: 1e-6, abs: 1e-9 };

/**
 * Runs reference cases in any of the three formats of statistics, section 17, recognised by their shape: single methods and
 * decisions ({id, method, input, expected, tolerance}) and whole tests ({id, today, experiment, expected}), as a list or under
 * `cases`. A case passes when every expected key is present with |got - want| ≤ max(abs, rel·|want|); all else is exact.
 *
 * @throws AttuneError `invalid` when the document holds no list of cases.
 */
export function runReferenceCases(document: unknown): JudgedCase[] {
  const cases = Array.isArray(document) ? document : isGiven(document) ? document["cases"] : null;
  if (!Array.isArray(cases)) throw new AttuneError("invalid", "This file holds no list of reference cases.");
  const parameters = parametersOf({});
  return cases.map((entry: unknown, at) => {
    const given: Given = isGiven(entry) ? entry : {};
    const id = typeof given["id"] === "string" ? given["id"] : `case ${at + 1}`;
    return { id, problems: judge(given, parameters) };
  });
}

function judge(given: Given, parameters: Parameters): string[] {
  if (!isGiven(given["expected"])) return ["the case says nothing about what is expected"];
  if (isGiven(given["experiment"])) return judgeReadout(given, parameters);
  const input = isGiven(given["input"]) ? given["input"] : {};
  const method = String(given["method"]);
  if (method === "decision") {
    return differences(decisionFor(input, parameters), given["expected"], toleranceOf(given), "");
  }
  const run = Object.hasOwn(referenceMethods, method) ? referenceMethods[method] : referencePlanning[method];
  if (!run) return [`there is no method ${method}`];
  const outcome: unknown = run(input);
  return differences(allFinite(outcome) ? outcome : { error: "NOT_FINITE" }, given["expected"], toleranceOf(given), "");
}

function judgeReadout(given: Given, parameters: Parameters): string[] {
  const parsed = experiment.safeParse(given["experiment"]);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `experiment.${path.join(".")}: ${message}`);
  }
  const today = typeof given["today"] === "string" ? given["today"] : (parsed.data.endDate ?? "");
  const readout = readExperiment(parsed.data, { metrics: metricLibrary([]), parameters, today });
  return differences(readout, given["expected"], readoutTolerance, "");
}

function toleranceOf({ tolerance }: Given): Tolerance {
  if (!isGiven(tolerance)) return exact;
  const { rel, abs } = tolerance;
  return { rel: typeof rel === "number" ? rel : 0, abs: typeof abs === "number" ? abs : 0 };
}

/** Everything expected that is not there or not near enough; keys beyond the expected ones are free. */
export function differences(got: unknown, want: unknown, tolerance: Tolerance, path: string): string[] {
  if (typeof want === "number" && typeof got === "number") {
    const allowed = Math.max(tolerance.abs, tolerance.rel * Math.abs(want));
    return Math.abs(got - want) <= allowed ? [] : [`${path}: expected ${want}, got ${got}`];
  }
  if (Array.isArray(want)) {
    if (!Array.isArray(got)) return [`${path}: expected a list, got ${JSON.stringify(got)}`];
    if (got.length !== want.length) return [`${path}: expected ${want.length} entries, got ${got.length}`];
    return want.flatMap((entry: unknown, at) => differences(got[at], entry, tolerance, `${path}[${at}]`));
  }
  if (isGiven(want)) {
    if (!isGiven(got)) return [`${path}: expected an object, got ${JSON.stringify(got)}`];
    return Object.entries(want).flatMap(([key, value]) =>
      differences(got[key], value, tolerance, path ? `${path}.${key}` : key),
    );
  }
  return got === want ? [] : [`${path}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`];
}

function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(allFinite);
}
