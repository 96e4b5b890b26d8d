import { countWords, percentWords } from "./figure-words";
import { failed } from "./outcome";
import { type ExperimentPlan, planExperiment } from "./plan-experiment";
import { planProblem } from "./plan-problem";
import { smallestChange } from "./smallest-change";

/** Longer than this and what is tested has changed before it is read: our default. */
const mostWeeks = 26;
/** From here on people lose patience, and other things change: our default. */
const longWeeks = 8;

export type PlanReading = { readonly state: "fits" | "long" | "too_small" | "not_sized"; readonly sentence: string };

/**
 * What a plan comes to, in a sentence a marketer can act on; "too small to learn" is said plainly, with the change that could
 * be seen instead.
 */
export function planSentence(plan: ExperimentPlan): PlanReading {
  const problem = planProblem(plan);
  if (problem !== null) return { state: "not_sized", sentence: problem.sentence };
  const planned = planExperiment(plan);
  if (failed(planned)) {
    return { state: "too_small", sentence: "Too small to learn: there are never enough people to see this." };
  }
  const { weeks, days, longest, totalPeople, peoplePerArm, peopleByArm } = planned;
  const people = countWords(totalPeople);
  if (weeks > mostWeeks) {
    const seen = longest.by === "primary" ? smallestChange(plan, mostWeeks) : null;
    const instead =
      seen && !failed(seen)
        ? ` In ${mostWeeks} weeks only a change of ${percentWords(Math.abs(seen.relative))} or more would show.`
        : "";
    const sentence = `Too small to learn: it takes ${people} people, ${countWords(weeks)} weeks.${instead}`;
    return { state: "too_small", sentence };
  }
  const reason = {
    primary: "to see the change you look for",
    guardrail: "to show that customers are not worse off",
    minDays: "the shortest a test may run",
  }[longest.by];
  const isEven = peopleByArm.every((each) => each === peopleByArm[0]);
  const arms = isEven ? "per arm" : `in the smallest arm, ${people} in all`;
  const sentence = `Needs ${countWords(peoplePerArm)} people ${arms}, ${days} days, ${reason}.`;
  return { state: weeks > longWeeks ? "long" : "fits", sentence };
}
