import { AttuneError } from "@/domain/errors";
import { addEntry } from "./audit-chain";
import { brokenRule } from "./broken-rule";
import type { Tx } from "./engine";
import { answeredRequests, auditObjects, changeEvents } from "./schema";
import { tellFollowers } from "./tell-followers";
import type { ContributableWorkspace } from "./workspace";

/** One insert, update or delete. `run` ends in `.returning()`; no row back means that someone else was faster. */
export type Write = {
  kind: string;
  id: string;
  /** All the ids, where one write adds many. */
  ids?: readonly string[];
  before: unknown;
  after: unknown;
  run: (tx: Tx) => PromiseLike<unknown[]>;
};

export type Deed<Answer> = {
  /** What was done, as a verb in the past: "moved initiative". */
  action: string;
  reason?: string | null;
  /** What the caller is told; kept, so that the same request sent again is told the same. */
  answer: Answer;
};

/**
 * Applies all writes, or none: the only transaction in the application.
 *
 * Operations read first, decide in `domain/`, and hand their decision over as a list. The audit row,
 * the record that the request was answered, the change event and what followers find in their inbox are part of the
 * same transaction, so nobody can forget them. Returns only when everything is on disk.
 *
 * @throws AttuneError `stale` when a write touched nothing.
 */
export async function commit<Answer>(
  ws: ContributableWorkspace,
  writes: readonly Write[],
  { action, reason = null, answer }: Deed<Answer>,
): Promise<Answer> {
  if (writes.length === 0) return answer;
  const at = Date.now();
  try {
    await ws.engine.inTransaction(async (tx) => {
      if (ws.request) {
        const { key, bodyHash } = ws.request;
        await tx.insert(answeredRequests).values({ workspaceId: ws.id, userId: ws.userId, key, bodyHash, answer, at });
      }
      for (const write of writes) {
        const rows = await write.run(tx);
        if (rows.length === 0)
          throw new AttuneError("stale", "Someone else changed this first. Look again, then decide.");
      }
      const entry = await addEntry(tx, {
        workspaceId: ws.id,
        at,
        userId: ws.userId,
        action,
        reason,
        requestKey: ws.request?.key ?? null,
        changes: writes.map(({ kind, id, before, after }) => ({ kind, id, before, after })),
      });
      const objects = objectsOf(ws.id, entry, writes);
      for (let from = 0; from < objects.length; from += objectsPerStatement)
        await tx.insert(auditObjects).values(objects.slice(from, from + objectsPerStatement));
      const isHeard = await tellFollowers(tx, { workspaceId: ws.id, actorId: ws.userId, entry, at }, objects);
      const kinds = [...new Set([...writes.map((write) => write.kind), ...(isHeard ? ["inboxItem"] : [])])];
      await tx.insert(changeEvents).values({ workspaceId: ws.id, kinds, at, requestKey: ws.request?.key ?? null });
    });
  } catch (error) {
    throw inPlainWords(error);
  }
  return answer;
}

const objectsPerStatement = 1_000;

function objectsOf(workspaceId: string, entry: number, writes: readonly Write[]) {
  const objects = writes.flatMap(({ kind, id, ids }) =>
    (ids ?? [id]).map((objectId) => ({ workspaceId, kind, objectId, entry })),
  );
  return [...new Map(objects.map((object) => [`${object.kind} ${object.objectId}`, object])).values()];
}

function inPlainWords(error: unknown): unknown {
  switch (brokenRule(error)) {
    case "foreign_key":
      return new AttuneError("invalid", "This refers to something that does not exist, or is still used elsewhere.");
    case "unique":
      return new AttuneError("stale", "This was already done. Look again.");
    default:
      return error;
  }
}
