import { monthWords } from "../deck/deck-words";
import type { ExperimentReadout } from "../experiments/experiment-readout";
import type { UseCase } from "./use-case";

/** What came of something tried before, as the end of a sentence that begins with its name. */
export type Outcome = {
  readonly words: string;
  /** "Apr 2026": when a test ended; null where it has not, or nobody noted it. */
  readonly when: string | null;
  /** It failed, or was turned down: to be read before it is begun again. */
  readonly failed: boolean;
};

const monthOf = (day: string | null) => (day === null ? null : monthWords(day.slice(0, 7)));

/**
 * Where a use case stands: "stopped in Jul 2026: cx harm".
 *
 * @param stopReason in words
 */
export function outcomeOfUseCase(
  { status, stoppedAt, liveSince, note }: Pick<UseCase, "status" | "stoppedAt" | "liveSince" | "note">,
  stopReason: string | null,
): Outcome {
  const failed = status === "stopped" || status === "rejected";
  const day = status === "stopped" ? stoppedAt : status === "live" ? liveSince : null;
  const month = monthOf(day);
  const since = month === null ? "" : status === "live" ? ` since ${month}` : ` in ${month}`;
  const because = [stopReason, note].filter(Boolean).join("; ");
  return { when: null, words: `${status}${since}${failed && because ? `: ${because}` : ""}`, failed };
}

const decisionWords: Readonly<Record<string, string>> = {
  ship: "ship it",
  continue_as_cx_investment: "continue for customers",
  iterate: "change it and test again",
  keep_running: "not enough people yet",
  stop: "stop it",
  invalid: "the result does not count",
};

type Test = { readonly status: "draft" | "running" | "concluded"; readonly endDate: string | null };

/**
 * What a test came to: "stop it, Felt rushed rose, Purchase regret rose". Harms come before gains; a
 * hollow win is called one. A result that does not count names no figures.
 */
export function outcomeOfTest(
  { status, endDate }: Test,
  readout: ExperimentReadout,
  nameOf: (metricId: string) => string,
): Outcome {
  if (status === "draft") return { when: null, words: "planned", failed: false };
  if (status === "running") return { when: null, words: "running", failed: false };
  const decision = readout.hollowWin ? "a hollow win, stop it" : (decisionWords[readout.decision] ?? readout.decision);
  const moves = readout.decision === "invalid" ? [] : movesOf(readout, nameOf);
  return {
    when: monthOf(endDate),
    words: [decision, ...moves].join(", "),
    failed: readout.hollowWin || readout.decision === "stop" || readout.decision === "invalid",
  };
}

function movesOf(readout: ExperimentReadout, nameOf: (metricId: string) => string): string[] {
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm) ?? readout.arms[0];
  const guardrails = (arm?.guardrails ?? []).filter(({ error }) => error === undefined);
  const bad = guardrails.filter(({ state }) => state === "breach" || state === "harm");
  const good = guardrails.filter(({ state }) => state === "improved");
  const told = bad.length > 0 ? bad : good;
  const words = told
    .slice(0, 2)
    .map((each) => `${nameOf(each.metricId)} ${"diff" in each && each.diff < 0 ? "fell" : "rose"}`);
  return told.length > 2 ? [...words, `${told.length - 2} more ${bad.length > 0 ? "worse" : "better"}`] : words;
}
