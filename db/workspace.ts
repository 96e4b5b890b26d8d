import { and, eq } from "drizzle-orm";
import { type Access, allows, type Role } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import type { Engine, Reader, Tx } from "./engine";
import { members, secondFactors, workspaces } from "./schema";

declare const mayView: unique symbol;
declare const mayContribute: unique symbol;
declare const mayEdit: unique symbol;
declare const mayManage: unique symbol;
declare const mayOwn: unique symbol;

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
  /** May sign off or block a use case, whatever the role. */
  readonly mayReview: boolean;
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

export interface OwnedWorkspace extends ManagedWorkspace {
  readonly [mayOwn]: true;
}

export type WorkspaceFor = {
  view: Workspace;
  review: ContributableWorkspace;
  contribute: ContributableWorkspace;
  edit: EditableWorkspace;
  manage: ManagedWorkspace;
  own: OwnedWorkspace;
};

/** The same to strangers and to members of one that was closed. */
export const noSuchWorkspace =
  "There is no such workspace. Choose one of yours, or ask the owner or an admin of this one to let you in.";

const whatEachMay: Record<Access, string> = {
  view: "",
  contribute: "Your role reads here. An admin of the workspace can make you a contributor.",
  edit: "Your role does not change the plan. You can comment, and an editor can change it.",
  manage: "Your role does not manage members and settings. An admin or the owner can.",
  own: "Only an owner can do this. The members page says who that is.",
  review: "Only reviewers for privacy and customer experience sign off. An admin can make you one.",
};

/**
 * Opens a workspace to a user, at the level of access asked for.
 *
 * @throws AttuneError `not_found` for strangers, so that foreign ids cannot be probed, and for a workspace that was closed;
 *   `forbidden` when the member's role does not reach `access`; `second_factor` where one is required and none is set up.
 */
export async function enterWorkspace<A extends Access>(
  engine: Engine,
  { workspaceId, userId, request = null }: { workspaceId: string; userId: string; request?: RequestMark | null },
  access: A,
): Promise<WorkspaceFor[A]> {
  const [member] = await engine.db
    .select({
      role: members.role,
      mayReview: members.mayReview,
      deletedAt: workspaces.deletedAt,
      requiresSecondFactor: workspaces.requiresSecondFactor,
      confirmedAt: secondFactors.confirmedAt,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .leftJoin(secondFactors, eq(secondFactors.userId, members.userId))
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));

  if (!member || member.deletedAt !== null) throw new AttuneError("not_found", noSuchWorkspace);
  if (member.requiresSecondFactor && member.confirmedAt === null) {
    throw new AttuneError(
      "second_factor",
      "This workspace asks for a second factor. Set one up in your account first.",
    );
  }
  const { role, mayReview } = member;
  if (access === "review" ? !mayReview : !allows(role, access)) throw new AttuneError("forbidden", whatEachMay[access]);

  return { id: workspaceId, userId, role, mayReview, db: engine.db, engine, request } as unknown as WorkspaceFor[A];
}

/** The key to a workspace that the same commit is about to create; nobody else can hold one yet. */
export function foundWorkspace(engine: Engine, { workspaceId, userId }: { workspaceId: string; userId: string }) {
  return {
    id: workspaceId,
    userId,
    role: "owner",
    mayReview: false,
    db: engine.db,
    engine,
    request: null,
  } as unknown as OwnedWorkspace;
}

/** A workspace as a transaction sees it that is not over yet: for looking at what is about to be stored. */
export function workspaceInside(tx: Tx, workspaceId: string): Workspace {
  return {
    id: workspaceId,
    userId: "",
    role: "viewer",
    mayReview: false,
    db: tx,
    request: null,
  } as unknown as Workspace;
}
