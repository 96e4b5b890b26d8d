import type { Write } from "@/db/commit";
import { readHistory } from "@/db/history";
import { useCaseRows } from "@/db/scoring";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { BusinessObjective, CustomerObjective, Outcome } from "@/domain/strategy/strategy";
import { commitToChain } from "../strategy/reopen";
import { type Named, readNamed } from "./attach-use-cases";
import { type Confirmation, confirmOrphans } from "./confirm-orphans";
import { found, requireBusiness, requireOutcome } from "./store-node";

/** A chain as it is written: of each objective one that is there, or a new one, or none yet. */
export type NewChain = {
  businessObjectiveId: string | null;
  businessObjective: Omit<BusinessObjective, "id"> | null;
  customerObjectiveId: string | null;
  customerObjective: Omit<CustomerObjective, "id"> | null;
  outcome: Omit<Outcome, "id" | "businessObjectiveId" | "customerObjectiveId">;
  useCases: readonly Named[];
};

const wrote = "wrote a chain";

/** Stores a whole chain with its use cases in one commit. */
export async function writeChain(ws: EditableWorkspace, { confirmed, reason, ...chain }: NewChain & Confirmation) {
  const { businessObjective, customerObjective, outcome } = chain;
  if (chain.businessObjectiveId)
    await found(ws, businessObjectiveRows, "business objective", chain.businessObjectiveId);
  if (chain.customerObjectiveId)
    await found(ws, customerObjectiveRows, "customer objective", chain.customerObjectiveId);
  const links = { businessObjectiveId: chain.businessObjectiveId, customerObjectiveId: chain.customerObjectiveId };
  await requireOutcome(ws, { ...outcome, ...links }, null);
  const writes: Write[] = [];
  const made = { businessObjectiveId: null as string | null, customerObjectiveId: null as string | null };
  if (businessObjective && !links.businessObjectiveId) {
    await requireBusiness(ws, businessObjective, null);
    made.businessObjectiveId = crypto.randomUUID();
    writes.push(businessObjectiveRows.add(ws, { ...businessObjective, id: made.businessObjectiveId }));
  }
  if (customerObjective && !links.customerObjectiveId) {
    if (customerObjective.statement === "") throw new AttuneError("invalid", "Write what customers want first.");
    made.customerObjectiveId = crypto.randomUUID();
    writes.push(customerObjectiveRows.add(ws, { ...customerObjective, id: made.customerObjectiveId }));
  }
  const outcomeId = crypto.randomUUID();
  const joined = {
    businessObjectiveId: links.businessObjectiveId ?? made.businessObjectiveId,
    customerObjectiveId: links.customerObjectiveId ?? made.customerObjectiveId,
  };
  writes.push(outcomeRows.add(ws, { ...outcome, ...joined, id: outcomeId }));
  const held = await readNamed(ws, chain.useCases);
  // Use cases that leave another outcome may leave it without work: that is judged as moving them is.
  const useCaseIds = held.map(({ id }) => id);
  await confirmOrphans(ws, { kind: "goOver", useCaseIds }, { confirmed, reason });
  writes.push(...held.map((useCase) => useCaseRows.put(ws, useCase, { ...useCase, outcomeId })));
  return commitToChain(ws, writes, {
    action: wrote,
    reason,
    answer: {
      outcomeId,
      ...made,
      useCases: held.map((useCase) => ({
        useCaseId: useCase.id,
        version: useCase.version + 1,
        formerId: useCase.outcomeId,
      })),
    },
  });
}

export type WrittenChain = {
  outcomeId: string;
  businessObjectiveId: string | null;
  customerObjectiveId: string | null;
  useCases: readonly (Named & { formerId: string | null })[];
};

/** Takes a chain back that was just written, as long as nobody changed it. */
export async function takeBackChain(ws: EditableWorkspace, written: WrittenChain) {
  const held = await readNamed(ws, written.useCases);
  const formerOf = new Map(written.useCases.map(({ useCaseId, formerId }) => [useCaseId, formerId]));
  for (const formerId of new Set(formerOf.values()))
    if (formerId !== null) await found(ws, outcomeRows, "outcome", formerId);
  const outcome = await found(ws, outcomeRows, "outcome", written.outcomeId);
  const [last] = await readHistory(ws, { kind: outcomeRows.kind, objectId: outcome.id, beforeSeq: null }, 1);
  if (last?.action !== wrote || held.some(({ outcomeId }) => outcomeId !== outcome.id))
    throw new AttuneError("stale", "This chain was changed since it was written. Remove it from the map instead.");
  const objectives: Write[] = [];
  if (written.businessObjectiveId) {
    const made = await found(ws, businessObjectiveRows, "business objective", written.businessObjectiveId);
    objectives.push(businessObjectiveRows.remove(ws, { ...made, version: 1 }));
  }
  if (written.customerObjectiveId) {
    const made = await found(ws, customerObjectiveRows, "customer objective", written.customerObjectiveId);
    objectives.push(customerObjectiveRows.remove(ws, { ...made, version: 1 }));
  }
  const writes = [
    ...held.map((useCase) => useCaseRows.put(ws, useCase, { ...useCase, outcomeId: formerOf.get(useCase.id) ?? null })),
    outcomeRows.remove(ws, { ...outcome, version: 1 }),
    ...objectives,
  ];
  return commitToChain(ws, writes, { action: "took a chain back", answer: null });
}
