import { Tag, type TagLook } from "@/ui/marks";

const words: Record<string, [TagLook, string]> = {
  ship: ["strong", "Ship"],
  continue_as_cx_investment: ["outlined", "Continue for customers"],
  iterate: ["outlined", "Iterate"],
  keep_running: ["thin", "Keep running"],
  stop: ["harm", "Stop"],
  invalid: ["plain", "Does not count"],
};

/** What the rule says. A hollow win is named as one whatever the row decided. */
export function DecisionTag({ decision, hollowWin }: { decision: string; hollowWin: boolean }) {
  if (hollowWin) return <Tag look="severe">Hollow win</Tag>;
  const [look, word] = words[decision] ?? ["plain", decision];
  return <Tag look={look}>{word}</Tag>;
}

/** What somebody decided in place of the rule; it stands beside what the rule says, for ever. */
export function OverrideTag({ decision }: { decision: string }) {
  return <Tag look="harm">Decided otherwise: {decisionWord(decision).toLowerCase()}</Tag>;
}

export const decisionWord = (decision: string): string => words[decision]?.[1] ?? decision;

const states: Record<string, [TagLook, string]> = {
  win: ["strong", "Win"],
  loss: ["harm", "Loss"],
  negligible: ["thin", "No change worth having"],
  flat: ["thin", "No clear change"],
  improved: ["strong", "Improved"],
  safe: ["outlined", "Safe"],
  tolerated: ["thin", "Tolerated"],
  inconclusive: ["plain", "Not known yet"],
  veiled: ["plain", "Not shown yet"],
  harm: ["harm", "Harm"],
  breach: ["severe", "Breach"],
};

/** The state of one measure, in a word. */
export function StateTag({ state }: { state: string }) {
  const [look, word] = states[state] ?? ["plain", state];
  return <Tag look={look}>{word}</Tag>;
}
