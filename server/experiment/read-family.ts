import type { Experiment } from "@/domain/experiments/experiment";
import { type DatedTest, overlappingTests } from "@/domain/experiments/overlapping-tests";
import type { TestScene } from "./read-scene";
import { fieldsOfTest } from "./tried";

/** A test in the calendar, as overlaps are found. */
export function datedTest(test: Experiment, { useCases }: Pick<TestScene, "useCases">): DatedTest {
  const { audienceIds, channelIds } = fieldsOfTest(test, useCases.get(test.useCaseId ?? ""));
  return { id: test.id, audienceIds, channelIds, startDate: test.startDate, endDate: test.endDate };
}

/** What belongs to a test: what it follows, what follows it, and what runs at the same time for the same people. */
export function readFamily(test: Experiment, tests: readonly Experiment[], scene: TestScene) {
  const short = ({ id, name, status }: Experiment) => ({ id, name, status });
  const byId = new Map(tests.map((each) => [each.id, each]));
  const one = (id: string | null) => {
    const found = byId.get(id ?? "");
    return found ? short(found) : null;
  };
  const alive = tests.filter(({ id, status }) => id === test.id || status !== "concluded");
  const overlaps = test.status === "concluded" ? [] : overlappingTests(alive.map((each) => datedTest(each, scene)));
  return {
    parent: one(test.parentId),
    replicates: one(test.replicatesId),
    iterations: tests.filter(({ parentId }) => parentId === test.id).map(short),
    replications: tests.filter(({ replicatesId }) => replicatesId === test.id).map(short),
    overlaps: overlaps.flatMap((overlap) => {
      if (!overlap.tests.includes(test.id)) return [];
      const other = byId.get(overlap.tests.find((id) => id !== test.id) ?? "");
      return other ? [{ ...short(other), ...overlapWords(overlap, scene) }] : [];
    }),
  };
}

/** Whom and where two tests reach at once, in words. */
export function overlapWords(
  { audienceIds, channelIds, from, to }: ReturnType<typeof overlappingTests>[number],
  { audiences, channels }: Pick<TestScene, "audiences" | "channels">,
) {
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>, all: string) =>
    ids.length === 0 ? all : ids.map((id) => names.get(id) ?? id).join(", ");
  return {
    ...{ audienceIds, channelIds, from, to },
    who: named(audienceIds, audiences, "everybody"),
    where: named(channelIds, channels, "every channel"),
  };
}
