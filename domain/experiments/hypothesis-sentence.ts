import type { HypothesisParts } from "./experiment";

const part = (words: string) => words.trim().replace(/[.\s]+$/, "");

/**
 * "Because … we believe that … for … will …": the sentence of a hypothesis, in which a part that is not written yet is
 * left open. Null when nothing is written.
 */
export function hypothesisSentence({ because, change, forWhom, effect }: HypothesisParts): string | null {
  if ([because, change, forWhom, effect].every((words) => part(words) === "")) return null;
  const open = (words: string) => part(words) || "…";
  return `Because ${open(because)}, we believe that ${open(change)} for ${open(forWhom)} will ${open(effect)}.`;
}
