export const statusWords: Record<string, string> = {
  idea: "Idea",
  scored: "Scored",
  planned: "Planned",
  testing: "Testing",
  live: "Live",
  paused: "Paused",
  stopped: "Stopped",
  rejected: "Rejected",
};

export const verdictWords: Record<string, string> = {
  now: "Now",
  next: "Next",
  later: "Later",
  dont: "Don’t",
  redesign: "Redesign",
  blocked: "Blocked",
  unscored: "Not scored",
};

export const modeWords: Record<string, string> = { passive: "Passive", hybrid: "Hybrid", active: "Active" };

/** The levels of a building block, 0 to 4. */
export const levelNames = ["nothing", "ad hoc", "defined", "operating", "improving"];

/** "1" where the rank holds under every weighting tried, "7–8" where it moves. */
export function rangeWords(range: readonly [number, number] | null): string {
  if (!range) return "–";
  return range[0] === range[1] ? String(range[0]) : `${range[0]}–${range[1]}`;
}

/** The label of a choice that ships as a word or as a word with a label. */
export function labelOf(choices: readonly (string | { id: string; label: string })[], id: string): string {
  const choice = choices.find((each) => (typeof each === "string" ? each : each.id) === id);
  const label = choice === undefined || typeof choice === "string" ? id.replaceAll("_", " ") : choice.label;
  return label.toLowerCase();
}
