import { byCode } from "../ordering";
import { addResults } from "./add-results";
import type { ArmResult } from "./experiment";
import type { ArmDay, ReadResults } from "./result-file";

/**
 * Days of arms added up: people and figures per arm. People are not known (null) where a day does not say them.
 *
 * @param days increments, in any order, one per arm and day
 */
export function totalDays(days: readonly ArmDay[]): ReadResults {
  const exposed: Record<string, number | null> = {};
  const metrics: Record<string, Record<string, ArmResult>> = {};
  for (const { armId, exposed: people, figures } of days) {
    const known = exposed[armId];
    exposed[armId] = known === undefined ? people : known === null || people === null ? null : known + people;
    for (const [metricId, figure] of Object.entries(figures)) {
      const arms = (metrics[metricId] ??= {});
      const before = arms[armId];
      arms[armId] = before ? addResults(before, figure) : figure;
    }
  }
  return { exposed, metrics, days, skewness: {} };
}

/**
 * Days already known with those of another file: the same arm and day is replaced, measure by measure, so that the same file
 * twice changes nothing and a file of another measure takes nothing away. In order of day, then of arm.
 */
export function mergeDays(known: readonly ArmDay[], added: readonly ArmDay[]): ArmDay[] {
  const merged = new Map<string, ArmDay>();
  for (const row of [...known, ...added]) {
    const key = `${row.day} ${row.armId}`;
    const before = merged.get(key);
    const figures = { ...before?.figures, ...row.figures };
    merged.set(key, { ...row, exposed: row.exposed ?? before?.exposed ?? null, figures });
  }
  return [...merged.values()].sort((a, b) => byCode(a.day, b.day) || byCode(a.armId, b.armId));
}
