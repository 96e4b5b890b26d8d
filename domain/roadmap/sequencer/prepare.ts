import { plainWords, type Words } from "./blockers";
import { concurrencyAt, effortOf, type Instance, type Issue, type Project, riskLimitAt } from "./instance";
import { valueTable } from "./value-table";

export type Link = { readonly at: number; readonly lag: number };

/** An instance as the search and the solver read it: by position, with windows, order and values worked out. */
export type Prepared = {
  readonly instance: Instance;
  readonly size: number;
  readonly buckets: number;
  /** values[project][bucket] with what moving away from the baseline costs. */
  readonly values: readonly Float64Array[];
  /** What leaving everything out costs against the baseline. */
  readonly offset: number;
  /** May the work start in this bucket, by its own dates and needs alone? */
  readonly allowed: readonly Uint8Array[];
  /** First and last allowed bucket; −1 when there is none. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly before: readonly (readonly Link[])[];
  readonly after: readonly (readonly Link[])[];
  readonly anyOf: readonly (readonly (readonly number[])[])[];
  /** Positions so that prerequisites come first. */
  readonly order: readonly number[];
  /** Mandatory, pinned, or needed by one that is. */
  readonly must: readonly boolean[];
  /** Empty, or why there is nothing to search. */
  readonly issues: readonly Issue[];
  readonly status: "ready" | "invalid" | "infeasible";
};

const tiny = 1e-9;

/** Works out windows, order and values, and finds what can be refused without any search. Total. */
export function prepare(instance: Instance, words: Words = plainWords): Prepared {
  const { projects, buckets } = instance;
  const at = new Map(projects.map(({ id }, place) => [id, place]));
  const invalid = wrongShapes(instance, at, words);
  const before = projects.map(({ prerequisites = [] }) =>
    prerequisites.flatMap(({ id, lag = 0 }) => (at.has(id) ? [{ at: at.get(id)!, lag }] : [])),
  );
  const anyOf = projects.map(({ anyOf: groups = [] }) =>
    groups.map((group) => group.flatMap((id) => (at.has(id) ? [at.get(id)!] : []))),
  );
  const after: Link[][] = projects.map(() => []);
  for (const [place, links] of before.entries())
    for (const link of links) after[link.at]!.push({ at: place, lag: link.lag });
  const { order, loop } = orderOf(before, after);
  if (loop.length > 0) {
    const ids = loop.map((place) => projects[place]!.id);
    invalid.push({
      code: "PREREQUISITE_CYCLE",
      message: `Prerequisites form a loop: ${[...ids, ids[0]!].map(words.name).join(" → ")}. Remove one link.`,
      refs: ids,
    });
  }
  const frame = { instance, size: projects.length, buckets, before, after, anyOf, order, ...worthOf(instance) };
  const none = new Int32Array(projects.length).fill(-1);
  if (invalid.length > 0)
    return {
      ...frame,
      allowed: projects.map(() => new Uint8Array(buckets)),
      first: none,
      last: none,
      must: projects.map(() => false),
      issues: invalid,
      status: "invalid",
    };
  const windows = windowsOf(instance, frame, words);
  return { ...frame, ...windows, status: windows.issues.length > 0 ? "infeasible" : "ready" };
}

