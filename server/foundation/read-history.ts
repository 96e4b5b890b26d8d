import { buildingBlockRows } from "@/db/foundations";
import { readHistory } from "@/db/history";
import { personRows } from "@/db/people";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { blockChangeLines } from "@/domain/foundations/block-change-lines";
import { foundationsOf } from "@/domain/foundations/block-library";

/** What was said and stored of a block, newest first, in words. */
export async function readBlockHistory(ws: Workspace, blockId: string) {
  const foundations = foundationsOf(await buildingBlockRows.read(ws));
  if (!foundations.blocks.includes(blockId))
    throw new AttuneError("not_found", "This building block is not here any more.");
  const people = new Map((await personRows.read(ws)).map(({ id, name }) => [id, name]));
  const names = { block: foundations.nameOf, person: (id: string) => people.get(id) ?? "somebody who left" };
  const entries = await readHistory(ws, { kind: buildingBlockRows.kind, objectId: blockId, beforeSeq: null });
  return entries.map(({ seq, at, by, action, before, after }) => ({
    seq,
    at,
    by,
    action,
    lines: after ? blockChangeLines(before ?? {}, after, names) : [],
  }));
}
