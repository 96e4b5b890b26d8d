import type { HypothesisParts } from "./experiment";

type Known = {
  /** What is to be tried. */
  readonly name: string;
  /** What customers meet today. */
  readonly pitfall: string | null;
  /** Whom it is for, as people call them. */
  readonly forWhom: string | null;
};

const most = 220;

/**
 * The parts of a hypothesis that a use case or a template tells: why, what, for whom. What is expected of it is left open:
 * nobody but the person who tests it can say. Each at most 220 characters, else left open too.
 */
export function proposedHypothesis({ name, pitfall, forWhom }: Known): HypothesisParts {
  const part = (words: string) => (words.length <= most ? words : "");
  return {
    because: part(inSentence(pitfall ?? "")),
    change: part(name.trim() === "" ? "" : `the ${inSentence(name)}`),
    forWhom: part(inSentence(forWhom ?? "")),
    effect: "",
  };
}

/** Without the capital and the full stop of a sentence of its own; "SMS" and "VIP members" keep theirs. */
function inSentence(words: string): string {
  const said = words.trim().replace(/[.\s]+$/, "");
  return /^\p{Lu}\p{Ll}/u.test(said) || /^A\s/.test(said) ? `${said.charAt(0).toLowerCase()}${said.slice(1)}` : said;
}
