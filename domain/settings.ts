import { z } from "zod";
import defaults from "@/content/defaults.json";

/** Every number the formulas use; `content/defaults.json` tells the basis of each. */
export type Parameters = typeof defaults.parameters;

/** What a workspace changes of the parameters: any part of them, merged key by key. */
export type SettingsOverrides = Record<string, unknown>;

/**
 * Overrides of the parameters: refused, with the path, where a value has another type than its default, a
 * choice is not offered, a count is not whole and positive, or the benefit weights do not add to 1.
 */
export const settingsOverrides = z
  .record(z.string().min(1).max(64), z.unknown())
  .nullish()
  .superRefine((given, context) => {
    for (const { path, message } of settingsProblems(given ?? {})) context.addIssue({ code: "custom", path, message });
  })
  .transform((given): SettingsOverrides => given ?? {});

/**
 * The parameters of a workspace: its overrides merged over the defaults, key by key. Objects are
 * merged, lists and plain values replaced; null and unknown keys change nothing.
 */
export function parametersOf(overrides: SettingsOverrides): Parameters {
  return merged(defaults.parameters, overrides) as Parameters;
}

export type SettingsProblem = { readonly path: string[]; readonly message: string };

/** Why overrides cannot be used; none when they can. */
export function settingsProblems(overrides: SettingsOverrides): SettingsProblem[] {
  const problems = mismatches(defaults.parameters, overrides, []);
  if (problems.length > 0) return problems;
  const { customerValue, commercialValue, feasibility } = parametersOf(overrides).weights;
  const sum = customerValue + commercialValue + feasibility;
  if (Math.abs(sum - 1) <= 1e-9) return [];
  return [
    { path: ["weights"], message: "The weights of customer value, commercial value and feasibility must add to 1." },
  ];
}

const choices: Readonly<Record<string, readonly string[]>> = {
  "index.baseline": ["previous_window", "year_before"],
  "test.analysis": ["fixed", "sequential"],
};

/** Numbers that count months, weeks or values: whole, 1 or more. */
const counts: ReadonlySet<string> = new Set([
  "index.window",
  "index.minMonthsInWindow",
  "divergence.windowWeeks",
  "divergence.minWeeks",
]);

function mismatches(base: unknown, over: unknown, path: string[]): SettingsProblem[] {
  if (over === undefined || over === null) return [];
  if (isRecord(base)) {
    if (!isRecord(over)) return [{ path, message: "This must be an object." }];
    return Object.entries(base).flatMap(([key, value]) => mismatches(value, over[key], [...path, key]));
  }
  if (Array.isArray(base)) {
    if (!Array.isArray(over)) return [{ path, message: "This must be a list." }];
    return over.flatMap((entry, index) => mismatches(base[0], entry ?? false, [...path, String(index)]));
  }
  return typeof base === typeof over ? misfit(over, path) : [{ path, message: `This must be a ${typeof base}.` }];
}

function misfit(value: unknown, path: string[]): SettingsProblem[] {
  const key = path.join(".");
  const offered = choices[key];
  if (offered && !offered.includes(String(value)))
    return [{ path, message: `This must be one of: ${offered.join(", ")}.` }];
  if (typeof value === "number" && !Number.isFinite(value)) return [{ path, message: "This must be a finite number." }];
  if (counts.has(key) && !(Number.isInteger(value) && Number(value) >= 1))
    return [{ path, message: "This must be a whole number, 1 or more." }];
  return [];
}

function merged(base: unknown, over: unknown): unknown {
  if (over === undefined || over === null) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, merged(value, over[key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