/** What is written wrongly: unknown ids, lists of the wrong length, dates that contradict one another. */
function wrongShapes(
  { projects, buckets, roles, capacity, budget, valueHorizon }: Instance,
  at: ReadonlyMap<string, number>,
  { name, bucket }: Words,
) {
  const issues: Issue[] = [];
  const say = (code: string, message: string, ...refs: string[]) => issues.push({ code, message, refs });
  if (valueHorizon < buckets)
    say("HORIZON", `The value horizon ${valueHorizon} ends before the ${buckets} buckets of the plan.`);
  if (capacity.length !== roles.length)
    say("CAPACITY", `Capacity is given for ${capacity.length} roles, there are ${roles.length}.`);
  for (const [role, row] of capacity.entries())
    if (row.length !== buckets)
      say("CAPACITY", `Capacity of ${roles[role] ?? role} is given for ${row.length} of ${buckets} buckets.`);
  if (budget?.perBucket && budget.perBucket.length !== buckets)
    say("BUDGET", `The budget is given for ${budget.perBucket.length} of ${buckets} buckets.`);
  for (const [place, project] of projects.entries()) {
    const { id, duration, effort, cost, earliestStart = 0, deadline, pinnedStart } = project;
    if (at.get(id) !== place) say("DUPLICATE_ID", `${name(id)} stands for more than one piece of work.`, id);
    if (effort.length > roles.length)
      say("EFFORT", `${name(id)} needs ${effort.length} roles, there are ${roles.length}.`, id);
    if (effort.some((row) => row.length > duration) || cost.length > duration)
      say("EFFORT", `${name(id)} has effort or cost for more than its ${duration} buckets.`, id);
    if (deadline !== undefined && deadline - duration + 1 < earliestStart)
      say(
        "DEADLINE_BEFORE_START",
        `${name(id)} starts in ${bucket(earliestStart)} at the earliest and takes ${duration}: its deadline, ${bucket(deadline)}, is too early.`,
        id,
      );
    if (pinnedStart !== undefined && pinnedStart + duration > buckets)
      say(
        "PIN_OUTSIDE",
        `${name(id)} is pinned to ${bucket(pinnedStart)} and takes ${duration}: the plan ends with ${bucket(buckets - 1)}.`,
        id,
      );
    const named = [...(project.prerequisites ?? []).map((one) => one.id), ...(project.anyOf ?? []).flat()];
    for (const other of named)
      if (!at.has(other)) say("UNKNOWN_ID", `${name(id)} needs ${name(other)}, which is not there.`, id, other);
  }
  return issues;
}

function worthOf(instance: Instance) {
  const { baseline, disruption } = instance;
  let offset = 0;
  const values = instance.projects.map((project) => {
    const table = valueTable(instance, project);
    const was = baseline?.[project.id] ?? null;
    if (was === null || !disruption) return table;
    offset -= disruption.dropPenalty;
    return table.map(
      (value, start) => value + disruption.dropPenalty - disruption.weightPerBucket * Math.abs(start - was),
    );
  });
  return { values, offset };
}

/** An order with prerequisites first, and one loop when there is any. */
function orderOf(before: readonly (readonly Link[])[], after: readonly (readonly Link[])[]) {
  const waits = before.map((links) => links.length);
  const order = waits.flatMap((count, place) => (count === 0 ? [place] : []));
  for (const place of order)
    for (const { at } of after[place]!) {
      waits[at]! -= 1;
      if (waits[at] === 0) order.push(at);
    }
  if (order.length === before.length) return { order, loop: [] };
  const left = new Set(waits.flatMap((count, place) => (count > 0 ? [place] : [])));
  const path: number[] = [];
  let place = [...left][0]!;
  while (!path.includes(place)) {
    path.push(place);
    place = before[place]!.find((link) => left.has(link.at))!.at;
  }
  return { order: [...order, ...left], loop: path.slice(path.indexOf(place)).reverse() };
}

type Frame = Pick<Prepared, "size" | "buckets" | "before" | "after" | "order">;

