import { and, eq } from "drizzle-orm";
import { AttuneError } from "@/domain/errors";
import { answeredRequests } from "./schema";
import type { RequestMark, Workspace } from "./workspace";

/**
 * What this request was answered, if it was.
 *
 * @throws AttuneError `invalid` when the key was used for another request.
 */
export async function answerTo(ws: Workspace, request: RequestMark): Promise<{ answer: unknown } | undefined> {
  const [row] = await ws.db
    .select({ bodyHash: answeredRequests.bodyHash, answer: answeredRequests.answer })
    .from(answeredRequests)
    .where(
      and(
        eq(answeredRequests.workspaceId, ws.id),
        eq(answeredRequests.userId, ws.userId),
        eq(answeredRequests.key, request.key),
      ),
    );
  if (row && row.bodyHash !== request.bodyHash) {
    throw new AttuneError("invalid", "This request key was used for something else.");
  }
  return row && { answer: row.answer };
}
