import { desc, eq } from "drizzle-orm";
import type { Weighting } from "@/domain/scoring/weighting/weighting";
import { rowsOf } from "./rows";
import { users, weightings } from "./schema";
import type { Workspace } from "./workspace";

export const weightingRows = rowsOf<Weighting>("weighting", weightings, "id");

/** Older versions are kept, and not listed. */
const mostListed = 100;

export type KeptWeighting = Omit<Weighting, "setBy"> & {
  /** 1 = the first that was stored. */
  number: number;
  /** Who set it; null when nobody did here: it came with the workspace. */
  by: string | null;
};

/** The versions of the weights, newest first. */
export async function readWeightings(ws: Workspace): Promise<KeptWeighting[]> {
  const rows = await ws.db
    .select({
      id: weightings.id,
      set: weightings.set,
      note: weightings.note,
      setAt: weightings.setAt,
      by: users.name,
    })
    .from(weightings)
    .leftJoin(users, eq(users.id, weightings.setBy))
    .where(eq(weightings.workspaceId, ws.id))
    .orderBy(desc(weightings.setAt), desc(weightings.id))
    .limit(mostListed);
  const count = rows.length < mostListed ? rows.length : await weightingRows.count(ws);
  return rows.map((row, at) => ({ ...row, number: count - at }));
}
