import type { LearningStrength } from "./learning-strength";

/** What matters in the library of learnings, in one sentence. */
export function learningsSentence(
  learnings: readonly { readonly strength: LearningStrength; readonly due: boolean }[],
): string {
  if (learnings.length === 0) return "Nothing is written down yet.";
  const count = (strength: LearningStrength) => learnings.filter((each) => each.strength === strength).length;
  const due = learnings.filter((each) => each.due).length;
  const [repeated, contested, untested] = [count("repeated"), count("contested"), count("untested")];
  const parts = [
    repeated > 0 && `${repeated} seen in more than one test`,
    contested > 0 && `${contested} contested`,
    untested > 0 && `${untested} only an opinion so far`,
  ].filter((part) => part !== false);
  const head = `${learnings.length} ${learnings.length === 1 ? "learning" : "learnings"}`;
  const review =
    due === 0 ? "none is due for review" : `${due} ${due === 1 ? "learning is" : "learnings are"} due for review`;
  return `${[head, ...parts].join(", ")}; ${review}.`;
}
