import { commit } from "@/db/commit";
import { addReasonLater, readBaselineHeads } from "@/db/plan-history";
import { initiativeRows, planBaselineRows } from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { explainedFrame } from "./read-frame-reason";

/** Gives a reason for what changed earlier; null is people and money. Also for what is not on the plan any more. */
export async function sayWhy(ws: EditableWorkspace, initiativeId: string | null, reason: string) {
  if (initiativeId === null)
    return commit(ws, [addReasonLater("workspace", ws.id)], { action: explainedFrame, reason, answer: null });
  if (!(await isKnown(ws, initiativeId)))
    throw new AttuneError("not_found", "This piece of work was never on the plan.");
  return commit(ws, [addReasonLater("initiative", initiativeId)], { action: "said why", reason, answer: null });
}

async function isKnown(ws: EditableWorkspace, initiativeId: string): Promise<boolean> {
  if (await initiativeRows.find(ws, initiativeId)) return true;
  for (const { id } of await readBaselineHeads(ws)) {
    const baseline = await planBaselineRows.find(ws, id);
    if (baseline?.part.items.some((item) => item.id === initiativeId)) return true;
  }
  return false;
}
