import { readDays } from "@/db/day-results";
import type { ContributableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { daysBeside } from "@/domain/experiments/days-beside";
import type { ArmResult, Experiment, SegmentResult } from "@/domain/experiments/experiment";
import { putResults } from "@/domain/experiments/put-results";
import { typedProblems } from "@/domain/experiments/typed-problems";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";
import { isNews, requireRunning, storeResults } from "./store-results";

type Typed = {
  experimentId: string;
  version: number;
  /** People by arm. */
  exposed: Record<string, number | null>;
  /** By metric, then by arm. */
  figures: Record<string, Record<string, ArmResult | null>>;
  /** All of them; null leaves them as they are. */
  segments: SegmentResult[] | null;
};

/** Results typed in: what is named is replaced, the rest stays. Refused with every sentence on what cannot be. */
export async function enterResults(ws: ContributableWorkspace, { experimentId, version, ...typed }: Typed) {
  const before = await findTest(ws, experimentId);
  requireRunning(before);
  requireOwn(before, typed);
  const { exposed, segments } = typed;
  const metrics = Object.fromEntries(
    Object.entries(typed.figures).map(([metricId, byArm]) => [
      metricId,
      Object.fromEntries(Object.entries(byArm).flatMap(([armId, figures]) => (figures ? [[armId, figures]] : []))),
    ]),
  );
  const known = await readDays(ws, experimentId);
  const { days, totals } = daysBeside(known, { exposed, metrics, days: [], skewness: {} });
  const skewness = Object.fromEntries(Object.entries(before.skewness).filter(([metricId]) => !metrics[metricId]));
  const after = { ...putResults(before, totals), skewness, segments: segments ?? before.segments };
  const problems = typedProblems(after);
  if (problems.length > 0) throw new AttuneError("invalid", `${await spoken(ws, problems)} Nothing was stored.`);
  const results = { after, known, days };
  if (before.version === version && !isNews(before, results)) return { version, changed: false };
  return storeResults(ws, { ...before, version }, results, {
    action: "entered results of test",
    answer: { version: version + 1, changed: true },
  });
}

async function spoken(ws: ContributableWorkspace, problems: ReturnType<typeof typedProblems>): Promise<string> {
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
function requireOwn(
  { arms, results }: Experiment,
  { exposed, figures, segments }: Pick<Typed, "exposed" | "figures" | "segments">,
): void {
  const armIds = new Set(arms.map(({ id }) => id));
  const metricIds = new Set(results.map(({ metricId }) => metricId));
  const given = [...Object.values(figures), ...(segments ?? []).map((segment) => segment.arms)];
  const strange = [...Object.keys(exposed), ...given.flatMap((byArm) => Object.keys(byArm))];
  if (strange.some((id) => !armIds.has(id))) throw new AttuneError("not_found", "This is no arm of this test.");
  const measured = [...Object.keys(figures), ...(segments ?? []).map(({ metricId }) => metricId)];
  if (measured.some((id) => !metricIds.has(id)))
    throw new AttuneError("not_found", "This is no measure of this test. Add it to the test first.");
}
