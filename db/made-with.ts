import { and, asc, eq } from "drizzle-orm";
import { auditObjects } from "./schema";
import type { Workspace } from "./workspace";

type Thing = { readonly kind: string; readonly objectId: string };

/** What else of a kind the commit wrote that first stored a thing. */
export async function readMadeWith(ws: Workspace, { kind, objectId }: Thing, otherKind: string): Promise<string[]> {
  const [first] = await ws.db
    .select({ entry: auditObjects.entry })
    .from(auditObjects)
    .where(and(eq(auditObjects.workspaceId, ws.id), eq(auditObjects.kind, kind), eq(auditObjects.objectId, objectId)))
    .orderBy(asc(auditObjects.entry))
    .limit(1);
  if (!first) return [];
  const rows = await ws.db
    .select({ id: auditObjects.objectId })
    .from(auditObjects)
    .where(
      and(eq(auditObjects.workspaceId, ws.id), eq(auditObjects.kind, otherKind), eq(auditObjects.entry, first.entry)),
    );
  return rows.map(({ id }) => id);
}
