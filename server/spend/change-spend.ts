import { commit } from "@/db/commit";
import { spendPlanRows } from "@/db/returns";
import type { Stored } from "@/db/rows";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { refuseSpend } from "@/domain/returns/check-spend";
import type { SpendPlan } from "@/domain/returns/returns";

/** The key of the one there is: two that are entered at once cannot both be kept. */
const currentSpend = "current";

type Kept = Stored<SpendPlan & { id: string }>;

/** What a workspace spends: there is one plan, or none. */
export async function findSpend(ws: Workspace): Promise<Kept | null> {
  const [first] = await spendPlanRows.read(ws);
  return first ?? null;
}

/** Stores what is spent, over what was; parts that do not add up are told where they are read. */
export async function putSpend(ws: EditableWorkspace, { version, ...plan }: SpendPlan & { version: number | null }) {
  const before = await findSpend(ws);
  refuseSpend(plan, before);
  if (!before && version !== null)
    throw new AttuneError("stale", "The spend was removed meanwhile. Nothing of yours was stored.");
  if (before && version === null)
    throw new AttuneError("stale", "Somebody entered the spend meanwhile. Nothing of yours was stored.");
  const deed = { action: "changed spend" };
  if (!before || version === null) {
    return commit(ws, [spendPlanRows.add(ws, { id: currentSpend, ...plan })], {
      ...deed,
      answer: { version: 1, back: null as SpendPlan | null },
    });
  }
  const { id: _id, version: _v, ...back } = before;
  return commit(ws, [spendPlanRows.put(ws, { ...before, version }, { ...before, ...plan })], {
    ...deed,
    answer: { version: version + 1, back: back as SpendPlan | null },
  });
}

export async function removeSpend(ws: EditableWorkspace, version: number) {
  const before = await findSpend(ws);
  if (!before) throw new AttuneError("not_found", "The spend is not here any more.");
  const { id: _id, version: _v, ...back } = before;
  return commit(ws, [spendPlanRows.remove(ws, { ...before, version })], {
    action: "removed spend",
    answer: { back },
  });
}
