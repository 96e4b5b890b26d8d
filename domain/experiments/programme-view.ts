import { isExperienceFamily } from "./decide";
import type { Experiment } from "./experiment";
import type { ExperimentReadout } from "./experiment-readout";

export type ReadExperiment = { readonly experiment: Experiment; readonly readout: ExperimentReadout };

/** A share with what it is made of; `share` is null where there is nothing to take a share of. */
export type Part = { readonly count: number; readonly of: number; readonly share: number | null };

export type ProgrammeView = {
  /** Tests concluded with a written decision, by quarter ("2026-Q3"), oldest first (M-VELOCITY). */
  readonly pace: readonly { readonly quarter: string; readonly concluded: number }[];
  /** Tests that watch the experience, of all that started. */
  readonly watched: Part;
  /** Concluded tests that showed harm to customers and so did not ship, of those that count. */
  readonly harmsAvoided: Part;
  readonly hollowWins: number;
  /** Concluded tests whose result does not count. */
  readonly invalid: number;
  /** Ship or experience gain, of those that count; to be shown second, never first. */
  readonly won: Part;
};

/**
 * The programme of tests at a glance: pace, share with experience measures, harms avoided, and only then the win rate.
 * A decision is written when it is stored with the test, or overridden by somebody.
 */
export function programmeView(tests: readonly ReadExperiment[]): ProgrammeView {
  const started = tests.filter(({ experiment }) => experiment.status !== "draft");
  const concluded = started.filter(({ experiment }) => experiment.status === "concluded");
  const counting = concluded.filter(({ readout }) => readout.decision !== "invalid");
  const avoided = counting.filter((test) => isHarmful(test) && test.experiment.override?.decision !== "ship");
  const won = counting.filter(({ readout: { decision, hollowWin } }) => isGain(decision) && !hollowWin);
  return {
    pace: paceOf(concluded),
    watched: part(started.filter(({ readout }) => readout.hasCxGuardrail).length, started.length),
    harmsAvoided: part(avoided.length, counting.length),
    hollowWins: concluded.filter(({ readout }) => readout.hollowWin).length,
    invalid: concluded.length - counting.length,
    won: part(won.length, counting.length),
  };
}

const part = (count: number, of: number): Part => ({ count, of, share: of > 0 ? count / of : null });
const isGain = (decision: string) => decision === "ship" || decision === "continue_as_cx_investment";

function isHarmful({ readout }: ReadExperiment): boolean {
  return readout.arms.some(({ guardrails }) =>
    guardrails.some(({ family, state }) => isExperienceFamily(family) && (state === "harm" || state === "breach")),
  );
}

function paceOf(concluded: readonly ReadExperiment[]): ProgrammeView["pace"] {
  const counts = new Map<string, number>();
  for (const { experiment } of concluded) {
    const { endDate, decision, override } = experiment;
    if (endDate === null || (decision === null && override === null)) continue;
    const quarter = `${endDate.slice(0, 4)}-Q${Math.ceil(Number(endDate.slice(5, 7)) / 3)}`;
    counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  return [...counts]
    .map(([quarter, count]) => ({ quarter, concluded: count }))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
}
