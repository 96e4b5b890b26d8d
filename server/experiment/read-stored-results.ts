import { readDays } from "@/db/day-results";
import { experimentRows } from "@/db/experiments";
import { type HistoryEntry, readHistory } from "@/db/history";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { ArmDay } from "@/domain/experiments/result-file";
import { splitWords } from "@/domain/experiments/split-words";
import { findTest } from "./find-test";
import { contextOf } from "./read-context";

/** The results of a test as they are stored, for the screen that enters them, and where they came from. */
export async function readStoredResults(ws: Workspace, experimentId: string) {
  const [test, { metrics, parameters }] = [await findTest(ws, experimentId), await contextOf(ws)];
  const [days, source] = [await readDays(ws, experimentId), await readSourceOf(ws, experimentId)];
  const { id, name, status, version, startDate, arms, segments } = test;
  const measures = test.results.map(({ metricId, role, type, expectedResponse, arms: byArm }) => {
    const metric = metrics.get(metricId);
    const invited = Object.values(byArm).some((figures) => typeof figures?.invited === "number");
    return {
      ...{ metricId, role, type, arms: byArm },
      name: metric?.name ?? metricId,
      unit: metric?.unit ?? null,
      side: metric?.family === "commercial" ? ("commercial" as const) : ("customer" as const),
      /** People are asked for it, so that not everybody has an answer. */
      asked: expectedResponse !== null || invited || metric?.source === "survey",
    };
  });
  return {
    ...{ id, name, status, version, startDate, segments, measures, source },
    arms: arms.map(({ id: armId, name: called, isControl, weight, exposed }) => ({
      ...{ id: armId, name: called, isControl, weight, exposed },
    })),
    split: arms.some(({ exposed }) => exposed !== null) ? splitWords(arms, parameters.test) : null,
    days: spanOf(days),
    may: { enter: allows(ws.role, "contribute") && status === "running" },
  };
}

function spanOf(days: readonly ArmDay[]) {
  const each = [...new Set(days.map(({ day }) => day))];
  return each.length > 0 ? { count: each.length, from: each[0]!, to: each.at(-1)! } : null;
}

const ways: Readonly<Record<string, "file" | "typed">> = {
  "imported results of test": "file",
  "entered results of test": "typed",
};

/**
 * Where the stored results came from: the last time they were typed or imported and not taken back since. Null where they came
 * with the workspace. `last`: nothing happened to the test since, so they can be taken back.
 */
async function readSourceOf(ws: Workspace, experimentId: string) {
  let [beforeSeq, takenBack, isLast]: [number | null, number, boolean] = [null, 0, true];
  for (;;) {
    const entries: HistoryEntry[] = await readHistory(ws, {
      ...{ kind: experimentRows.kind, objectId: experimentId, beforeSeq },
    });
    for (const { action, reason, at, by } of entries) {
      const way = ways[action];
      if (action === "took back results of test") takenBack += 1;
      else if (way && takenBack > 0) takenBack -= 1;
      else if (way) return { way, file: way === "file" ? reason : null, at, by, last: isLast };
      isLast = false;
    }
    const oldest = entries.at(-1);
    if (!oldest || entries.length < 50) return null;
    beforeSeq = oldest.seq;
  }
}
