import { commit } from "@/db/commit";
import type { rowsOf, Stored } from "@/db/rows";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Outcome } from "@/domain/strategy/strategy";

type Rows<Entity extends { id: string }> = ReturnType<typeof rowsOf<Entity>>;

/** Stores an objective or outcome: a new one when no version is named, else a change of that version. */
export async function put<Entity extends { id: string }>(
  ws: EditableWorkspace,
  rows: Rows<Entity>,
  what: string,
  entity: Omit<Entity, "id">,
  { entityId, version }: { entityId: string | null; version: number | null },
) {
  if (entityId === null) {
    const id = crypto.randomUUID();
    const write = rows.add(ws, { ...entity, id } as unknown as Entity);
    return commit(ws, [write], { action: `added ${what}`, answer: { id } });
  }
  const before = await found(ws, rows, what, entityId);
  if (version === null) throw new AttuneError("invalid", "Say which version this changes.");
  const write = rows.put(ws, { ...before, version }, { ...entity, id: entityId } as unknown as Entity);
  return commit(ws, [write], { action: `changed ${what}`, answer: { id: entityId } });
}

async function found<Entity extends { id: string }>(
  ws: EditableWorkspace,
  rows: Rows<Entity>,
  what: string,
  id: string,
): Promise<Stored<Entity>> {
  const entity = await rows.find(ws, id);
  if (!entity) throw new AttuneError("not_found", `This ${what} is not here any more.`);
  return entity;
}

/** Every id an outcome names must be there, in this workspace. */
export async function putOutcome(
  ws: EditableWorkspace,
  outcome: Omit<Outcome, "id">,
  at: { entityId: string | null; version: number | null },
) {
  if (outcome.businessObjectiveId)
    await found(ws, businessObjectiveRows, "business objective", outcome.businessObjectiveId);
  if (outcome.customerObjectiveId)
    await found(ws, customerObjectiveRows, "customer objective", outcome.customerObjectiveId);
  return put(ws, outcomeRows, "outcome", outcome, at);
}

/** Removes what nothing refers to any more. */
export async function removeObjective<Entity extends { id: string }>(
  ws: EditableWorkspace,
  rows: Rows<Entity>,
  what: string,
  { entityId, version }: { entityId: string; version: number },
  usedBy: string[],
) {
  const before = await found(ws, rows, what, entityId);
  if (usedBy.length > 0) {
    throw new AttuneError(
      "invalid",
      `${usedBy.length === 1 ? `“${usedBy[0]}” still uses` : `${usedBy.length} others still use`} this ${what}. Take it out there first.`,
    );
  }
  return commit(ws, [rows.remove(ws, { ...before, version })], { action: `removed ${what}`, answer: null });
}
