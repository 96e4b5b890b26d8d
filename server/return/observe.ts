import { commit } from "@/db/commit";
import { readHistory } from "@/db/history";
import { returnLineRows } from "@/db/returns";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { quarterOfDay } from "@/domain/quarters";
import { type Observation, observeQuarter } from "@/domain/returns/observe-quarter";
import { returnLine } from "@/domain/returns/returns";
import { todayOf } from "../today";
import { findReturn, findReturnAt } from "./find-return";

type At = { returnId: string; version: number };

const observing = "observed a quarter of return line";

/** What came in a quarter takes the place of what was expected; that is kept beside it. */
export async function observeReturn(ws: EditableWorkspace, { returnId, version, ...seen }: At & Observation) {
  const before = await findReturnAt(ws, { returnId, version });
  const after = observeQuarter(before, seen, quarterOfDay(await todayOf(ws)));
  return commit(ws, [returnLineRows.put(ws, before, after)], {
    action: observing,
    answer: { version: version + 1 },
  });
}

/** Takes the last observation back as a whole. Refused as soon as anything else happened to the line since. */
export async function takeBackObservation(ws: EditableWorkspace, { returnId, version }: At) {
  const stored = await findReturn(ws, returnId);
  const [last] = await readHistory(ws, { kind: returnLineRows.kind, objectId: returnId, beforeSeq: null }, 1);
  if (!last?.before || last.action !== observing)
    throw new AttuneError("stale", "This line was changed since, so this can no longer be taken back.");
  const { version: _v, ...now } = stored;
  const after = returnLine.parse({ ...now, ...last.before });
  return commit(ws, [returnLineRows.put(ws, { ...stored, version }, after)], {
    action: "took back observed quarter of return line",
    answer: { version: version + 1 },
  });
}
