import { splitParts } from "./check-parts";
import { decisionRowOf } from "./decision-row";
import { errorSentence } from "./error-sentence";
import type { Experiment } from "./experiment";
import type { ExperimentContext } from "./experiment-readout";
import { percentWords } from "./figure-words";
import type { MeasurePart } from "./how-computed";
import { hasUnexpectedTraffic, readSplit } from "./read-split";

export type SplitWords = {
  /** `unknown`: not checked, and why in the sentence. */
  readonly state: "right" | "doubtful" | "wrong" | "unknown";
  readonly sentence: string;
  readonly lookAt: string | null;
  readonly parts: readonly MeasurePart[];
};

/** Whether people were put into the arms as planned, in words, before anything else is read. Statistics, section 3. */
export function splitWords(arms: Experiment["arms"], test: ExperimentContext["parameters"]["test"]): SplitWords {
  const split = readSplit(arms, test);
  const parts = splitParts(arms, split);
  if (split.p === null) {
    const sentence = split.code ? errorSentence(split.code) : "The split was not checked.";
    const lookAt = hasUnexpectedTraffic(arms) ? "Look at why people came into an arm that should have none." : null;
    return { state: lookAt ? "wrong" : "unknown", sentence, lookAt, parts };
  }
  const active = arms.filter(({ weight }) => weight > 0);
  const shares = (of: (arm: (typeof active)[number]) => number) => {
    const total = active.reduce((sum, arm) => sum + of(arm), 0);
    return active.map((arm) => percentWords(of(arm) / total)).join(" / ");
  };
  const instead = `${shares(({ exposed }) => exposed ?? 0)} instead of ${shares(({ weight }) => weight)}`;
  if (split.p < test.srmAlpha) {
    const lookAt = decisionRowOf("invalid", "SRM")?.nextStep ?? null;
    return {
      state: "wrong",
      sentence: `The split looks wrong: ${instead}, and chance does not explain it.`,
      lookAt,
      parts,
    };
  }
  if (split.p < test.srmAmber)
    return { state: "doubtful", sentence: `The split is doubtful: ${instead}. Check it again.`, lookAt: null, parts };
  return { state: "right", sentence: "The split looks right.", lookAt: null, parts };
}
