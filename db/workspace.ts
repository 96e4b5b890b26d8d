import { and, eq } from "drizzle-orm";
import { type Access, allows, type Role } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import type { Engine, Reader, Tx } from "./engine";
import { members } from "./schema";

declare const mayView: unique symbol;
declare const mayContribute: unique symbol;
declare const mayEdit: unique symbol;
declare const mayManage: unique symbol;

/** The request a write belongs to: sent twice, it takes effect once. */
export type RequestMark = { key: string; bodyHash: string };

/**
 * The database, as one member of one workspace may use it.
 *
 * Every query takes a `Workspace`, so a query without a tenant or a write by a viewer does not
 * compile. {@link enterWorkspace} is the only way to get one.
 */
export interface Workspace {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly db: Reader;
  readonly engine: Engine;
  readonly request: RequestMark | null;
  readonly [mayView]: true;
}
export interface ContributableWorkspace extends Workspace {
  readonly [mayContribute]: true;
}
export interface EditableWorkspace extends ContributableWorkspace {
  readonly [mayEdit]: true;
}
export interface ManagedWorkspace extends EditableWorkspace {
  readonly [mayManage]: true;
}

export type WorkspaceFor = {
  view: Workspace;
  contribute: ContributableWorkspace;
  edit: EditableWorkspace;
  manage: ManagedWorkspace;
};

/**
 * Opens a workspace to a user, at the level of access asked for.
 *
 * @throws AttuneError `not_found` for strangers, so that foreign ids cannot be probed;
 *   `forbidden` when the member's role does not reach `access`.
 */
export async function enterWorkspace<A extends Access>(
  engine: Engine,
  { workspaceId, userId, request = null }: { workspaceId: string; userId: string; request?: RequestMark | null },
  access: A,
): Promise<WorkspaceFor[A]> {
  const [member] = await engine.db
    .select({ role: members.role })
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));

  if (!member) throw new AttuneError("not_found", "There is no such workspace.");
  if (!allows(member.role, access)) throw new AttuneError("forbidden", "Your role does not allow this.");

  return { id: workspaceId, userId, role: member.role, db: engine.db, engine, request } as unknown as WorkspaceFor[A];
}

/** The key to a workspace that the same commit is about to create; nobody else can hold one yet. */
export function foundWorkspace(engine: Engine, { workspaceId, userId }: { workspaceId: string; userId: string }) {
  return {
    id: workspaceId,
    userId,
    role: "owner",
    db: engine.db,
    engine,
    request: null,
  } as unknown as ManagedWorkspace;
}

/** A workspace as a transaction sees it that is not over yet: for looking at what is about to be stored. */
export function workspaceInside(tx: Tx, workspaceId: string): Workspace {
  return { id: workspaceId, userId: "", role: "viewer", db: tx, request: null } as unknown as Workspace;
}
