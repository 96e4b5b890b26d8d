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
  /** YYYY-Qn of each bucket. */
  readonly quarters: readonly string[];
  /** Milliseconds from the start of the thread to the first plan and to the end. */
  readonly took: { readonly first: number | null; readonly whole: number };
  /** The change of the plan it was accepted with. */
  readonly acceptedAs: string | null;
};

/** One run of the sequencer over the plan, or over a branch of it. */
export type PlanRun = {
  readonly id: string;
  readonly scenarioId: string | null;
  readonly options: RunOptions;
  readonly status: (typeof runStatuses)[number];
  readonly progress: RunProgress | null;
  /** Also of a run that was stopped while it proved what it had found. */
  readonly result: RunResult | null;
  /** The version of each item it was worked out from. */
  readonly versions: Readonly<Record<string, number>>;
  readonly problem: string | null;
  readonly startedBy: string;
  readonly startedAt: number;
  readonly heardAt: number;
  readonly endedAt: number | null;
};

/** A run nobody heard of for so long has lost its process. */
export const deadAfterMs = 15_000;

const lost = "The server stopped while it worked on this. Nothing was changed; start it again.";

/** A run as it is told: one whose process died has failed. */
export function toldRun<Run extends Pick<PlanRun, "status" | "heardAt" | "problem">>(run: Run, now: number): Run {
  if (run.status !== "running" || now - run.heardAt <= deadAfterMs) return run;
  return { ...run, status: "failed", problem: lost };
}
