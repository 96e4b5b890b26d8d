import { countWords, percentWords } from "./figure-words";
import { failed } from "./outcome";
import { type ExperimentPlan, type PlannedSizes, planExperiment } from "./plan-experiment";
import { type PlanPart, type PlanParts, planParts, smallestParts } from "./plan-parts";
import { type PlanProblem, planProblem } from "./plan-problem";
import { type PlanReading, planSentence } from "./plan-sentence";
import { type Shortening, shortenPlan } from "./shorten-plan";
import { type SmallestChange, smallestChange } from "./smallest-change";

export type PlannedWords = {
  readonly problem: PlanProblem | null;
  readonly reading: PlanReading;
  readonly sizes: PlannedSizes | null;
  /** What reading at every look costs over reading once, whichever is planned; null when one of the two cannot be sized. */
  readonly price: string | null;
  /** The sizes, taken apart; null where there are none. */
  readonly parts: PlanParts | null;
  readonly guardrails: readonly { readonly metricId: string; readonly sentence: string }[];
  readonly shorter: readonly (Shortening & { readonly sentence: string })[];
  /** By weeks; null where not even the largest change would show. */
  readonly smallest: readonly {
    readonly weeks: number;
    readonly change: SmallestChange | null;
    readonly words: string;
    readonly parts: readonly PlanPart[];
  }[];
};

/** So long a test may take, for the table of what could be seen in how many weeks: our default. */
const spans = [2, 4, 6, 8, 13, 26] as const;

/** Everything the planner says about a plan, each number with its sentence. Statistics, section 13. */
export function plannedWords(plan: ExperimentPlan, nameOf: (metricId: string) => string): PlannedWords {
  const problem = planProblem(plan);
  const reading = problem?.metricId ? ofMeasure(problem, nameOf(problem.metricId)) : planSentence(plan);
  const planned = problem ? null : planExperiment(plan);
  if (planned === null || failed(planned))
    return { problem, reading, sizes: null, price: null, parts: null, guardrails: [], shorter: [], smallest: [] };
  const responseOf = new Map(plan.guardrails.map(({ metricId, responseRate }) => [metricId, responseRate]));
  return {
    problem,
    reading,
    sizes: planned,
    price: priceWords(plan),
    parts: planParts(plan, planned, nameOf),
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
      if (failed(change)) return { weeks, change: null, words: "No change would show.", parts: [] };
      const words = `A change of ${percentWords(Math.abs(change.relative))} or more.`;
      return { weeks, change, words, parts: smallestParts(plan, weeks, change) };
    }),
  };
}

/** What is missing for a guardrail, with its name. */
function ofMeasure({ sentence }: PlanProblem, name: string): PlanReading {
  return { state: "not_sized", sentence: `${name}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` };
}

/** The price of looking whenever one likes, said before the start. Statistics, section 13.6. */
function priceWords(plan: ExperimentPlan): string | null {
  const [once, often] = [
    planExperiment({ ...plan, analysis: "fixed" }),
    planExperiment({ ...plan, analysis: "sequential" }),
  ];
  if (failed(once) || failed(often)) return null;
  const more = percentWords(often.peoplePerArm / once.peoplePerArm - 1);
  const people = `${countWords(often.peoplePerArm)} per arm instead of ${countWords(once.peoplePerArm)}`;
  const days = often.days === once.days ? `the same ${once.days} days` : `${often.days} days instead of ${once.days}`;
  return `Reading at every look takes ${more} more people than reading once, at the end: ${people}, ${days}.`;
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
