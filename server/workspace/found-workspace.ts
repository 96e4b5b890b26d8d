import { enterClosedWorkspace, unlessTooMany } from "@/db/closed-workspace";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { putWorkspace, readWorkspaceRow } from "@/db/profile";
import { newWorkspace } from "../accounts/new-workspace";

type Founder = { engine: Engine; userId: string };

/** A workspace of one's own, with the sample in it or empty. */
export async function create(
  { engine, userId }: Founder,
  { name, start }: { name: string; start: "sample" | "empty" },
): Promise<{ workspaceId: string }> {
  const { ws, writes } = newWorkspace(engine, { ownerId: userId, start, name });
  const [first, ...rest] = writes;
  return commit(ws, [unlessTooMany(userId, first!), ...rest], {
    action: "created workspace",
    answer: { workspaceId: ws.id },
  });
}

export async function reopen({ engine, userId }: Founder, workspaceId: string): Promise<{ workspaceId: string }> {
  const ws = await enterClosedWorkspace(engine, { workspaceId, userId });
  const row = await readWorkspaceRow(ws);
  return commit(ws, [putWorkspace(ws, row, { deletedAt: null })], {
    action: "reopened workspace",
    answer: { workspaceId },
  });
}
