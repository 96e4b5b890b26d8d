import { errorSentence } from "./error-sentence";
import type { ArmResult, Experiment, SegmentResult } from "./experiment";
import { countWords } from "./figure-words";
import type { StatCode } from "./outcome";
import type { SampleType } from "./sample";

/** What is wrong with counts that were typed, and where; null where it is about the whole arm. */
export type TypedProblem = {
  readonly code: StatCode;
  readonly armId: string;
  readonly metricId: string | null;
  /** Place of the group among those of the test; null for everybody. */
  readonly segment: number | null;
  readonly sentence: string;
};

const counts = ["x", "n", "promoters", "passives", "detractors", "invited"] as const;
const isCount = (value: number | null | undefined) =>
  value === null || value === undefined || (Number.isInteger(value) && value >= 0);

/**
 * Every figure of a test that cannot be: counts below zero or not whole, more successes than people, more answers than people
 * asked or in the arm, a spread below zero, a mean that is half said. Empty when all can be. Statistics, section 12.
 *
 * @see segmentProblems for those of groups
 */
export function typedProblems({ arms, results }: Pick<Experiment, "arms" | "results">): TypedProblem[] {
  return arms.flatMap(({ id: armId, name, exposed }): TypedProblem[] => {
    const said = (code: StatCode, metricId: string | null, what: string = errorSentence(code)) => ({
      ...{ code, armId, metricId, segment: null },
      sentence: `${name}: ${what}`,
    });
    if (!isCount(exposed)) return [said("INVALID_COUNT", null, "People are counted in whole numbers, 0 or more.")];
    return results.flatMap(({ metricId, type, arms: byArm }): TypedProblem[] => {
      const figures = byArm[armId];
      if (!figures) return [];
      const problem = figureProblem(type, figures, exposed);
      return problem ? [said(problem.code, metricId, problem.what)] : [];
    });
  });
}

/** The same of the figures of groups: none can have more people than its arm, and each says whom it is about. */
export function segmentProblems({ arms, segments }: Pick<Experiment, "arms" | "segments">): TypedProblem[] {
  return segments.flatMap(({ name, metricId, type, arms: byArm }: SegmentResult, segment) => {
    const first = arms.find(({ id }) => byArm[id]);
    if (name.trim() === "" && first) {
      const sentence = "A group has no name: say which people it is about.";
      return [{ code: "NO_UNITS" as const, armId: first.id, metricId, segment, sentence }];
    }
    return arms.flatMap(({ id: armId, name: armName, exposed }): TypedProblem[] => {
      const figures = byArm[armId];
      const problem = figures ? figureProblem(type, figures, exposed) : null;
      if (!problem) return [];
      const sentence = `${name}, ${armName}: ${problem.what ?? errorSentence(problem.code)}`;
      return [{ code: problem.code, armId, metricId, segment, sentence }];
    });
  });
}

function figureProblem(
  type: SampleType,
  figures: ArmResult,
  exposed: number | null,
): { code: StatCode; what?: string } | null {
  const { x, n, mean, sd, promoters, passives, detractors, invited } = figures;
  if (counts.some((key) => !isCount(figures[key]))) return { code: "INVALID_COUNT" };
  if (type === "proportion" && (x === null) !== (n === null)) return { code: "NO_UNITS", what: "Enter both counts." };
  if (type === "proportion" && x !== null && n !== null && x > n)
    return { code: "INVALID_COUNT", what: `${countWords(x)} of ${countWords(n)} are more successes than people.` };
  if ((sd ?? 0) < 0) return { code: "NEGATIVE_SD" };
  const some = [mean, sd, n].filter((each) => each !== null).length;
  if (type === "mean" && some > 0 && some < 3)
    return { code: "INSUFFICIENT_UNITS", what: "Enter the mean, the spread and how many." };
  const answers = [promoters, passives, detractors].filter((each) => each !== null);
  if (type === "nps" && answers.length > 0 && answers.length < 3)
    return { code: "NO_UNITS", what: "Enter promoters, passives and detractors." };
  const units = type === "nps" ? answers.reduce((sum, each) => sum + each, 0) : (n ?? 0);
  if (invited !== null && units > invited)
    return {
      code: "INVALID_COUNT",
      what: `${countWords(units)} answered, more than the ${countWords(invited)} who were asked.`,
    };
  if (exposed !== null && units > exposed)
    return {
      code: "INVALID_COUNT",
      what: `${countWords(units)} were counted, more than the ${countWords(exposed)} people in the arm.`,
    };
  if (exposed !== null && type !== "mean" && invited !== null && invited > exposed)
    return {
      code: "INVALID_COUNT",
      what: `${countWords(invited)} were asked, more than the ${countWords(exposed)} people in the arm.`,
    };
  return null;
}
