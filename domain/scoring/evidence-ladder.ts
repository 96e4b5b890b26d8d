/** A test of the use case, as far as evidence is concerned. */
export type LadderTest = {
  readonly id: string;
  readonly status: "draft" | "running" | "concluded";
  /** `invalid` does not count. */
  readonly decision: string;
};

export type Rung = 1 | 2 | 3 | 4 | 5;

export type Evidence = {
  /** Where people say it stands: the answer on confidence; null when nobody said. */
  readonly claimed: Rung | null;
  /** Own concluded tests whose result counts. */
  readonly tests: readonly string[];
  /** What is said does not fit what is on record, in a sentence; null when it does. */
  readonly doubt: string | null;
  /** What would take it one rung up, in a sentence; null at the top. */
  readonly next: string | null;
};

const nextSteps: Readonly<Record<Rung, string>> = {
  1: "Find an outside benchmark or a company like ours that tried it.",
  2: "Ask customers: five interviews, or what they search for and complain about at this moment.",
  3: "Count it: own behaviour data or a survey that shows how many are concerned.",
  4: "Run a controlled test with an experience guardrail.",
  5: "",
};

/**
 * On which rung of the ladder of evidence a use case stands, 1 (opinion) to 5 (own controlled test), whether what is
 * on record bears it out, and what would raise it one rung. Total.
 *
 * @param confidence the answer on confidence, 1 to 5
 * @param needEvidence what customers said or did, in words
 */
export function evidenceOf(
  confidence: number | null,
  { tests, needEvidence }: { readonly tests: readonly LadderTest[]; readonly needEvidence: string | null },
): Evidence {
  const claimed = confidence === null ? null : (Math.min(5, Math.max(1, Math.round(confidence))) as Rung);
  const counting = tests.filter(({ status, decision }) => status === "concluded" && decision !== "invalid");
  const running = tests.some(({ status }) => status === "running");
  return {
    claimed,
    tests: counting.map(({ id }) => id),
    doubt: doubtOf(claimed, counting.length, needEvidence),
    next: nextOf(claimed, counting.length, running),
  };
}

function doubtOf(claimed: Rung | null, tests: number, needEvidence: string | null): string | null {
  if (claimed === 5 && tests === 0)
    return "It says an own controlled test, but no concluded test that counts is recorded for it.";
  if ((claimed === 3 || claimed === 4) && !needEvidence?.trim() && tests === 0)
    return "It says own research or data, but nobody wrote down which.";
  return null;
}

function nextOf(claimed: Rung | null, tests: number, running: boolean): string | null {
  if (claimed === null) return "Say what the scores rest on.";
  if (claimed === 5) return null;
  if (tests > 0) return "An own controlled test is recorded: score it again in its light and it stands on rung 5.";
  return claimed === 4 && running ? "Its test is running: conclude it." : nextSteps[claimed];
}
