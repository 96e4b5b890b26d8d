import type { UseCase } from "../scoring/use-case";
import type { UseCaseVerdict } from "../scoring/verdict";
import { latestTest, type ReadTest } from "./read-test";
import type { Return } from "./return-line";
import type { Review } from "./returns";

export type ReviewSuggestion = { readonly useCaseId: string; readonly suggestion: string; readonly reason: string };

export type ReviewSetting = {
  readonly hardStops: readonly string[];
  readonly verdict: UseCaseVerdict;
  readonly tests: readonly ReadTest[];
  readonly reviews: readonly Review[];
  readonly returns: readonly Pick<Return, "horizonState">[];
  /** A return line past its horizon has earned less than it cost, and no valid test shows a better experience. */
  readonly unearnedByHorizon: boolean;
  /** Paradox in the latest two months, and a change of this use case in the two windows that end with the latest. */
  readonly changedDuringParadox: boolean;
};

const answers: ReadonlySet<string> = new Set(["narrow", "redesign", "pause", "stop"]);

/**
 * What to do about a use case that is live, testing or paused (formula 29, first match); null for others. A
 * person decides; a difference from the suggestion needs a note.
 */
export function reviewSuggestion(
  useCase: Pick<UseCase, "id" | "status" | "tableStakes">,
  setting: ReviewSetting,
): ReviewSuggestion | null {
  if (!["live", "testing", "paused"].includes(useCase.status)) return null;
  const [suggestion, reason] = firstMatch(useCase, setting);
  return { useCaseId: useCase.id, suggestion, reason };
}

function firstMatch(
  useCase: Pick<UseCase, "status" | "tableStakes">,
  setting: ReviewSetting,
): readonly [suggestion: string, reason: string] {
  const latest = latestTest(setting.tests);
  const decision = latest?.reading.decision ?? "";
  const open = latest !== null && !isAnswered(latest, setting.reviews);
  const openReason = open ? latest.reading.reason : "";
  const step = useCase.status === "live" ? "pause" : "redesign";

  if (setting.hardStops.length > 0) return ["stop", "HARD_STOP"];
  if (/BREACH|HARM/.test(openReason)) return [step, "TEST_HARM"];
  if (setting.changedDuringParadox) return [step, "PARADOX_TWO_MONTHS"];
  if (setting.unearnedByHorizon) return ["stop", "NO_RETURN_BY_HORIZON"];
  if (openReason === "PRIMARY_LOSS" || openReason === "NO_WORTHWHILE_EFFECT") return ["stop", "TEST_STOP"];
  if (setting.verdict === "redesign") return ["redesign", "RISK_SEVERE"];
  if (decision === "ship" && hasFlag(latest, "REPLICATE_FIRST")) return ["extend", "REPLICATE_FIRST"];
  if (decision === "ship") return ["scale", "TEST_SHIP"];
  if (decision === "continue_as_cx_investment") return ["continue_as_cx_investment", "TEST_CX_GAIN"];
  if (open && (decision === "iterate" || decision === "keep_running")) return ["extend", "TEST_OPEN"];
  const early = setting.returns.some(({ horizonState }) => horizonState === "too_early" || horizonState === "within");
  if (early) return ["continue", "WITHIN_HORIZON"];
  return useCase.tableStakes ? ["continue", "TABLE_STAKES"] : ["extend", "NO_EVIDENCE"];
}

/** Answered: a review that narrows, redesigns, pauses or stops, on or after the end of the test. */
export function isAnswered({ experiment }: Pick<ReadTest, "experiment">, reviews: readonly Review[]): boolean {
  return reviews.some(({ decision, date }) => answers.has(decision) && date >= (experiment.endDate ?? ""));
}

function hasFlag(test: ReadTest | null, flag: string): boolean {
  const leading = test?.reading.arms.find((arm) => arm.armId === test.reading.leadingArm);
  return leading?.flags.includes(flag) ?? false;
}
