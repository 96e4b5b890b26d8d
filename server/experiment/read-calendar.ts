import { experimentRows } from "@/db/experiments";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { type Overlap, overlappingTests } from "@/domain/experiments/overlapping-tests";
import { contextOf } from "./read-context";
import { datedTest, overlapWords, spanOf } from "./read-family";
import { readTestScene } from "./read-scene";

/** So many overlaps are told of each kind; the number of all is told too. */
const mostOverlaps = 200;

/** Tests by their days, and those that reach the same people through the same channel at the same time. */
export async function readCalendar(ws: Workspace) {
  const [scene, clock] = [await readTestScene(ws), await contextOf(ws)];
  const tests = await experimentRows.read(ws);
  const overlaps = overlappingTests(tests.map((test) => datedTest(test, scene, clock)));
  const shown = tests.map((test) => {
    const { audienceIds, channelIds } = datedTest(test, scene, clock);
    return {
      ...{ id: test.id, name: test.name, status: test.status, audienceIds, channelIds },
      ...{ ownerName: scene.people.get(test.ownerId ?? "") ?? null },
      /** From when to when it is in the calendar; null while it has no start. */
      span: spanOf(test, clock).span,
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
    today: clock.today,
    tests: shown,
    overlapCount: { open: overlaps.filter((each) => !isPast(each)).length, past: overlaps.filter(isPast).length },
    /** Warnings first: where a test is still to come or runs; then what is over, the latest first. */
    overlaps: [...told(false), ...told(true)].flatMap((overlap) => {
      if (!pairOf(overlap)) return [];
      const { who, where } = overlapWords(overlap, scene);
      /** Past: both are over, and there is nothing to do any more but to know it. */
      return { tests: overlap.tests, who, where, from: overlap.from, to: overlap.to, past: isPast(overlap) };
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
