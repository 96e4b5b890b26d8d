import { concurrencyAt, costOf, effortOf, riskLimitAt, type Starts } from "./instance";
import type { PlanUse } from "./plan-use";
import type { Prepared } from "./prepare";

export type ReasonKind =
  | "prerequisite"
  | "capacity"
  | "budget"
  | "wip"
  | "risk"
  | "window"
  | "pinned"
  | "enabler"
  | "exclusive"
  | "no-payback"
  | "displaced"
  | "earliest";

export type Reason = {
  readonly kind: ReasonKind;
  readonly text: string;
  readonly refs: readonly string[];
  readonly role?: string;
  readonly bucket?: number;
  readonly shortBy?: number;
};

/** Says buckets and ids as people do: "Q2 2027", "Joined profiles". */
export type Words = { readonly bucket: (bucket: number) => string; readonly name: (id: string) => string };

export const plainWords: Words = { bucket: (bucket) => `bucket ${bucket}`, name: (id) => id };

const slack = 1e-6;
const weeks = (amount: number) => Number(amount.toFixed(2));
const personWeeks = (amount: number) => `${weeks(amount)} person-${weeks(amount) === 1 ? "week" : "weeks"}`;

/** Everything that forbids a piece of work to start in a bucket, with the rest of the plan as it is. */
export function blockersAt(
  { instance, buckets, before }: Prepared,
  { place, start }: { place: number; start: number },
  { starts, use, words }: { starts: Starts; use: PlanUse; words: Words },
): Reason[] {
  const { projects, roles, budget } = instance;
  const project = projects[place]!;
  const own = starts[project.id] ?? null;
  const found: Reason[] = [];
  const mineAt = (bucket: number) =>
    own !== null && bucket >= own && bucket < own + project.duration ? bucket - own : -1;

  if (start < (project.earliestStart ?? 0))
    found.push({ kind: "window", text: `it may not start before ${words.bucket(project.earliestStart!)}`, refs: [] });
  if (start + project.duration > buckets || start + project.duration - 1 > (project.deadline ?? buckets))
    found.push({ kind: "window", text: "it would end too late", refs: [] });
  for (const { at, lag } of before[place]!) {
    const needed = projects[at]!;
    const when = starts[needed.id] ?? null;
    if (when === null)
      found.push({
        kind: "prerequisite",
        text: `it needs ${words.name(needed.id)}, which is not planned`,
        refs: [needed.id],
      });
    else if (when + needed.duration + lag > start)
      found.push({
        kind: "prerequisite",
        text: `it waits for ${words.name(needed.id)}, done in ${words.bucket(when + needed.duration - 1)}`,
        refs: [needed.id],
      });
  }
  const chosen = projects.find(
    (other) =>
      project.exclusiveGroup !== undefined &&
      other.exclusiveGroup === project.exclusiveGroup &&
      other !== project &&
      (starts[other.id] ?? null) !== null,
  );
  if (chosen) found.push({ kind: "exclusive", text: `${words.name(chosen.id)} was chosen instead`, refs: [chosen.id] });

  for (let k = 0; k < project.duration && start + k < buckets; k++) {
    const bucket = start + k;
    const mine = mineAt(bucket);
    for (const [role, name] of roles.entries()) {
      const needed = effortOf(project, role, k);
      const left =
        (instance.capacity[role]?.[bucket] ?? 0) -
        use.weeks[role]![bucket]! +
        (mine < 0 ? 0 : effortOf(project, role, mine));
      if (needed > left + slack)
        found.push({
          kind: "capacity",
          text: `it needs ${personWeeks(needed)} of ${name} in ${words.bucket(bucket)}, of which ${weeks(Math.max(0, left))} are free`,
          refs: [],
          role: name,
          bucket,
          shortBy: weeks(needed - Math.max(0, left)),
        });
    }
    if (use.running[bucket]! - (mine < 0 ? 0 : 1) + 1 > concurrencyAt(instance, bucket) + slack)
      found.push({ kind: "wip", text: `as much as may run in ${words.bucket(bucket)} runs already`, refs: [], bucket });
    const risk = project.risk ?? 0;
    if (use.risk[bucket]! - (mine < 0 ? 0 : risk) + risk > riskLimitAt(instance, bucket) + slack)
      found.push({ kind: "risk", text: `the limit of risk is reached in ${words.bucket(bucket)}`, refs: [], bucket });
  }
  if (!budget?.perBucket) return found;
  let [spent, given] = [0, 0];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const mine = mineAt(bucket);
    const moved = bucket >= start && bucket < start + project.duration ? costOf(project, bucket - start) : 0;
    const here = use.spend[bucket]! - (mine < 0 ? 0 : costOf(project, mine)) + moved;
    spent = budget.carryOver ? spent + here : here;
    given = (budget.carryOver ? given : 0) + (budget.perBucket[bucket] ?? 0);
    if (bucket < start || spent <= given + slack) continue;
    const shortBy = Math.round((spent - given) * 100) / 100;
    found.push({
      kind: "budget",
      text: `the budget is short by ${shortBy.toLocaleString("en-GB")} in ${words.bucket(bucket)}`,
      refs: [],
      bucket,
      shortBy,
    });
    break;
  }
  return found;
}
