import { readHistory } from "./history";
import type { Rows } from "./rows";
import type { Workspace } from "./workspace";

/** What was removed last under a key, as the history keeps it; undefined where the last that happened was no removal. */
export async function readRemoved<Entity extends object>(
  ws: Workspace,
  { kind }: Rows<Entity>,
  objectId: string,
): Promise<Entity | undefined> {
  const [last] = await readHistory(ws, { kind, objectId, beforeSeq: null }, 1);
  if (!last || last.before === null || last.after !== null) return undefined;
  const { version: _version, ...entity } = last.before;
  return entity as Entity;
}
