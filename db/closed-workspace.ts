import { and, eq, gt } from "drizzle-orm";
import { AttuneError } from "@/domain/errors";
import type { Write } from "./commit";
import type { Engine } from "./engine";
import { hasSecondFactor } from "./members";
import { auditEntries, members, workspaces } from "./schema";
import { foundWorkspace, type OwnedWorkspace } from "./workspace";

const hour = 60 * 60 * 1_000;
const mostPerHour = 10;

/**
 * A workspace that was closed, for one of its owners and only to open it again.
 *
 * @throws AttuneError `not_found` for everybody else, and when it is not closed.
 */
export async function enterClosedWorkspace(
  engine: Engine,
  { workspaceId, userId }: { workspaceId: string; userId: string },
): Promise<OwnedWorkspace> {
  const [row] = await engine.db
    .select({ closedAt: workspaces.deletedAt, requiresSecondFactor: workspaces.requiresSecondFactor })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId), eq(members.role, "owner")));
  if (!row || row.closedAt === null) throw new AttuneError("not_found", "There is no closed workspace of yours here.");
  if (row.requiresSecondFactor && !(await hasSecondFactor(engine, userId)))
    throw new AttuneError(
      "second_factor",
      "This workspace asks for a second factor. Set one up in your account first.",
    );
  return foundWorkspace(engine, { workspaceId, userId });
}

/**
 * A write of a founding, refused once a person founded too many lately: counted inside the commit, so that nobody overtakes,
 * and from the history, so that giving one away makes no room for another.
 */
export const unlessTooMany = (userId: string, write: Write): Write => ({
  ...write,
  run: async (tx) => {
    const recent = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .innerJoin(auditEntries, eq(auditEntries.workspaceId, workspaces.id))
      .where(
        and(
          gt(workspaces.createdAt, Date.now() - hour),
          eq(auditEntries.userId, userId),
          eq(auditEntries.action, "created workspace"),
        ),
      );
    if (recent.length >= mostPerHour)
      throw new AttuneError(
        "too_many",
        `You made ${mostPerHour} workspaces within an hour. Use one of them, or make the next one in an hour.`,
        hour / 1_000,
      );
    return write.run(tx);
  },
});
