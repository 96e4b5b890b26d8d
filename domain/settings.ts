import { z } from "zod";
import defaults from "@/content/defaults.json";

/** Every number the formulas use; `content/defaults.json` tells the basis of each. */
export type Parameters = typeof defaults.parameters;

/** What a workspace changes of the parameters: any part of them, merged key by key. */
export type SettingsOverrides = Record<string, unknown>;

export const settingsOverrides = z
  .record(z.string().min(1).max(64), z.unknown())
  .nullish()
  .transform((given): SettingsOverrides => given ?? {});

/**
 * The parameters of a workspace: its overrides merged over the defaults, key by key. Objects are
 * merged, lists and plain values replaced; null and unknown keys change nothing.
 */
export function parametersOf(overrides: SettingsOverrides): Parameters {
  return merged(defaults.parameters, overrides) as Parameters;
}

function merged(base: unknown, over: unknown): unknown {
  if (over === undefined || over === null) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, merged(value, over[key])]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
