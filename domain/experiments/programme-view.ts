import { quarterOfDay } from "../quarters";
import { isExperienceFamily } from "./decide";
import type { Experiment } from "./experiment";
import type { ExperimentReadout } from "./experiment-readout";

export type ReadExperiment = { readonly experiment: Experiment; readonly readout: ExperimentReadout };

/** A share with what it is made of; `share` is null where there is nothing to take a share of. */
export type Part = { readonly count: number; readonly of: number; readonly share: number | null };

/** What one test adds to the numbers of the programme. */
export type ProgrammeTest = {
  /** The quarter it ended in, once concluded; null where no end is known. */
  readonly quarter: string | null;
  /** Concluded, with a decision stored with the test or overridden by somebody. */
  readonly written: boolean;
  readonly started: boolean;
  readonly concluded: boolean;
  /** It watches the experience. */
  readonly watched: boolean;
  /** Concluded, with a result that counts. */
  readonly counts: boolean;
  /** It counts, showed harm to customers, and did not ship. */
  readonly avoided: boolean;
  /** Measures of the experience that got worse. */
  readonly harmedIds: readonly string[];
  readonly hollowWin: boolean;
  readonly won: boolean;
};

type Counted = Omit<ProgrammeTest, "harmedIds">;

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

/** A test as the programme sees it. */
export function programmeTest({ experiment, readout }: ReadExperiment): ProgrammeTest {
  const { status, endDate, decision, override } = experiment;
  const concluded = status === "concluded";
  const counts = concluded && readout.decision !== "invalid";
  const harmedIds = harmedBy(readout);
  return {
    ...{ started: status !== "draft", concluded, counts, harmedIds },
    quarter: concluded && endDate !== null ? quarterOfDay(endDate) : null,
    written: concluded && (decision !== null || override !== null),
    watched: readout.hasCxGuardrail,
    avoided: counts && harmedIds.length > 0 && override?.decision !== "ship",
    hollowWin: concluded && readout.hollowWin,
    won: counts && isGain(readout.decision) && !readout.hollowWin,
  };
}

/**
 * The programme of tests at a glance: pace, share with experience measures, harms avoided, and only then the win rate.
 * A decision is written when it is stored with the test, or overridden by somebody.
 */
export function programmeView(tests: readonly Counted[]): ProgrammeView {
  const count = (keep: (test: Counted) => boolean) => tests.filter(keep).length;
  const counting = count(({ counts }) => counts);
  return {
    pace: paceOf(tests),
    watched: part(
      count(({ started, watched }) => started && watched),
      count(({ started }) => started),
    ),
    harmsAvoided: part(
      count(({ avoided }) => avoided),
      counting,
    ),
    hollowWins: count(({ hollowWin }) => hollowWin),
    invalid: count(({ concluded, counts }) => concluded && !counts),
    won: part(
      count(({ won }) => won),
      counting,
    ),
  };
}

const part = (count: number, of: number): Part => ({ count, of, share: of > 0 ? count / of : null });
const isGain = (decision: string) => decision === "ship" || decision === "continue_as_cx_investment";

function harmedBy({ arms }: ExperimentReadout): string[] {
  const harmed = arms.flatMap(({ guardrails }) =>
    guardrails.filter(({ family, state }) => isExperienceFamily(family) && (state === "harm" || state === "breach")),
  );
  return [...new Set(harmed.map(({ metricId }) => metricId))];
}

function paceOf(tests: readonly Counted[]): ProgrammeView["pace"] {
  const counts = new Map<string, number>();
  for (const { quarter, written } of tests) {
    if (quarter !== null && written) counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  return [...counts]
    .map(([quarter, count]) => ({ quarter, concluded: count }))
    .sort((a, b) => (a.quarter < b.quarter ? -1 : 1));
}
