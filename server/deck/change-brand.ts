import { commit } from "@/db/commit";
import { brandRows } from "@/db/saved-decks";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { BrandLook } from "@/domain/deck/brand";
import { logoProblem } from "@/domain/deck/logo";
import { AttuneError } from "@/domain/errors";

const ours: BrandLook = {
  colors: { ink: null, quiet: null, commercial: null, experience: null },
  headings: null,
  body: null,
  logo: null,
};

/** What the slides wear; version 0 while nothing of it was changed. */
export async function readBrand(ws: Workspace) {
  const [row] = await brandRows.read(ws);
  return { look: row?.look ?? ours, version: row?.version ?? 0, may: { edit: allows(ws.role, "edit") } };
}

export async function putBrand(ws: EditableWorkspace, { version, look }: { version: number; look: BrandLook }) {
  const problem = look.logo && logoProblem(look.logo);
  if (problem) throw new AttuneError("invalid", problem);
  const [before] = await brandRows.read(ws);
  if ((before?.version ?? 0) !== version)
    throw new AttuneError("stale", "Somebody changed how the slides look meanwhile. Look again, then save yours.");
  const after = { id: "current", look };
  const write = before ? brandRows.put(ws, before, after) : brandRows.add(ws, after);
  return commit(ws, [write], { action: "changed brand", answer: { version: version + 1 } });
}
