import { commit } from "@/db/commit";
import type { Stored } from "@/db/rows";
import { addView, findView, putView, readViews, removeView } from "@/db/saved-views";
import type { ContributableWorkspace, Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import { mayChangeView, type SavedView, viewProblem } from "@/domain/saved-view";

/** A person's ways of looking at a screen, and the shared ones. */
export async function listViews(ws: Workspace, screen: SavedView["screen"]) {
  const views = await readViews(ws, screen);
  return {
    views: views.map(({ id, name, shared, look, version, ownerId }) => ({
      id,
      name,
      shared,
      look,
      version,
      mayChange: mayChangeView({ ownerId, shared }, ws),
    })),
    may: { save: allows(ws.role, "contribute"), share: allows(ws.role, "edit") },
  };
}

type Given = Pick<SavedView, "screen" | "name" | "shared" | "look">;

export async function saveView(ws: ContributableWorkspace, given: Given) {
  const own = (await readViews(ws, given.screen)).filter(({ ownerId }) => ownerId === ws.userId);
  const problem = viewProblem(given, own.length);
  if (problem) throw new AttuneError("invalid", problem);
  if (given.shared) refuseSharing(ws);
  const view: SavedView = { ...given, id: `V-${crypto.randomUUID().slice(0, 12)}`, ownerId: ws.userId };
  return commit(ws, [addView(ws, view)], { action: "saved view", answer: { id: view.id } });
}

type Change = { viewId: string; version: number } & Partial<Pick<SavedView, "name" | "shared" | "look">>;

/** Another name, another look, shared or not any more. */
export async function changeView(ws: ContributableWorkspace, { viewId, version, name, shared, look }: Change) {
  const before = await readOwn(ws, viewId);
  const after = { ...before, name: name ?? before.name, shared: shared ?? before.shared, look: look ?? before.look };
  const problem = viewProblem(after, 0);
  if (problem) throw new AttuneError("invalid", problem);
  if (after.shared) refuseSharing(ws);
  return commit(ws, [putView(ws, { ...before, version }, after)], {
    action: after.shared === before.shared ? "changed view" : after.shared ? "shared view" : "stopped sharing view",
    answer: { version: version + 1 },
  });
}

export async function dropView(ws: ContributableWorkspace, { viewId, version }: { viewId: string; version: number }) {
  const before = await readOwn(ws, viewId);
  return commit(ws, [removeView(ws, { ...before, version })], { action: "removed view", answer: { id: viewId } });
}

/** A view one may change; what another keeps for themselves reads as missing. */
async function readOwn(ws: ContributableWorkspace, viewId: string): Promise<Stored<SavedView>> {
  const view = await findView(ws, viewId);
  if (!view) throw new AttuneError("not_found", "This view is not here any more.");
  if (!mayChangeView(view, ws)) throw new AttuneError("forbidden", "Shared views are changed by editors. Save a copy.");
  return view;
}

function refuseSharing({ role }: Workspace) {
  if (!allows(role, "edit"))
    throw new AttuneError("forbidden", "Sharing a view is for editors. Keep it for yourself, or ask one of them.");
}
