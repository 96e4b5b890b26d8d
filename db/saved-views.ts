import { and, asc, eq, or } from "drizzle-orm";
import type { SavedView } from "@/domain/saved-view";
import type { Write } from "./commit";
import { rowsOf, type Stored } from "./rows";
import { savedViews } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

const rows = rowsOf<SavedView>("savedView", savedViews, "id");
export const { add: addView, put: putView } = rows;

const seenBy = (ws: Workspace) => or(eq(savedViews.ownerId, ws.userId), eq(savedViews.shared, true));

/** One's own and the shared ones of a screen, the oldest first; nobody reads what another keeps for themselves. */
export async function readViews(ws: Workspace, screen: SavedView["screen"]): Promise<Stored<SavedView>[]> {
  const { id, ownerId, name, shared, look, version } = savedViews;
  return ws.db
    .select({ id, ownerId, screen: savedViews.screen, name, shared, look, version })
    .from(savedViews)
    .where(and(eq(savedViews.workspaceId, ws.id), eq(savedViews.screen, screen), seenBy(ws)))
    .orderBy(asc(savedViews.createdAt), asc(id));
}

/** A view one may see. */
export async function findView(ws: Workspace, viewId: string): Promise<Stored<SavedView> | undefined> {
  const view = await rows.find(ws, viewId);
  return view && (view.shared || view.ownerId === ws.userId) ? view : undefined;
}

/** Whose view it may be is decided by the caller. */
export function removeView(ws: ContributableWorkspace, before: Stored<SavedView>): Write {
  return {
    kind: rows.kind,
    id: before.id,
    before,
    after: null,
    run: (tx) =>
      tx
        .delete(savedViews)
        .where(
          and(eq(savedViews.workspaceId, ws.id), eq(savedViews.id, before.id), eq(savedViews.version, before.version)),
        )
        .returning({ id: savedViews.id }),
  };
}
