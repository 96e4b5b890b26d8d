import { and, eq } from "drizzle-orm";
import type { SignOff } from "@/domain/ledger/sign-off";
import type { Write } from "./commit";
import { rowsOf, type Stored } from "./rows";
import { signOffs } from "./schema";
import type { ContributableWorkspace, Workspace } from "./workspace";

export const signOffRows = rowsOf<SignOff>("signOff", signOffs, "id", { most: 20_000, many: "sign-offs" });

/** One of each reviewer and use case, so that two at once cannot both be added. */
export const signOffId = (useCaseId: string, reviewerId: string): string => `${useCaseId} ${reviewerId}`;

export async function readSignOffs(ws: Workspace, useCaseId: string): Promise<Stored<SignOff>[]> {
  const rows = await ws.db
    .select()
    .from(signOffs)
    .where(and(eq(signOffs.workspaceId, ws.id), eq(signOffs.useCaseId, useCaseId)))
    .orderBy(signOffs.at);
  return rows.map(({ workspaceId: _w, position: _p, createdAt: _c, updatedAt: _u, ...signOff }) => signOff);
}

/** Who blocks which use case. */
export async function readBlocks(ws: Workspace): Promise<SignOff[]> {
  return ws.db
    .select({
      id: signOffs.id,
      useCaseId: signOffs.useCaseId,
      verdict: signOffs.verdict,
      reason: signOffs.reason,
      reviewerId: signOffs.reviewerId,
      at: signOffs.at,
    })
    .from(signOffs)
    .where(and(eq(signOffs.workspaceId, ws.id), eq(signOffs.verdict, "blocked")))
    .orderBy(signOffs.at);
}

/** Undoes the commit it is part of when somebody blocked the use case meanwhile. */
export const unlessBlocked = (ws: ContributableWorkspace, useCaseId: string): Write => ({
  kind: "check",
  id: useCaseId,
  ids: [],
  before: null,
  after: null,
  run: async (tx) => {
    const blocked = await tx
      .select({ id: signOffs.id })
      .from(signOffs)
      .where(and(eq(signOffs.workspaceId, ws.id), eq(signOffs.useCaseId, useCaseId), eq(signOffs.verdict, "blocked")));
    return blocked.length === 0 ? [{ useCaseId }] : [];
  },
});

/** Takes one away; the history keeps what it said. Whoever reviews may, so it asks for less than other removals. */
export const removeSignOff = (ws: ContributableWorkspace, before: Stored<SignOff>): Write => ({
  kind: signOffRows.kind,
  id: before.id,
  before,
  after: null,
  run: (tx) =>
    tx
      .delete(signOffs)
      .where(and(eq(signOffs.workspaceId, ws.id), eq(signOffs.id, before.id), eq(signOffs.version, before.version)))
      .returning({ id: signOffs.id }),
});
