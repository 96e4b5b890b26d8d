import { readMembers } from "@/db/accounts";
import type { Workspace } from "@/db/workspace";
import { allows, type Level } from "@/domain/access";
import { AttuneError } from "@/domain/errors";

/**
 * Proves that accounts are members of the workspace who may do something in it.
 *
 * @throws AttuneError `not_found` where one is no member; `invalid` where the role of one does not reach that far
 */
export async function requireMembers(ws: Workspace, userIds: readonly string[], access: Level): Promise<void> {
  if (userIds.length === 0) return;
  const members = new Map((await readMembers(ws)).map((each) => [each.id, each]));
  for (const userId of userIds) {
    const member = members.get(userId);
    if (!member) throw new AttuneError("not_found", "Somebody you named is not a member of this workspace any more.");
    if (!allows(member.role, access))
      throw new AttuneError("invalid", `${member.name} may only read here. Ask somebody who contributes.`);
  }
}
