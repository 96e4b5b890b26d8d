import type { ArmResult } from "./experiment";
import type { ResultColumns } from "./result-columns";
import type { ReadResults, ResultProblem, ResultTarget } from "./result-file";

/**
 * What is wrong with the totals of a file that reads well row by row: an arm missing (NEED_TWO_ARMS when fewer than two
 * are there, else NO_UNITS), people in an arm that should have none is left to the readout, more units of a measure than
 * people in the arm or than were asked (INVALID_COUNT). Statistics, section 12.
 */
export function totalProblems(
  { exposed, metrics }: ReadResults,
  columns: ResultColumns,
  { arms, metrics: measures }: ResultTarget,
): ResultProblem[] {
  const whole = { row: null, value: null };
  const nameOf = (id: string) => measures.find(({ metricId }) => metricId === id)?.name ?? id;
  const armColumn = columns.arm?.heading ?? null;
  const present = arms.filter(({ id }) => Object.hasOwn(exposed, id));
  const missing = arms.filter(({ id, weight }) => weight > 0 && !Object.hasOwn(exposed, id));
  const names = missing.map(({ name }) => `“${name}”`).join(", ");
  if (missing.length > 0) {
    const code = present.length < 2 ? "NEED_TWO_ARMS" : "NO_UNITS";
    return [{ ...whole, column: armColumn, code, message: `The file has no row for ${names}.` }];
  }
  return Object.entries(metrics).flatMap(([metricId, byArm]) =>
    present.flatMap(({ id, name }): ResultProblem[] => {
      const figures = byArm[id];
      const units = figures ? unitsOf(figures) : null;
      if (!figures || units === null) return [];
      const people = exposed[id] ?? null;
      const column = columns.figures.get(metricId)?.get("n")?.heading ?? nameOf(metricId);
      if (people !== null && units > people) {
        const message = `${units} were counted in “${name}”, more than the ${people} people put into it.`;
        return [{ ...whole, column, code: "INVALID_COUNT", message }];
      }
      if (figures.invited === null || units <= figures.invited) return [];
      const message = `${units} answered in “${name}”, more than the ${figures.invited} who were asked.`;
      return [{ ...whole, column, code: "INVALID_COUNT", message }];
    }),
  );
}

function unitsOf({ n, promoters, passives, detractors }: ArmResult): number | null {
  if (promoters !== null && passives !== null && detractors !== null) return promoters + passives + detractors;
  return n;
}
