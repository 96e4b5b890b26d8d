import { readHistory } from "@/db/history";
import { initiativeRows } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { todayOf } from "../today";
import { findInitiative } from "./find-initiative";

/** One piece of work as it is stored, what waits for it, and who wrote to it last. */
export async function readInitiative(ws: Workspace, initiativeId: string) {
  const item = await findInitiative(ws, initiativeId);
  const [last] = await readHistory(ws, { kind: initiativeRows.kind, objectId: initiativeId, beforeSeq: null }, 1);
  const all = await initiativeRows.read(ws);
  return {
    item,
    /** Whether people count on it, so that moving or stopping it takes a reason. */
    committed: needsReason(item, await todayOf(ws)),
    neededBy: all.filter(({ needsIds }) => needsIds.includes(item.id)).map(({ id, name }) => ({ id, name })),
    last: last ? { at: last.at, by: last.by, action: last.action, reason: last.reason } : null,
  };
}
