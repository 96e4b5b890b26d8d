import { readDays } from "@/db/day-results";
import type { ContributableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { daysBeside } from "@/domain/experiments/days-beside";
import type { Experiment } from "@/domain/experiments/experiment";
import { putTyped, type TypedResults, typedFigures } from "@/domain/experiments/put-typed";
import { splitWords } from "@/domain/experiments/split-words";
import { segmentProblems, type TypedProblem, typedProblems } from "@/domain/experiments/typed-problems";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";
import { isNews, requireRunning, storeResults } from "./store-results";

type Typed = TypedResults & { experimentId: string; version: number };

/** Results typed in: what is named is replaced, the rest stays. Refused with every sentence on what cannot be. */
export async function enterResults(ws: ContributableWorkspace, { experimentId, version, ...typed }: Typed) {
  const before = await findTest(ws, experimentId);
  requireRunning(before);
  requireOwn(before, typed);
  const metrics = typedFigures(typed);
  const known = await readDays(ws, experimentId);
  const { days, totals } = daysBeside(known, { exposed: typed.exposed, metrics, days: [], skewness: {} });
  const skewness = Object.fromEntries(Object.entries(before.skewness).filter(([metricId]) => !metrics[metricId]));
  const { exposed } = typed;
  const after = { ...putTyped(before, { exposed, figures: totals.metrics, segments: typed.segments }), skewness };
  const problems = [...typedProblems(after), ...(typed.segments ? segmentProblems(after) : [])];
  if (problems.length > 0) throw new AttuneError("invalid", `${await spoken(ws, problems)} Nothing was stored.`);
  const results = { after, known, days };
  if (before.version === version && !isNews(before, results)) return { version, changed: false };
  return storeResults(ws, { ...before, version }, results, {
    action: "entered results of test",
    answer: { version: version + 1, changed: true },
  });
}

/** The split of people as they are typed, before anything is stored. */
export async function readTypedSplit(
  ws: Workspace,
  { experimentId, exposed }: { experimentId: string; exposed: Readonly<Record<string, number | null>> },
) {
  const before = await findTest(ws, experimentId);
  requireOwn(before, { exposed, figures: {}, segments: null });
  const { parameters } = await contextOf(ws);
  const { arms } = putTyped(before, { exposed, figures: {}, segments: null });
  return splitWords(arms, parameters.test);
}

async function spoken(ws: ContributableWorkspace, problems: readonly TypedProblem[]): Promise<string> {
  const { metrics } = await contextOf(ws);
  return problems
    .slice(0, 5)
    .map(({ metricId, sentence }) => {
      const name = metricId === null ? null : (metrics.get(metricId)?.name ?? metricId);
      return name === null ? sentence : `${name}, ${sentence}`;
    })
    .join(" ");
}

/** Arms and measures that are none of this test. */
function requireOwn({ arms, results }: Experiment, { exposed, figures, segments }: TypedResults): void {
  const armIds = new Set(arms.map(({ id }) => id));
  const metricIds = new Set(results.map(({ metricId }) => metricId));
  const given = [...Object.values(figures), ...(segments ?? []).map((segment) => segment.arms)];
  const strange = [...Object.keys(exposed), ...given.flatMap((byArm) => Object.keys(byArm))];
  if (strange.some((id) => !armIds.has(id))) throw new AttuneError("not_found", "This is no arm of this test.");
  const measured = [...Object.keys(figures), ...(segments ?? []).map(({ metricId }) => metricId)];
  if (measured.some((id) => !metricIds.has(id)))
    throw new AttuneError("not_found", "This is no measure of this test. Add it to the test first.");
}
