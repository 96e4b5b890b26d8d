import type { PlanResult } from "./sequencer/plan-roadmap";

/** How far a run of the sequencer is; values in what the plan is counted in. */
export type RunProgress = {
  readonly stage: "waiting" | "relaxing" | "searching" | "proving";
  readonly objective: number | null;
  readonly upperBound: number | null;
};

export const runStatuses = ["running", "done", "failed", "cancelled"] as const;

/** What was asked of the sequencer. */
export type RunOptions = {
  /** Whether only obligations (fixes, stops, tests) must stay, or everything that is planned. */
  readonly keep: "obligations" | "everything";
  /** Whether a move away from the plan as it is costs something. */
  readonly calm: boolean;
  /** Seconds of proof after the search. */
  readonly proofSeconds: number;
};

export type RunResult = {
  readonly plan: PlanResult;
  /** What value is counted in. */
  readonly unit: "money" | "points";
};
