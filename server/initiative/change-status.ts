import { commit } from "@/db/commit";
import { initiativeRows } from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Initiative } from "@/domain/roadmap/initiative";
import { needsReason } from "@/domain/roadmap/needs-reason";
import { refuseObjected } from "../roadmap/refuse-objected";
import { todayOf } from "../today";
import { type At, initiativeAt } from "./find-initiative";
import { sayWhy } from "./store-initiative";

const verbs = {
  planned: "planned initiative again",
  in_progress: "started initiative",
  done: "finished initiative",
  dropped: "stopped initiative",
} as const;

/** Starts, finishes, stops or plans again. Stopping what people count on takes a reason; what is stopped stays on record. */
export async function changeStatus(ws: EditableWorkspace, at: At, status: Initiative["status"], reason: string | null) {
  const before = await initiativeAt(ws, at);
  if (before.status === status) return { version: before.version, was: before.status };
  if (status === "dropped" && reason === null && needsReason(before, await todayOf(ws)))
    throw new AttuneError("invalid", sayWhy(before));
  await refuseObjected(ws, [{ before, after: { ...before, status } }]);
  return commit(ws, [initiativeRows.put(ws, before, { ...before, status })], {
    action: verbs[status],
    reason,
    answer: { version: before.version + 1, was: before.status },
  });
}
