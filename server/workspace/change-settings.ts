import { commit } from "@/db/commit";
import { hasSecondFactor, stillInOrder } from "@/db/members";
import { putWorkspace, readWorkspaceRow, type WorkspaceRow } from "@/db/profile";
import type { ManagedWorkspace, OwnedWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";

async function put(
  ws: ManagedWorkspace,
  { version, change, action }: { version: number; change: Partial<WorkspaceRow>; action: string },
) {
  const row = await readWorkspaceRow(ws);
  return commit(ws, [putWorkspace(ws, { ...row, version }, change)], { action, answer: { version: version + 1 } });
}

export const rename = (ws: ManagedWorkspace, { name, version }: { name: string; version: number }) =>
  put(ws, { version, change: { name }, action: "renamed workspace" });

/** Whoever asks others for a second factor has one; so nobody shuts themselves out. */
export async function requireSecondFactor(
  ws: ManagedWorkspace,
  { required, version }: { required: boolean; version: number },
) {
  if (required && !(await hasSecondFactor(ws.engine, ws.userId)))
    throw new AttuneError(
      "invalid",
      "Set up a second factor in your own account first; then you can ask others for one.",
    );
  const action = required ? "required second factor" : "stopped requiring second factor";
  return put(ws, { version, change: { requiresSecondFactor: required }, action });
}

/** Nobody gets in from then on, open tabs included; everything stays, and an owner can open it again. */
export async function close(ws: OwnedWorkspace, { name }: { name: string }) {
  const row = await readWorkspaceRow(ws);
  if (name.trim() !== row.name.trim())
    throw new AttuneError("invalid", `Type the name of the workspace as it stands: ${row.name}`);
  return commit(ws, [stillInOrder(ws), putWorkspace(ws, row, { deletedAt: Date.now() })], {
    action: "closed workspace",
    answer: null,
  });
}
