import { and, asc, count, desc, eq, getTableColumns } from "drizzle-orm";
import type { DropReport } from "@/domain/metrics/metric-value";
import type { Engine } from "./engine";
import { dropReports, members } from "./schema";
import type { Workspace } from "./workspace";

/** The latest reports on the watched folder, and how many there are in all. */
export async function readLatestDropReports(
  ws: Workspace,
  most: number,
): Promise<{ reports: DropReport[]; total: number }> {
  const of = eq(dropReports.workspaceId, ws.id);
  const {
    workspaceId: _w,
    position: _p,
    createdAt: _c,
    updatedAt: _u,
    version: _v,
    ...fields
  } = getTableColumns(dropReports);
  const reports = await ws.db
    .select(fields)
    .from(dropReports)
    .where(of)
    .orderBy(desc(dropReports.at), desc(dropReports.id))
    .limit(most);
  const [row] = await ws.db.select({ n: count() }).from(dropReports).where(of);
  return { reports, total: Number(row?.n ?? 0) };
}

/** Who has owned a workspace the longest; null where there is no such workspace. */
export async function findFirstOwner(engine: Engine, workspaceId: string): Promise<string | null> {
  const [owner] = await engine.db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.role, "owner")))
    .orderBy(asc(members.createdAt), asc(members.userId))
    .limit(1);
  return owner?.userId ?? null;
}
