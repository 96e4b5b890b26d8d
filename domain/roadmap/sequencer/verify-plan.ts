import { concurrencyAt, costOf, effortOf, type Instance, riskLimitAt, type Starts } from "./instance";
import { valueTable } from "./value-table";

const slack = 1e-6;
const over = (used: number, allowed: number) => used > allowed + slack * Math.max(1, Math.abs(allowed));

/**
 * Recomputes the worth of a plan and everything it breaks from the instance alone, by another path than the search and
 * the solver: what is shown to a person has been through here.
 *
 * @returns the objective (money) and one sentence per breach; none when the plan holds
 */
export function verifyPlan(instance: Instance, starts: Starts): { objective: number; violations: string[] } {
  const { buckets, roles, projects, budget, baseline, disruption } = instance;
  const byId = new Map(projects.map((project) => [project.id, project]));
  const violations: string[] = [];
  const chosen = new Map<string, string>();
  const rows = () => new Float64Array(buckets);
  const [used, spend, running, risk] = [roles.map(rows), rows(), rows(), rows()];
  let objective = 0;

  const endOf = (id: string): number | null => {
    const start = starts[id] ?? null;
    const project = byId.get(id);
    return start === null || !project ? null : start + project.duration;
  };
  for (const project of projects) {
    const { id, duration } = project;
    const start = starts[id] ?? null;
    const before = baseline?.[id] ?? null;
    if (start === null) {
      if (project.mandatory || project.pinnedStart !== undefined) violations.push(`${id} must be planned and is not`);
      if (before !== null && disruption) objective -= disruption.dropPenalty;
      continue;
    }
    if (project.excluded) violations.push(`${id} is excluded and planned`);
    if (!Number.isInteger(start) || start < 0 || start + duration > buckets) {
      violations.push(`${id} does not lie within the plan`);
      continue;
    }
    if (start < (project.earliestStart ?? 0)) violations.push(`${id} starts before ${project.earliestStart}`);
    if (start + duration - 1 > (project.deadline ?? buckets)) violations.push(`${id} ends after ${project.deadline}`);
    if (start !== (project.pinnedStart ?? start)) violations.push(`${id} left its pin at ${project.pinnedStart}`);
    for (const { id: needed, lag = 0 } of project.prerequisites ?? []) {
      const end = endOf(needed);
      if (end === null || end + lag > start) violations.push(`${id} starts before ${needed} is done`);
    }
    for (const group of project.anyOf ?? [])
      if (!group.some((one) => (endOf(one) ?? Number.POSITIVE_INFINITY) <= start))
        violations.push(`${id} starts before any of ${group.join(", ")} is done`);
    if (project.exclusiveGroup !== undefined) {
      const other = chosen.get(project.exclusiveGroup);
      if (other !== undefined) violations.push(`${id} and ${other} exclude one another`);
      chosen.set(project.exclusiveGroup, id);
    }
    for (let k = 0; k < duration; k++) {
      const bucket = start + k;
      for (const [role, row] of used.entries()) row[bucket]! += effortOf(project, role, k);
      spend[bucket]! += costOf(project, k);
      running[bucket]! += 1;
      risk[bucket]! += project.risk ?? 0;
    }
    objective += valueTable(instance, project)[start]!;
    if (before !== null && disruption) objective -= disruption.weightPerBucket * Math.abs(start - before);
  }

  let [spent, given] = [0, 0];
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (const [role, row] of used.entries())
      if (over(row[bucket]!, instance.capacity[role]?.[bucket] ?? 0))
        violations.push(
          `${roles[role]} in bucket ${bucket}: ${row[bucket]} person-weeks of ${instance.capacity[role]?.[bucket]}`,
        );
    if (over(running[bucket]!, concurrencyAt(instance, bucket))) violations.push(`too much runs in bucket ${bucket}`);
    if (over(risk[bucket]!, riskLimitAt(instance, bucket))) violations.push(`too much risk in bucket ${bucket}`);
    spent += spend[bucket]!;
    if (!budget?.perBucket) continue;
    given += budget.perBucket[bucket] ?? 0;
    const [here, allowed] = budget.carryOver ? [spent, given] : [spend[bucket]!, budget.perBucket[bucket] ?? 0];
    if (over(here, allowed)) violations.push(`bucket ${bucket} spends ${here} of ${allowed}`);
  }
  if (budget?.total !== undefined && over(spent, budget.total))
    violations.push(`the plan spends ${spent} of ${budget.total}`);
  return { objective, violations };
}
