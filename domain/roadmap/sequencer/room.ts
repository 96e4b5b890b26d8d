import { concurrencyAt, costOf, effortOf, riskLimitAt } from "./instance";
import type { Prepared } from "./prepare";

/** Room for rounding in sums of decimals; far below a hundredth of a week or a cent. */
const spare = 1e-7;
const boundless = 1e15;

export type Room = {
  /** The planned start of each piece of work, where `planned` is 1. */
  readonly start: Int32Array;
  readonly planned: Uint8Array;
  /** Does it fit here beside what is planned? Dates and limits only; order is for whoever asks. */
  fits(place: number, start: number): boolean;
  put(place: number, start: number): void;
  take(place: number): void;
  clear(): void;
  /** Is another variant of its group planned? */
  isShutOut(place: number): boolean;
  /** Puts the plan aside; into an older place when one is given. */
  save(into?: Saved): Saved;
  restore(from: Saved): void;
};

/** A plan put aside while another one is tried. */
export type Saved = {
  readonly start: Int32Array;
  readonly planned: Uint8Array;
  readonly room: Float64Array;
  readonly purse: Float64Array;
  readonly chosen: Int32Array;
  sum: number;
};

/** What is left of people, money, concurrency and risk while work is put in and taken out. */
export function roomOf({ instance, size, buckets, allowed }: Prepared): Room {
  const { projects, roles, budget } = instance;
  const wide = roles.length + 2;
  const duration = Int32Array.from(projects, (project) => project.duration);
  const longest = Math.max(1, ...duration);
  const carries = Boolean(budget?.carryOver);
  const watchesMoney = budget?.perBucket !== undefined;

  const needs = new Float64Array(size * longest * wide);
  const money = new Float64Array(size * longest);
  const price = new Float64Array(size);
  for (const [place, project] of projects.entries())
    for (let k = 0; k < project.duration; k++) {
      const base = (place * longest + k) * wide;
      for (let role = 0; role < roles.length; role++) needs[base + role] = effortOf(project, role, k);
      needs[base + roles.length] = 1;
      needs[base + roles.length + 1] = project.risk ?? 0;
      price[place]! += costOf(project, k);
      money[place * longest + k] = carries ? price[place]! : costOf(project, k);
    }

  const wholeRoom = new Float64Array(buckets * wide);
  const wholePurse = new Float64Array(buckets).fill(boundless);
  let given = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let role = 0; role < roles.length; role++)
      wholeRoom[bucket * wide + role] = (instance.capacity[role]?.[bucket] ?? 0) + spare;
    wholeRoom[bucket * wide + roles.length] = Math.min(boundless, concurrencyAt(instance, bucket) + spare);
    wholeRoom[bucket * wide + roles.length + 1] = Math.min(boundless, riskLimitAt(instance, bucket) + spare);
    given += budget?.perBucket?.[bucket] ?? 0;
    if (watchesMoney) wholePurse[bucket] = (carries ? given : (budget?.perBucket?.[bucket] ?? 0)) + spare;
  }
  const wholeSum = (budget?.total ?? boundless) + spare;

  const groups = [...new Set(projects.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? []))];
  const group = Int32Array.from(projects, ({ exclusiveGroup }) =>
    exclusiveGroup ? groups.indexOf(exclusiveGroup) : -1,
  );
  const chosen = new Int32Array(groups.length);

  const room = Float64Array.from(wholeRoom);
  const purse = Float64Array.from(wholePurse);
  let sum = wholeSum;
  const start = new Int32Array(size);
  const planned = new Uint8Array(size);

  const move = (place: number, from: number, sign: 1 | -1) => {
    const long = duration[place]!;
    for (let k = 0; k < long; k++) {
      const need = (place * longest + k) * wide;
      const here = (from + k) * wide;
      for (let one = 0; one < wide; one++) room[here + one]! -= sign * needs[need + one]!;
    }
    sum -= sign * price[place]!;
    if (watchesMoney) {
      const end = carries ? buckets : from + long;
      for (let bucket = from; bucket < end; bucket++)
        purse[bucket]! -= sign * money[place * longest + Math.min(bucket - from, long - 1)]!;
    }
    if (group[place]! >= 0) chosen[group[place]!]! += sign;
  };

  return {
    start,
    planned,
    isShutOut: (place) => group[place]! >= 0 && chosen[group[place]!]! > 0,
    fits(place, from) {
      if (allowed[place]![from] !== 1) return false;
      const long = duration[place]!;
      for (let k = 0; k < long; k++) {
        const need = (place * longest + k) * wide;
        const here = (from + k) * wide;
        for (let one = 0; one < wide; one++) if (needs[need + one]! > room[here + one]!) return false;
      }
      if (price[place]! > sum) return false;
      if (!watchesMoney) return true;
      const end = carries ? buckets : from + long;
      for (let bucket = from; bucket < end; bucket++)
        if (money[place * longest + Math.min(bucket - from, long - 1)]! > purse[bucket]!) return false;
      return true;
    },
    put(place, from) {
      move(place, from, 1);
      start[place] = from;
      planned[place] = 1;
    },
    take(place) {
      move(place, start[place]!, -1);
      planned[place] = 0;
    },
    clear() {
      room.set(wholeRoom);
      purse.set(wholePurse);
      sum = wholeSum;
      chosen.fill(0);
      planned.fill(0);
    },
    save(into) {
      if (!into)
        return {
          start: start.slice(),
          planned: planned.slice(),
          room: room.slice(),
          purse: purse.slice(),
          chosen: chosen.slice(),
          sum,
        };
      into.start.set(start);
      into.planned.set(planned);
      into.room.set(room);
      into.purse.set(purse);
      into.chosen.set(chosen);
      into.sum = sum;
      return into;
    },
    restore(from) {
      start.set(from.start);
      planned.set(from.planned);
      room.set(from.room);
      purse.set(from.purse);
      chosen.set(from.chosen);
      sum = from.sum;
    },
  };
}
