import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { taskNameOf } from "@/domain/customers/journey-words";
import { overlapAdvice } from "@/domain/experiments/calendar/overlap-advice";
import { testSpan } from "@/domain/experiments/calendar/test-span";
import { type Overlap, overlappingTests } from "@/domain/experiments/overlapping-tests";
import { planProgress } from "@/domain/experiments/plan-progress";
import { contextOf } from "./read-context";
import { datedTest, overlapWords } from "./read-family";
import { readTestScene } from "./read-scene";
import { namedTest } from "./read-tests";

/** So many overlaps are told of each kind; the number of all is told too. */
const mostOverlaps = 200;

/** Tests by their days, and those that reach the same people through the same channel at the same time. */
export async function readCalendar(ws: Workspace) {
  const [scene, { today, parameters }] = [await readTestScene(ws), await contextOf(ws)];
  const tests = await experimentRows.read(ws);
  const taskName = taskNameOf(scene.journey);
  const overlaps = overlappingTests(tests.map((test) => datedTest(test, scene)));
  const shown = tests.map((test) => {
    const minDays = test.minDays ?? parameters.test.minDays;
    const daysToGo = test.status === "running" ? planProgress(test, minDays, today).daysToGo : null;
    const { audienceIds, channelIds } = datedTest(test, scene);
    return {
      ...namedTest(test, scene.useCases, taskName),
      ...{ audienceIds, channelIds, ownerName: scene.people.get(test.ownerId ?? "") ?? null },
      /** From when to when it is in the calendar; null while it has no start. */
      span: testSpan(test, { minDays, daysToGo, today }),
    };
  });
  const byId = new Map(shown.map((test) => [test.id, test]));
  const pairOf = ({ tests: [one, other] }: Overlap) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first && second ? ([first, second] as const) : null;
  };
  const isPast = (overlap: Overlap) => pairOf(overlap)?.every(({ status }) => status === "concluded") ?? true;
  const told = (past: boolean) =>
    overlaps
      .filter((overlap) => isPast(overlap) === past)
      .reverse()
      .slice(0, mostOverlaps);
  return {
    today,
    tests: shown,
    overlapCount: { open: overlaps.filter((each) => !isPast(each)).length, past: overlaps.filter(isPast).length },
    /** Warnings first: where a test is still to come or runs; then what is over, the latest first. */
    overlaps: [...told(false), ...told(true)].flatMap((overlap) => {
      const pair = pairOf(overlap);
      if (!pair) return [];
      const words = overlapWords(overlap, scene);
      return {
        ...{ tests: overlap.tests, ...words },
        /** Both are over: nothing to do any more but to know it. */
        past: isPast(overlap),
        sentence: `“${pair[0].name}” and “${pair[1].name}” reach ${words.who} through ${words.where} at the same time: each may move what the other measures.`,
        advice: overlapAdvice(pair),
      };
    }),
    channels: namesIn(
      shown.flatMap(({ channelIds }) => channelIds),
      scene.channels,
    ),
    audiences: namesIn(
      shown.flatMap(({ audienceIds }) => audienceIds),
      scene.audiences,
    ),
    may: { contribute: allows(ws.role, "contribute"), edit: allows(ws.role, "edit") },
  };
}

/** What tests reach, in the order in which it is known. */
const namesIn = (ids: readonly string[], names: ReadonlyMap<string, string>) => {
  const used = new Set(ids);
  const known = [...names].filter(([id]) => used.has(id));
  const unknown = [...used].filter((id) => !names.has(id)).map((id) => [id, id] as const);
  return [...known, ...unknown].map(([id, name]) => ({ id, name }));
};