function windowsOf(instance: Instance, { size, buckets, before, after, order }: Frame, words: Words) {
  const { projects } = instance;
  const from = Int32Array.from(projects, ({ earliestStart = 0, pinnedStart = 0 }) =>
    Math.max(earliestStart, pinnedStart),
  );
  const until = Int32Array.from(projects, ({ deadline = buckets - 1, duration, pinnedStart }) =>
    Math.min(pinnedStart ?? buckets, Math.min(deadline, buckets - 1) - duration + 1),
  );
  for (const place of order)
    for (const { at, lag } of before[place]!)
      from[place] = Math.max(from[place]!, from[at]! + projects[at]!.duration + lag);
  // An optional prerequisite may end late; only what must be planned hurries what it needs.
  const must = projects.map(({ mandatory, pinnedStart }) => Boolean(mandatory) || pinnedStart !== undefined);
  for (const place of [...order].reverse())
    for (const { at, lag } of after[place]!)
      if (must[at]) {
        must[place] = true;
        until[place] = Math.min(until[place]!, until[at]! - lag - projects[place]!.duration);
      }
  const allowed = projects.map((project, place) =>
    Uint8Array.from({ length: buckets }, (_, start) =>
      Number(
        !project.excluded && start >= from[place]! && start <= until[place]! && fitsAlone(instance, project, start),
      ),
    ),
  );
  const first = Int32Array.from(allowed, (row) => row.indexOf(1));
  const last = Int32Array.from(allowed, (row) => row.lastIndexOf(1));
  const issues: Issue[] = [];
  for (let place = 0; place < size; place++)
    if (must[place] && first[place] === -1)
      issues.push({
        code: "MANDATORY_CANNOT_FIT",
        message: `${words.name(projects[place]!.id)} has to be planned (it is a must, pinned, or needed by one that is), but ${whyNot(instance, projects[place]!, { from: from[place]!, until: until[place]!, words })}.`,
        refs: [projects[place]!.id],
      });
  return { allowed, first, last, must, issues: [...issues, ...clashingPins(instance, words)] };
}

function fitsAlone(instance: Instance, project: Project, start: number): boolean {
  for (let k = 0; k < project.duration; k++) {
    const bucket = start + k;
    if (instance.roles.some((_, role) => effortOf(project, role, k) > (instance.capacity[role]?.[bucket] ?? 0) + tiny))
      return false;
    if ((project.risk ?? 0) > riskLimitAt(instance, bucket) + tiny || concurrencyAt(instance, bucket) < 1) return false;
  }
  return true;
}

type Window = { readonly from: number; readonly until: number; readonly words: Words };

function whyNot(instance: Instance, project: Project, { from, until, words }: Window): string {
  if (project.excluded) return "it is excluded";
  if (from > until)
    return `it cannot start before ${words.bucket(from)} (earliest start, prerequisites) and would have to start by ${words.bucket(until)} (deadline, pin, what needs it)`;
  for (const [role, name] of instance.roles.entries())
    for (let k = 0; k < project.duration; k++) {
      const needed = effortOf(project, role, k);
      const most = Math.max(...(instance.capacity[role] ?? []).slice(from + k, until + k + 1));
      if (needed > most + tiny)
        return `it needs ${needed} person-weeks of ${name} at once, and while it may run there are never more than ${most}`;
    }
  return "there is never room for all of it while it may run";
}

/** Pins that together need more people than there are. */
function clashingPins({ projects, roles, capacity, buckets }: Instance, words: Words): Issue[] {
  const pinned = projects.filter(({ pinnedStart }) => pinnedStart !== undefined);
  return roles.flatMap((name, role) =>
    Array.from({ length: buckets }, (_, bucket) => {
      const users = pinned.filter((project) => effortOf(project, role, bucket - project.pinnedStart!) > 0);
      const needed = users.reduce((sum, project) => sum + effortOf(project, role, bucket - project.pinnedStart!), 0);
      const given = capacity[role]?.[bucket] ?? 0;
      return needed <= given + tiny
        ? []
        : [
            {
              code: "PINS_OVER_CAPACITY",
              message: `What is pinned needs ${Number(needed.toFixed(2))} person-weeks of ${name} in ${words.bucket(bucket)}, there are ${Number(given.toFixed(2))} (${users.map(({ id }) => words.name(id)).join(", ")}).`,
              refs: users.map(({ id }) => id),
            },
          ];
    }).flat(),
  );
}
