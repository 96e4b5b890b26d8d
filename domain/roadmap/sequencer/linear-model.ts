import { concurrencyAt, costOf, effortOf, riskLimitAt, type Starts } from "./instance";
import type { Prepared } from "./prepare";

/** What a row of the model stands for; only those that are read again are told apart. */
export type RowKind =
  | { readonly kind: "capacity"; readonly role: number; readonly bucket: number }
  | { readonly kind: "budget"; readonly bucket: number }
  | null;

/**
 * The plan as a linear program: maximise Σ value·x, where x[p,t] says that work p starts in bucket t. Sparse rows in
 * compressed form; whole numbers make the program exact, fractions bound it.
 */
export type LinearModel = {
  readonly prepared: Prepared;
  readonly worth: number[];
  readonly upper: number[];
  readonly whole: boolean[];
  readonly rowLower: number[];
  readonly rowUpper: number[];
  readonly rowKinds: RowKind[];
  readonly starts: number[];
  readonly columns: number[];
  readonly coefficients: number[];
  /** The column of a start; only for buckets from the first to the last allowed one. */
  readonly columnOf: (place: number, start: number) => number;
  /** Money left over at the end of each bucket, where a budget carries over. */
  readonly leftovers: readonly number[];
};

const free = Number.POSITIVE_INFINITY;

/** Builds the model of a prepared instance (pulse form). */
export function linearModel(prepared: Prepared): LinearModel {
  const { instance, size, buckets, values, allowed, first, last, before, anyOf, must } = prepared;
  const { projects, roles, budget } = instance;
  const model = {
    worth: [] as number[],
    upper: [] as number[],
    whole: [] as boolean[],
    rowLower: [] as number[],
    rowUpper: [] as number[],
    rowKinds: [] as RowKind[],
    starts: [0],
    columns: [] as number[],
    coefficients: [] as number[],
  };
  const column = (worth: number, upper: number, whole: boolean) => {
    model.upper.push(upper);
    model.whole.push(whole);
    return model.worth.push(worth) - 1;
  };
  const base = projects.map((_, place) => {
    const from = model.worth.length;
    if (first[place]! >= 0)
      for (let start = first[place]!; start <= last[place]!; start++)
        column(values[place]![start]!, allowed[place]![start]!, true);
    return from;
  });
  const columnOf = (place: number, start: number) => base[place]! + start - first[place]!;
  const leftovers = budget?.perBucket && budget.carryOver ? budget.perBucket.map(() => column(0, free, false)) : [];

  let row = new Map<number, number>();
  const add = (at: number, by: number) => row.set(at, (row.get(at) ?? 0) + by);
  const startsIn = (place: number, from: number, until: number, by: number) => {
    if (first[place]! < 0) return;
    for (let start = Math.max(first[place]!, from); start <= Math.min(until, last[place]!); start++)
      add(columnOf(place, start), by);
  };
  const close = (lower: number, upper: number, kind: RowKind = null) => {
    let used = 0;
    for (const [at, by] of row) {
      if (Math.abs(by) < 1e-12) continue;
      model.columns.push(at);
      model.coefficients.push(by);
      used++;
    }
    row = new Map();
    if (used === 0 && lower <= 0 && upper >= 0) return;
    model.starts.push(model.columns.length);
    model.rowLower.push(lower);
    model.rowUpper.push(upper);
    model.rowKinds.push(kind);
  };
  /** Adds, for a bucket, what every start that makes the work run in it uses of something. */
  const running = (amount: (place: number, k: number) => number, bucket: number) => {
    for (let place = 0; place < size; place++)
      for (let k = 0; k < projects[place]!.duration; k++) {
        const by = amount(place, k);
        if (by !== 0) startsIn(place, bucket - k, bucket - k, by);
      }
  };

  for (let place = 0; place < size; place++) {
    startsIn(place, 0, buckets, 1);
    close(must[place] ? 1 : -free, 1);
  }
  for (let place = 0; place < size; place++) {
    if (first[place]! < 0) continue;
    for (let start = first[place]!; start <= last[place]!; start++) {
      for (const { at, lag } of before[place]!) {
        const by = start - projects[at]!.duration - lag;
        // Once every start of the prerequisite is early enough only the last row says something new.
        if (first[at]! >= 0 && by >= last[at]! && start < last[place]!) continue;
        startsIn(place, 0, start, 1);
        startsIn(at, 0, by, -1);
        close(-free, 0);
      }
      for (const group of anyOf[place]!) {
        startsIn(place, 0, start, 1);
        for (const one of group) startsIn(one, 0, start - projects[one]!.duration, -1);
        close(-free, 0);
      }
    }
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let role = 0; role < roles.length; role++) {
      running((place, k) => effortOf(projects[place]!, role, k), bucket);
      close(-free, instance.capacity[role]?.[bucket] ?? 0, { kind: "capacity", role, bucket });
    }
    if (concurrencyAt(instance, bucket) < size) {
      running(() => 1, bucket);
      close(-free, concurrencyAt(instance, bucket));
    }
    if (riskLimitAt(instance, bucket) < free) {
      running((place) => projects[place]!.risk ?? 0, bucket);
      close(-free, riskLimitAt(instance, bucket));
    }
    const money = budget?.perBucket?.[bucket];
    if (money === undefined) continue;
    running((place, k) => costOf(projects[place]!, k), bucket);
    if (leftovers.length > 0) {
      add(leftovers[bucket]!, 1);
      if (bucket > 0) add(leftovers[bucket - 1]!, -1);
      close(money, money);
    } else close(-free, money, { kind: "budget", bucket });
  }
  if (budget?.total !== undefined) {
    for (const [place, { cost, duration }] of projects.entries())
      startsIn(
        place,
        0,
        buckets,
        cost.slice(0, duration).reduce((sum, one) => sum + one, 0),
      );
    close(-free, budget.total);
  }
  for (const group of new Set(projects.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? []))) {
    for (const [place, project] of projects.entries())
      if (project.exclusiveGroup === group) startsIn(place, 0, buckets, 1);
    close(-free, 1);
  }
  return { ...model, prepared, columnOf, leftovers };
}

/** The columns of a plan, to start the solver from. */
export function columnsOf({ prepared, worth, columnOf, leftovers }: LinearModel, starts: Starts): Float64Array {
  const { instance, buckets } = prepared;
  const columns = new Float64Array(worth.length);
  const spend = new Float64Array(buckets);
  for (const [place, project] of instance.projects.entries()) {
    const start = starts[project.id] ?? null;
    if (start === null) continue;
    columns[columnOf(place, start)] = 1;
    for (let k = 0; k < project.duration; k++) spend[start + k]! += costOf(project, k);
  }
  let left = 0;
  for (const [bucket, at] of leftovers.entries()) {
    left += (instance.budget?.perBucket?.[bucket] ?? 0) - spend[bucket]!;
    columns[at] = left;
  }
  return columns;
}

/** The plan that whole columns stand for. */
export function startsOf({ prepared, columnOf }: LinearModel, columns: ArrayLike<number>): Starts {
  const { instance, first, last } = prepared;
  return Object.fromEntries(
    instance.projects.map(({ id }, place) => {
      if (first[place]! >= 0)
        for (let start = first[place]!; start <= last[place]!; start++)
          if (columns[columnOf(place, start)]! > 0.5) return [id, start];
      return [id, null];
    }),
  );
}
