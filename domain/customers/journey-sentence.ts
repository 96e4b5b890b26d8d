import { namesInWords } from "./journey-uses";

type Standing = {
  /** Pitfalls of any severity on record. */
  readonly pitfalls: number;
  /** Names of those severe ones that nobody who takes part eases, neither now nor in the plan. */
  readonly uncovered: readonly string[];
  /** Severe ones nobody eases where it was decided to leave the moment as it is. */
  readonly leftAlone: number;
  readonly severe: number;
  /** Severe ones that something live eases. */
  readonly helpedNow: number;
  /** The switches at which a passive tactic runs where people struggle, in words, each once. */
  readonly passiveAt: readonly string[];
};

/** What matters most about a journey: where tactics hurt, where nobody helps, how much help runs already. */
export function journeySentence(standing: Standing): string {
  if (standing.pitfalls === 0) return "Nobody has written down yet where customers struggle.";
  return [hurts(standing.passiveAt), standing.severe === 0 ? "No pitfall is serious." : helped(standing)]
    .filter((sentence) => sentence !== null)
    .join(" ");
}

function hurts(passiveAt: readonly string[]): string | null {
  if (passiveAt.length === 0) return null;
  return passiveAt.length === 1
    ? `A passive tactic runs where people struggle: ${namesInWords(passiveAt)}.`
    : `Passive tactics run at ${passiveAt.length} switches where people struggle: ${namesInWords(passiveAt)}.`;
}

function helped({ uncovered, leftAlone, severe, helpedNow }: Standing): string {
  const now = `${helpedNow} of ${severe} serious ${severe === 1 ? "pitfall has" : "pitfalls have"} help today`;
  const alone = leftAlone > 0 ? `, ${leftAlone} ${leftAlone === 1 ? "is" : "are"} left alone on purpose` : "";
  if (uncovered.length > 0) return `Nobody helps at ${namesInWords(uncovered)}; ${now}${alone}.`;
  return leftAlone > 0 ? `${now}${alone}; the plan helps at the others.` : `${now}, all of them with the plan.`;
}
