export type Random = {
  /** From 0 up to and without 1. */
  next: () => number;
  /** A whole number from 0 up to and without `below`. */
  below: (below: number) => number;
  pick: <T>(from: readonly T[]) => T;
};

/** Numbers that are the same whenever the seed is (mulberry32), so that a find can be repeated. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from) => {
      if (from.length === 0) throw new Error("There is nothing to pick from.");
      return from[below(from.length)] as (typeof from)[number];
    },
  };
}
