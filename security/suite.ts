import type { World } from "./world";

/** What a suite measured. `misses` are the places where the goal was missed, in words; none means it was met. */
export type Measured = { figure: string; n: number; misses: readonly string[] };

export type Suite<On = World> = {
  id: string;
  /** What must hold, with its figure. */
  goal: string;
  /** Whether it belongs to the short set, which runs with the other tests. */
  short: boolean;
  run: (world: On) => Promise<Measured>;
};
