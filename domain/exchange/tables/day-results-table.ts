import type { ArmResult, Experiment } from "../../experiments/experiment";
import type { ArmDay } from "../../experiments/result-file";
import type { OutgoingTable } from "./outgoing-table";

type OfTest = { readonly test: Pick<Experiment, "id" | "arms">; readonly days: readonly ArmDay[] };

const figureWords: readonly (readonly [key: keyof ArmResult, words: string])[] = [
  ["x", "successes"],
  ["n", "units"],
  ["mean", "mean"],
  ["sd", "standard deviation"],
  ["promoters", "promoters"],
  ["passives", "passives"],
  ["detractors", "detractors"],
  ["invited", "invited"],
];

/**
 * What came on each day of each arm, one row a day, with a column for every figure that any of these days has. The headings
 * are those by which a file of results is read, so that the days of one test come in again as they went out.
 */
export function dayResultsTable(tests: readonly OfTest[], nameOf: (metricId: string) => string): OutgoingTable {
  const used = new Map<string, Set<keyof ArmResult>>();
  for (const { days } of tests)
    for (const { figures } of days)
      for (const [metricId, figure] of Object.entries(figures)) {
        const keys = used.get(metricId) ?? new Set();
        used.set(metricId, keys);
        for (const [key] of figureWords) if (figure[key] !== null) keys.add(key);
      }
  const columns = [...used].flatMap(([metricId, keys]) =>
    figureWords.flatMap(([key, words]) =>
      keys.has(key) ? [{ metricId, key, heading: `${nameOf(metricId)} ${words}` }] : [],
    ),
  );
  return {
    name: "Results by day",
    header: ["Test", "Arm", "Day", "People", ...columns.map(({ heading }) => heading)],
    rows: tests.flatMap(({ test, days }) => {
      const called = namesOfArms(test.arms);
      return days.map(({ armId, day, exposed, figures }) => [
        test.id,
        called.get(armId) ?? armId,
        day,
        exposed,
        ...columns.map(({ metricId, key }) => figures[metricId]?.[key] ?? null),
      ]);
    }),
  };
}

/** What arms are called; by id where two have one name. */
function namesOfArms(arms: Experiment["arms"]): ReadonlyMap<string, string> {
  return new Map(
    arms.map(({ id, name }) => [id, arms.filter((arm) => arm.name === name).length > 1 ? id : name] as const),
  );
}
