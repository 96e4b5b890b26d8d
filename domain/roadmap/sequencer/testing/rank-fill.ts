import type { Instance, Starts } from "../instance";
import { verifyPlan } from "../verify-plan";

/**
 * What a list sorted by value over effort does with a calendar: from the top, each piece of work goes into the first
 * quarter that takes it, with what it needs pulled in before it; what does not fit, or would lose money with what it
 * pulls, is left out. The thing to be better than.
 */
export function rankFill(instance: Instance): Starts {
  const { projects, buckets } = instance;
  const byId = new Map(projects.map((project) => [project.id, project]));
  const weeks = (id: string) =>
    byId.get(id)!.effort.reduce((sum, row) => sum + row.reduce((all, week) => all + week, 0), 0);
  const rank = [...projects].sort(
    (a, b) => b.valuePerBucket / Math.max(1, weeks(b.id)) - a.valuePerBucket / Math.max(1, weeks(a.id)),
  );
  let starts: Record<string, number | null> = {};
  const mandatory = projects.filter((project) => project.mandatory || project.pinnedStart !== undefined);

  const put = (id: string, held: Record<string, number | null>): Record<string, number | null> | null => {
    if ((held[id] ?? null) !== null) return held;
    const project = byId.get(id)!;
    let placed: Record<string, number | null> | null = held;
    for (const { id: needed } of project.prerequisites ?? []) placed = placed && put(needed, placed);
    for (const group of project.anyOf ?? [])
      placed = placed && (group.some((one) => (placed?.[one] ?? null) !== null) ? placed : put(group[0]!, placed));
    if (!placed) return null;
    for (let start = project.pinnedStart ?? 0; start <= (project.pinnedStart ?? buckets - project.duration); start++) {
      const tried: Record<string, number | null> = { ...placed, [id]: start };
      if (isSound(tried)) return tried;
    }
    return null;
  };
  /** Whether nothing but missing obligations is wrong with it. */
  const isSound = (tried: Starts) =>
    verifyPlan(instance, tried).violations.every((violation) => violation.endsWith("must be planned and is not"));
  for (const { id } of [...mandatory, ...rank]) {
    const tried = put(id, starts);
    if (tried && (byId.get(id)!.mandatory || worth(tried) >= worth(starts))) starts = tried;
  }
  function worth(tried: Starts) {
    return verifyPlan(instance, tried).objective;
  }
  return starts;
}
