import { plannedDays } from "@/domain/experiments/calendar/planned-days";
import { testSpan } from "@/domain/experiments/calendar/test-span";
import type { Experiment } from "@/domain/experiments/experiment";
import { type DatedTest, overlappingTests } from "@/domain/experiments/overlapping-tests";
import { planProgress } from "@/domain/experiments/plan-progress";
import type { contextOf } from "./read-context";
import type { TestScene } from "./read-scene";
import { fieldsOfTest } from "./tried";

/** The day, and the shortest a test may run where it does not say it itself. */
type Clock = Pick<Awaited<ReturnType<typeof contextOf>>, "today" | "parameters">;

/**
 * From when to when a test is in the calendar: what is not said follows from its plan and its pace. Known is that end of a
 * running test that has a pace, and of any other that is planned.
 */
export function spanOf(test: Experiment, { today, parameters }: Clock) {
  const planned = plannedDays(test);
  const minDays = planned ?? test.minDays ?? parameters.test.minDays;
  const daysToGo =
    test.status === "running" ? planProgress(test, test.minDays ?? parameters.test.minDays, today).daysToGo : null;
  return { span: testSpan(test, { minDays, daysToGo, today }), isKnown: daysToGo !== null || planned !== null };
}

/** A test in the calendar, as overlaps are found: to the end that is expected where nobody has said one. */
export function datedTest(test: Experiment, { useCases }: Pick<TestScene, "useCases">, clock: Clock): DatedTest {
  const { audienceIds, channelIds } = fieldsOfTest(test, useCases.get(test.useCaseId ?? ""));
  const { span, isKnown } = spanOf(test, clock);
  const { id, startDate, endDate } = test;
  return { id, audienceIds, channelIds, startDate, endDate, expectedEnd: isKnown ? (span?.to ?? null) : null };
}

/** What belongs to a test: what it follows, what follows it, and what runs at the same time for the same people. */
export function readFamily(test: Experiment, tests: readonly Experiment[], scene: TestScene, clock: Clock) {
  const short = ({ id, name, status }: Experiment) => ({ id, name, status });
  const byId = new Map(tests.map((each) => [each.id, each]));
  const one = (id: string | null) => {
    const found = byId.get(id ?? "");
    return found ? short(found) : null;
  };
  const alive = tests.filter(({ id, status }) => id === test.id || status !== "concluded");
  const overlaps =
    test.status === "concluded" ? [] : overlappingTests(alive.map((each) => datedTest(each, scene, clock)));
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
