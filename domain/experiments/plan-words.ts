import { countWords, percentWords } from "./figure-words";
import { failed } from "./outcome";
import { type ExperimentPlan, type PlannedSizes, planExperiment } from "./plan-experiment";
import { type PlanProblem, planProblem } from "./plan-problem";
import { type PlanReading, planSentence } from "./plan-sentence";
import { type Shortening, shortenPlan } from "./shorten-plan";
import { type SmallestChange, smallestChange } from "./smallest-change";

export type PlannedWords = {
  readonly problem: PlanProblem | null;
  readonly reading: PlanReading;
  readonly sizes: PlannedSizes | null;
  /** What reading at every look costs; null when it is read once. */
  readonly price: string | null;
  readonly guardrails: readonly { readonly metricId: string; readonly sentence: string }[];
  readonly shorter: readonly (Shortening & { readonly sentence: string })[];
  /** By weeks; null where not even the largest change would show. */
  readonly smallest: readonly {
    readonly weeks: number;
    readonly change: SmallestChange | null;
    readonly words: string;
  }[];
};

/** So long a test may take, for the table of what could be seen in how many weeks: our default. */
const spans = [2, 4, 8, 13, 26] as const;

/** Everything the planner says about a plan, each number with its sentence. Statistics, section 13. */
export function plannedWords(plan: ExperimentPlan, nameOf: (metricId: string) => string): PlannedWords {
  const [problem, reading] = [planProblem(plan), planSentence(plan)];
  const planned = problem ? null : planExperiment(plan);
  if (planned === null || failed(planned))
    return { problem, reading, sizes: null, price: null, guardrails: [], shorter: [], smallest: [] };
  const responseOf = new Map(plan.guardrails.map(({ metricId, responseRate }) => [metricId, responseRate]));
  return {
    problem,
    reading,
    sizes: planned,
    price:
      plan.analysis === "sequential"
        ? `Reading at every look takes ${percentWords(planned.inflation - 1)} more people than reading once, at the end.`
        : null,
    guardrails: planned.guardrails.map(({ metricId, answersPerArm, invitedPerArm }) => {
      const rate = responseOf.get(metricId) ?? 1;
      const asked = rate < 1 ? ` Ask ${countWords(invitedPerArm)}, because ${percentWords(rate)} answer.` : "";
      return {
        metricId,
        sentence: `${nameOf(metricId)} needs ${countWords(answersPerArm)} answers in each arm.${asked}`,
      };
    }),
    shorter: shortenPlan(plan).map((way) => ({ ...way, sentence: shorterSentence(way, nameOf) })),
    smallest: spans.map((weeks) => {
      const change = smallestChange(plan, weeks);
      if (failed(change)) return { weeks, change: null, words: "No change would show." };
      return { weeks, change, words: `A change of ${percentWords(Math.abs(change.relative))} or more.` };
    }),
  };
}

function shorterSentence(way: Shortening, nameOf: (metricId: string) => string): string {
  const then = `${way.weeks} ${way.weeks === 1 ? "week" : "weeks"}`;
  switch (way.kind) {
    case "all_traffic":
      return `Let everybody take part: ${then}.`;
    case "one_treatment":
      return `Test one treatment: ${then}.`;
    case "even_split":
      return `Share the people evenly: ${then}.`;
    case "read_once":
      return `Read it once, at the end: ${then}.`;
    case "larger_change":
      return `Look for a change of ${percentWords(Math.abs(way.effect))}: ${then}.`;
    case "more_answers":
      return `Have ${percentWords(way.responseRate)} answer about ${nameOf(way.metricId)}: ${then}.`;
  }
}
