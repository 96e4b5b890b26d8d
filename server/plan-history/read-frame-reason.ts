import { readHistory } from "@/db/history";
import type { MadePlanChange, Period } from "@/db/plan-history";
import type { Workspace } from "@/db/workspace";
import type { Why } from "@/domain/roadmap/change-reasons";

const frameFields = [
  ...["quarters", "capacityWeeks", "capacityByRole", "contentCapacityHours", "budget", "iterationSharePct"],
];

/** The latest reason given with a change of people or money between two moments; without one, who changed them last. */
export async function readFrameReason(
  ws: Workspace,
  { from, to }: Period,
  changes: readonly MadePlanChange[],
): Promise<Why | null> {
  const entries = await readHistory(ws, { kind: "workspace", objectId: ws.id, beforeSeq: null }, 200);
  const touched = entries.filter(
    ({ at, before, after, action }) =>
      at >= from &&
      at <= to &&
      action !== "adopted scenario" &&
      (action === explainedFrame || (before !== null && frameFields.some((field) => field in (after ?? {})))),
  );
  const adopted = changes.filter(({ frame, undoneAt }) => frame !== null && undoneAt === null);
  const all: Why[] = [
    ...touched.map(({ reason, by, at }) => ({ reason: reason || null, by, at })),
    ...adopted.map(({ reason, name, by, madeAt }) => ({ reason: reason || `Part of “${name}”.`, by, at: madeAt })),
  ].sort((a, b) => b.at - a.at);
  return all.find(({ reason }) => reason !== null) ?? all[0] ?? null;
}

/** What the entry is called that says afterwards why people or money changed. */
export const explainedFrame = "said why people or money changed";
