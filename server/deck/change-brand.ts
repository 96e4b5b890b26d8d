import { commit } from "@/db/commit";
import { brandRows } from "@/db/saved-decks";
import type { EditableWorkspace, Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import type { BrandLook } from "@/domain/deck/brand";
import { checkBrand } from "@/domain/deck/check-brand";
import { ourLook } from "@/domain/deck/our-look";
import { AttuneError } from "@/domain/errors";
import { takeLogo } from "./take-logo";

/** What the slides wear; version 0 while nothing of it was changed. */
export async function readBrand(ws: Workspace) {
  const [row] = await brandRows.read(ws);
  return { look: row?.look ?? ourLook, version: row?.version ?? 0, may: { edit: allows(ws.role, "edit") } };
}

export async function putBrand(ws: EditableWorkspace, given: { version: number; look: BrandLook }) {
  const { version } = given;
  const look = { ...given.look, logo: given.look.logo && takeLogo(given.look.logo) };
  const [unread] = checkBrand(look);
  if (unread) throw new AttuneError("invalid", unread.sentence);
  const [before] = await brandRows.read(ws);
  if ((before?.version ?? 0) !== version)
    throw new AttuneError("stale", "Somebody changed how the slides look meanwhile. Look again, then save yours.");
  const after = { id: "current", look };
  const write = before ? brandRows.put(ws, before, after) : brandRows.add(ws, after);
  return commit(ws, [write], { action: "changed brand", answer: { version: version + 1 } });
}
