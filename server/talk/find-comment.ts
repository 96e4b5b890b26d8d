import { readComment, type StoredComment } from "@/db/comments";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";

/** The comment of an id that came from outside. */
export async function findComment(ws: Workspace, commentId: string): Promise<StoredComment> {
  const comment = await readComment(ws, commentId);
  if (!comment) throw new AttuneError("not_found", "This comment is not here any more.");
  return comment;
}
