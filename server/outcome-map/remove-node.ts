import type { Write } from "@/db/commit";
import { readRemoved } from "@/db/removed";
import type { Rows, Stored } from "@/db/rows";
import { useCaseRows } from "@/db/scoring";
import { businessObjectiveRows, customerObjectiveRows, outcomeRows } from "@/db/strategy";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { UseCase } from "@/domain/scoring/use-case";
import type { BusinessObjective, CustomerObjective, Outcome } from "@/domain/strategy/strategy";
import { commitToChain } from "../strategy/reopen";
import { type Confirmation, confirmOrphans } from "./confirm-orphans";
import { found } from "./store-node";

type Which = { nodeId: string; version: number } & Confirmation;
/** What lost its link to something removed, with the version the way back must name. */
export type Freed = { freedId: string; version: number };
type LinkOf<Entity> = { [Key in keyof Entity]: null extends Entity[Key] ? Key : never }[keyof Entity] & string;

/** Entities with one link taken away or set, as writes, and what they are afterwards. */
function relinked<Entity extends { id: string }>(
  ws: EditableWorkspace,
  rows: Rows<Entity>,
  entities: readonly Stored<Entity>[],
  link: LinkOf<Entity>,
  to: string | null,
): { writes: Write[]; freed: Freed[] } {
  return {
    writes: entities.map((entity) => rows.put(ws, entity, { ...entity, [link]: to })),
    freed: entities.map(({ id, version }) => ({ freedId: id, version: version + 1 })),
  };
}

const joinedOutcomes = async (ws: EditableWorkspace, link: "businessObjectiveId" | "customerObjectiveId", id: string) =>
  (await outcomeRows.read(ws)).filter((outcome) => outcome[link] === id);
const servingUseCases = async (ws: EditableWorkspace, id: string) =>
  (await useCaseRows.read(ws)).filter(({ outcomeId }) => outcomeId === id);

/** Removes a business objective; outcomes that served it stay, without it. */
export async function removeBusinessObjective(ws: EditableWorkspace, { nodeId, version, ...confirmation }: Which) {
  const before = await found(ws, businessObjectiveRows, "business objective", nodeId);
  await confirmOrphans(ws, { kind: "removeBusinessObjective", id: nodeId }, confirmation);
  const link = "businessObjectiveId";
  const { writes, freed } = relinked<Outcome>(ws, outcomeRows, await joinedOutcomes(ws, link, nodeId), link, null);
  return commitToChain(ws, [...writes, businessObjectiveRows.remove(ws, { ...before, version })], {
    action: "removed business objective",
    reason: confirmation.reason,
    answer: { freed },
  });
}

/** Removes a customer objective; outcomes that named it stay, without it. */
export async function removeCustomerObjective(ws: EditableWorkspace, { nodeId, version, ...confirmation }: Which) {
  const before = await found(ws, customerObjectiveRows, "customer objective", nodeId);
  await confirmOrphans(ws, { kind: "removeCustomerObjective", id: nodeId }, confirmation);
  const link = "customerObjectiveId";
  const { writes, freed } = relinked<Outcome>(ws, outcomeRows, await joinedOutcomes(ws, link, nodeId), link, null);
  return commitToChain(ws, [...writes, customerObjectiveRows.remove(ws, { ...before, version })], {
    action: "removed customer objective",
    reason: confirmation.reason,
    answer: { freed },
  });
}

/** Removes an outcome; use cases that served it stay, ad hoc. */
export async function removeOutcome(ws: EditableWorkspace, { nodeId, version, ...confirmation }: Which) {
  const before = await found(ws, outcomeRows, "outcome", nodeId);
  await confirmOrphans(ws, { kind: "removeOutcome", id: nodeId }, confirmation);
  const { writes, freed } = relinked<UseCase>(ws, useCaseRows, await servingUseCases(ws, nodeId), "outcomeId", null);
  return commitToChain(ws, [...writes, outcomeRows.remove(ws, { ...before, version })], {
    action: "removed outcome",
    reason: confirmation.reason,
    answer: { freed },
  });
}

export type PutBack =
  | { kind: "businessObjective"; node: BusinessObjective }
  | { kind: "customerObjective"; node: CustomerObjective }
  | { kind: "outcome"; node: Outcome };

/** Puts back what was removed, with its links, as long as nobody touched what lost them. */
export async function putBack(ws: EditableWorkspace, { kind, node, freed }: PutBack & { freed: readonly Freed[] }) {
  const linkedOutcomes = (link: LinkOf<Outcome>) => loosened<Outcome>(ws, outcomeRows, freed, link, node.id);
  const writes =
    kind === "businessObjective"
      ? [await again(ws, businessObjectiveRows, node), ...(await linkedOutcomes("businessObjectiveId"))]
      : kind === "customerObjective"
        ? [await again(ws, customerObjectiveRows, node), ...(await linkedOutcomes("customerObjectiveId"))]
        : [await outcomeAgain(ws, node), ...(await loosened<UseCase>(ws, useCaseRows, freed, "outcomeId", node.id))];
  const what = { businessObjective: "business objective", customerObjective: "customer objective", outcome: "outcome" };
  return commitToChain(ws, writes, { action: `put back ${what[kind]}`, answer: { id: node.id } });
}

/** As the history has it, whatever the caller says it was: nothing that was never here comes in this way. */
async function again<Entity extends { id: string }>(ws: EditableWorkspace, rows: Rows<Entity>, { id }: Entity) {
  return rows.add(ws, await removedNode(ws, rows, id));
}

async function removedNode<Entity extends { id: string }>(ws: EditableWorkspace, rows: Rows<Entity>, id: string) {
  if (await rows.find(ws, id)) throw new AttuneError("stale", "It is here again already.");
  const node = await readRemoved(ws, rows, id);
  if (!node) throw new AttuneError("not_found", "Nothing of the kind was removed here.");
  return node;
}

async function outcomeAgain(ws: EditableWorkspace, { id }: Outcome) {
  const node = await removedNode(ws, outcomeRows, id);
  if (node.businessObjectiveId) await found(ws, businessObjectiveRows, "business objective", node.businessObjectiveId);
  if (node.customerObjectiveId) await found(ws, customerObjectiveRows, "customer objective", node.customerObjectiveId);
  return outcomeRows.add(ws, node);
}

async function loosened<Entity extends { id: string }>(
  ws: EditableWorkspace,
  rows: Rows<Entity>,
  freed: readonly Freed[],
  link: LinkOf<Entity>,
  to: string,
): Promise<Write[]> {
  const versions = new Map(freed.map(({ freedId, version }) => [freedId, version]));
  const held = (await rows.read(ws)).filter(({ id }) => versions.has(id));
  if (held.length < versions.size) throw new AttuneError("not_found", "What it was linked to is not here any more.");
  if (held.some((entity) => entity[link] !== null))
    throw new AttuneError("stale", "Some of it was linked to something else meanwhile. Look again, then decide.");
  return relinked(
    ws,
    rows,
    held.map((entity) => ({ ...entity, version: versions.get(entity.id)! })),
    link,
    to,
  ).writes;
}
