import { ownMetricRows } from "@/db/metrics";
import { personRows } from "@/db/people";
import type { Rows, Stored } from "@/db/rows";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { isExperience, metricLibrary } from "@/domain/metrics/library";
import type { BusinessObjective, CustomerObjective, Outcome } from "@/domain/strategy/strategy";
import { commitToChain } from "../strategy/reopen";
import { type Confirmation, confirmOrphans } from "./confirm-orphans";

type Draft<Entity> = Omit<Entity, "id">;
/** A new node when no id is named, else a change of that version. */
type At = { nodeId: string | null; version: number | null };

export async function found<Entity extends { id: string }>(
  ws: Workspace,
  rows: Rows<Entity>,
  what: string,
  id: string,
): Promise<Stored<Entity>> {
  const entity = await rows.find(ws, id);
  if (!entity) throw new AttuneError("not_found", `This ${what} is not here any more.`);
  return entity;
}

async function store<Entity extends { id: string }>(
  ws: EditableWorkspace,
  { rows, what, draft, at }: { rows: Rows<Entity>; what: string; draft: Draft<Entity>; at: At },
) {
  const id = at.nodeId ?? crypto.randomUUID();
  const entity = { ...draft, id } as unknown as Entity;
  if (at.nodeId === null)
    return commitToChain(ws, [rows.add(ws, entity)], { action: `added ${what}`, answer: { id, version: 1 } });
  const before = await found(ws, rows, what, id);
  if (at.version === null) throw new AttuneError("invalid", "Say which version this changes.");
  const write = rows.put(ws, { ...before, version: at.version }, entity);
  return commitToChain(ws, [write], { action: `changed ${what}`, answer: { id, version: at.version + 1 } });
}

export async function storeBusinessObjective(ws: EditableWorkspace, draft: Draft<BusinessObjective>, at: At) {
  await requireBusiness(ws, draft, at.nodeId);
  return store(ws, { rows: businessObjectiveRows, what: "business objective", draft, at });
}

export async function storeCustomerObjective(ws: EditableWorkspace, draft: Draft<CustomerObjective>, at: At) {
  requireWords(draft.statement, "what customers want");
  return store(ws, { rows: customerObjectiveRows, what: "customer objective", draft, at });
}

export async function storeOutcome(ws: EditableWorkspace, draft: Draft<Outcome>, at: At, confirmation: Confirmation) {
  await requireOutcome(ws, draft, at.nodeId);
  if (at.nodeId === null) return store(ws, { rows: outcomeRows, what: "outcome", draft, at });
  const { id, version } = await found(ws, outcomeRows, "outcome", at.nodeId);
  if (at.version !== version)
    throw new AttuneError("stale", "Someone else changed this first. Look again, then decide.");
  await confirmOrphans(ws, { kind: "changeOutcome", after: { ...draft, id } }, confirmation);
  const before = await found(ws, outcomeRows, "outcome", id);
  return commitToChain(ws, [outcomeRows.put(ws, { ...before, version }, { ...draft, id })], {
    action: "changed outcome",
    reason: confirmation.reason,
    answer: { id, version: version + 1 },
  });
}

function requireWords(text: string, what: string) {
  if (text.trim() === "") throw new AttuneError("invalid", `Write ${what} first.`);
}

/** Whoever owns it must be here, unless they were named before and have left since. */
export async function requireBusiness(ws: Workspace, draft: Draft<BusinessObjective>, nodeId: string | null) {
  requireWords(draft.name, "what the business wants");
  const before = nodeId === null ? undefined : await businessObjectiveRows.find(ws, nodeId);
  if (draft.ownerId && draft.ownerId !== before?.ownerId) await found(ws, personRows, "person", draft.ownerId);
}

/** Every id an outcome names must be there, in this workspace; a measure of customers must be one. */
export async function requireOutcome(ws: Workspace, draft: Draft<Outcome>, nodeId: string | null) {
  requireWords(draft.statement, "what both will see");
  if (draft.businessObjectiveId)
    await found(ws, businessObjectiveRows, "business objective", draft.businessObjectiveId);
  if (draft.customerObjectiveId)
    await found(ws, customerObjectiveRows, "customer objective", draft.customerObjectiveId);
  const before = nodeId === null ? undefined : await outcomeRows.find(ws, nodeId);
  const metrics = metricLibrary(await ownMetricRows.read(ws));
  for (const key of ["cxMetricId", "commercialKpiId"] as const) {
    const metricId = draft[key];
    if (metricId === null || metricId === before?.[key]) continue;
    const metric = metrics.get(metricId);
    if (!metric) throw new AttuneError("not_found", "This metric is not here any more.");
    if (key === "cxMetricId" && !isExperience(metric))
      throw new AttuneError(
        "invalid",
        `${metric.name} does not measure what customers experience. Choose one that does.`,
      );
  }
}
