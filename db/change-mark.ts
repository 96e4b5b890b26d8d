import { count, eq, max } from "drizzle-orm";
import { changeEvents } from "./schema";
import type { Workspace } from "./workspace";

/**
 * A word that is another one after every commit to the workspace. It counts as well as looks at the last number, for
 * numbers may be handed out in one order and committed in another.
 */
export async function readChangeMark(ws: Workspace): Promise<string> {
  const [seen] = await ws.db
    .select({ last: max(changeEvents.seq), many: count() })
    .from(changeEvents)
    .where(eq(changeEvents.workspaceId, ws.id));
  return `${seen?.last ?? 0}:${seen?.many ?? 0}`;
}
