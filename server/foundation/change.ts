import { commit } from "@/db/commit";
import { buildingBlockRows } from "@/db/foundations";
import { personRows } from "@/db/people";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { foundationsOf, libraryBlock } from "@/domain/foundations/block-library";
import { loopRefusal } from "@/domain/foundations/block-loop";
import { blockUsers, removalRefusal } from "@/domain/foundations/block-users";
import type { BuildingBlock } from "@/domain/foundations/building-block";
import { blankBlock, needsRefusal, withTriedBlocks } from "@/domain/foundations/tried-block";
import type { Prerequisite } from "@/domain/scoring/use-case";
import { todayOf } from "../today";

export type Assessed = {
  blockId: string;
  /** 0 where nothing is stored of it yet. */
  version: number;
  level: number | null;
  assessedAt: string | null;
  assessedById: string | null;
  note: string | null;
};
type At = { blockId: string; version: number };
type Own = Pick<BuildingBlock, "level" | "assessedAt" | "note"> & { name: string; assessedById: string | null };

const gone = () => new AttuneError("not_found", "This building block is not here any more.");

/** Sets the levels of blocks, all of them or none, with who said so, when and on what evidence. */
export async function assessBlocks(ws: ContributableWorkspace, assessed: readonly Assessed[]) {
  if (new Set(assessed.map(({ blockId }) => blockId)).size < assessed.length)
    throw new AttuneError("invalid", "A block is named twice. Say one level for it.");
  await requirePeople(ws, assessed);
  await requirePast(ws, assessed);
  const stored = new Map((await buildingBlockRows.read(ws)).map((row) => [row.blockId, row]));
  const writes = assessed.map(({ blockId, version, assessedById, ...said }) => {
    const before = stored.get(blockId);
    if (!before && !libraryBlock(blockId)) throw gone();
    const after = { ...(before ?? blankBlock(blockId)), ...said, assessedBy: assessedById };
    // A row somebody else made meanwhile is refused by its key: they were faster.
    if (version === 0) return buildingBlockRows.add(ws, { ...blankBlock(blockId), ...said, assessedBy: assessedById });
    if (!before) throw new AttuneError("stale", "Somebody else changed this first. Look again, then decide.");
    return buildingBlockRows.put(ws, { ...before, version }, after);
  });
  return commit(ws, writes, {
    action: writes.length === 1 ? "assessed building block" : `assessed ${writes.length} building blocks`,
    answer: { versions: assessed.map(({ blockId, version }) => ({ blockId, version: version + 1 })) },
  });
}

/** A block the library does not have, with what it needs. */
export async function addBlock(
  ws: EditableWorkspace,
  { name, needs, assessedById, ...said }: Own & { needs: Prerequisite[] },
) {
  await requirePeople(ws, [{ assessedById }]);
  await requirePast(ws, [said]);
  const stored = await buildingBlockRows.read(ws);
  requireOwnName(name, null, stored);
  const blockId = `OB-${crypto.randomUUID().slice(0, 8)}`;
  const block = { blockId, name, prerequisites: needs, ...said, assessedBy: assessedById };
  requireNeeds(blockId, needs, [...stored, block]);
  return commit(ws, [buildingBlockRows.add(ws, block)], { action: "added building block", answer: { blockId } });
}

/** Sets what a block needs (null: as in the library) and, where it is the workspace's own, its name. */
export async function editBlock(
  ws: EditableWorkspace,
  { blockId, version, name, needs }: At & { name: string | null; needs: Prerequisite[] | null },
) {
  const stored = await buildingBlockRows.read(ws);
  const before = stored.find((row) => row.blockId === blockId);
  const library = libraryBlock(blockId);
  if (!before && !library) throw gone();
  if (!library && (name ?? "") === "") throw new AttuneError("invalid", "Give it a name first.");
  if (!library) requireOwnName(name!, blockId, stored);
  const change = library ? { prerequisites: needs } : { prerequisites: needs ?? [], name };
  if (needs) requireNeeds(blockId, needs, withTriedBlocks(stored, [{ blockId, prerequisites: needs }]));
  if (version > 0 && !before)
    throw new AttuneError("stale", "Somebody else changed this first. Look again, then decide.");
  const write =
    version === 0
      ? buildingBlockRows.add(ws, { ...blankBlock(blockId), ...change })
      : buildingBlockRows.put(ws, { ...before!, version }, { ...before!, ...change });
  return commit(ws, [write], { action: "changed building block", answer: { version: version + 1 } });
}

/** Takes away a block of the workspace's own that nothing needs; the refusal names what does. */
export async function removeBlock(ws: EditableWorkspace, { blockId, version }: At) {
  if (libraryBlock(blockId))
    throw new AttuneError("invalid", "Blocks of the library stay. Set its level to 0 if nothing of it is there.");
  const stored = await buildingBlockRows.read(ws);
  const before = stored.find((row) => row.blockId === blockId);
  if (!before) throw gone();
  const foundations = foundationsOf(stored);
  const users = blockUsers(blockId, foundations, await useCaseRows.read(ws), await initiativeRows.read(ws));
  const refusal = removalRefusal(foundations.nameOf(blockId), users);
  if (refusal) throw new AttuneError("invalid", refusal);
  return commit(ws, [buildingBlockRows.remove(ws, { ...before, version })], {
    action: "removed building block",
    answer: null,
  });
}

async function requirePeople(ws: Workspace, said: readonly { assessedById: string | null }[]): Promise<void> {
  const wanted = new Set(said.flatMap(({ assessedById }) => assessedById ?? []));
  if (wanted.size === 0) return;
  const known = new Set((await personRows.read(ws)).map(({ id }) => id));
  if ([...wanted].some((person) => !known.has(person)))
    throw new AttuneError("not_found", "This person is not in this workspace any more.");
}

async function requirePast(ws: Workspace, said: readonly { assessedAt: string | null }[]): Promise<void> {
  const today = await todayOf(ws);
  if (said.some(({ assessedAt }) => assessedAt !== null && assessedAt > today))
    throw new AttuneError("invalid", "An assessment cannot be from a day that is still to come.");
}

function requireOwnName(name: string, blockId: string | null, stored: readonly BuildingBlock[]): void {
  const { blocks, nameOf } = foundationsOf(stored);
  const same = (other: string) => nameOf(other).toLowerCase() === name.toLowerCase();
  if (blocks.some((other) => other !== blockId && same(other)))
    throw new AttuneError("invalid", `There is already a block called “${name}”. Two would be taken for one.`);
}

function requireNeeds(blockId: string, needs: Prerequisite[], blocks: readonly BuildingBlock[]): void {
  const foundations = foundationsOf(blocks);
  const refusal = needsRefusal(needs, new Set(foundations.blocks));
  if (refusal) throw new AttuneError(refusal.code, refusal.sentence);
  const loop = loopRefusal(blockId, foundations);
  if (loop) throw new AttuneError("invalid", loop);
}
