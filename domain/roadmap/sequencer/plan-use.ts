import { costOf, effortOf, type Instance, type Starts } from "./instance";

/** What a plan uses of everything that is limited, bucket by bucket. */
export type PlanUse = {
  /** weeks[role][bucket] in person-weeks. */
  readonly weeks: readonly Float64Array[];
  readonly spend: Float64Array;
  readonly running: Float64Array;
  readonly risk: Float64Array;
};

/** Adds up what a plan uses. */
export function planUse({ projects, roles, buckets }: Instance, starts: Starts): PlanUse {
  const row = () => new Float64Array(buckets);
  const use = { weeks: roles.map(row), spend: row(), running: row(), risk: row() };
  for (const project of projects) {
    const start = starts[project.id] ?? null;
    if (start === null) continue;
    for (let k = 0; k < project.duration && start + k < buckets; k++) {
      for (const [role, weeks] of use.weeks.entries()) weeks[start + k]! += effortOf(project, role, k);
      use.spend[start + k]! += costOf(project, k);
      use.running[start + k]! += 1;
      use.risk[start + k]! += project.risk ?? 0;
    }
  }
  return use;
}
