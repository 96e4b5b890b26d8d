import type { LibraryMetric } from "../metrics/library";
import { isExperience } from "../metrics/library";
import { latestTest, type ReadTest } from "../returns/read-test";
import type { UseCase } from "../scoring/use-case";

export type CardEffect = {
  readonly kind: "measured" | "expected" | "unknown";
  /** "Decision confidence up", "Effort: too few answers", "Expected: trust up", "Not known". */
  readonly words: string;
  /** The whole sentence behind it. */
  readonly sentence: string;
  readonly test: { readonly id: string; readonly name: string } | null;
  /** A measured harm. */
  readonly isWorse: boolean;
};

/** What a test may say of an experience measure, whatever its role in the test. */
const better = new Set(["improved", "win"]);
const worse = new Set(["breach", "harm", "loss"]);
const same = new Set(["safe", "tolerated", "negligible"]);

/**
 * What a use case does to the experience of customers: what its latest valid, concluded test measured (its own
 * experience measure first, then whatever got worse, then better), else what is expected, else not known.
 */
export function cardEffect(
  useCase: Pick<UseCase, "cxMetricId">,
  tests: readonly ReadTest[],
  metrics: ReadonlyMap<string, LibraryMetric>,
): CardEffect {
  return measuredEffect(useCase, tests, metrics) ?? expectedEffect(useCase, metrics);
}

function measuredEffect(
  { cxMetricId }: Pick<UseCase, "cxMetricId">,
  tests: readonly ReadTest[],
  metrics: ReadonlyMap<string, LibraryMetric>,
): CardEffect | null {
  const test = latestTest(tests);
  const arm = test?.reading.arms.find(({ armId }) => armId === test.reading.leadingArm) ?? test?.reading.arms[0];
  if (!test || !arm) return null;
  const measures = [{ metricId: arm.primary.metricId, state: arm.primary.state }, ...arm.guardrails].flatMap(
    ({ metricId, state }) => {
      const metric = metrics.get(metricId ?? "");
      return metric && isExperience(metric) ? [{ metric, state }] : [];
    },
  );
  const told =
    measures.find(({ metric }) => metric.id === cxMetricId) ??
    measures.find(({ state }) => worse.has(state)) ??
    measures.find(({ state }) => better.has(state)) ??
    measures[0];
  if (!told) return null;
  const { metric, state } = told;
  const name = metric.name;
  const words = better.has(state)
    ? `${name} ${wayOf(metric, true)}`
    : worse.has(state)
      ? `${name} ${wayOf(metric, false)}`
      : same.has(state)
        ? `${name}: no worse`
        : `${name}: not clear`;
  const verdict = better.has(state)
    ? "it got better"
    : worse.has(state)
      ? "it got worse than we accept or clearly worse"
      : same.has(state)
        ? "it is not worse than we accept"
        : "too few answers to tell";
  const { id, name: testName } = test.experiment;
  return {
    kind: "measured",
    words,
    sentence: `${name} in test ${id}, “${testName}”: ${verdict}.`,
    test: { id, name: testName },
    isWorse: worse.has(state),
  };
}

function expectedEffect(
  { cxMetricId }: Pick<UseCase, "cxMetricId">,
  metrics: ReadonlyMap<string, LibraryMetric>,
): CardEffect {
  if (cxMetricId === null) {
    const sentence = "No experience measure is named, so nobody can say whether it helped.";
    return { kind: "unknown", words: "Not known", sentence, test: null, isWorse: false };
  }
  const metric = metrics.get(cxMetricId);
  const name = metric?.name ?? cxMetricId;
  const words = `Expected: ${lowered(name)} ${metric ? wayOf(metric, true) : "changes"}`;
  return {
    kind: "expected",
    words,
    sentence: `${words.replace("Expected: ", "We expect ")}. No valid test has measured it yet.`,
    test: null,
    isWorse: false,
  };
}

const wayOf = ({ direction }: LibraryMetric, better: boolean) => {
  if (direction !== "higher_is_better" && direction !== "lower_is_better") return "changed";
  return (direction === "higher_is_better") === better ? "up" : "down";
};

/** "Trust in us" as "trust in us", "NPS" as it is. */
const lowered = (name: string) => (/^.[A-Z]/.test(name) ? name : `${name[0]?.toLowerCase() ?? ""}${name.slice(1)}`);
