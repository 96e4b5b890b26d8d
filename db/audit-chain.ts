import { createHash } from "node:crypto";
import { and, asc, eq, gt } from "drizzle-orm";
import type { Reader, Tx } from "./engine";
import { auditEntries, auditHeads, workspaces } from "./schema";

type Entry = typeof auditEntries.$inferInsert;
type Sealed = Omit<Entry, "seq" | "hash">;

/** The seal of an entry: a hash over all it says and over the seal before it, so that none can be changed, moved or left out. */
function sealOf(before: string, entry: Sealed): string {
  const { workspaceId, at, userId, action, reason = null, requestKey = null, changes } = entry;
  const told = JSON.stringify([before, workspaceId, at, userId, action, reason, requestKey, changes]);
  return createHash("sha256").update(told).digest("base64url");
}

/** Adds an entry to the chain of its workspace. Transactions that write are one after the other, so nobody comes between. */
export async function addEntry(tx: Tx, entry: Sealed): Promise<number> {
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.workspaceId, entry.workspaceId));
  const hash = sealOf(head?.hash ?? "", entry);
  const [added] = await tx
    .insert(auditEntries)
    .values({ ...entry, hash })
    .returning({ seq: auditEntries.seq });
  const { seq } = added!;
  const next = { seq, hash, entries: (head?.entries ?? 0) + 1 };
  await tx
    .insert(auditHeads)
    .values({ workspaceId: entry.workspaceId, ...next })
    .onConflictDoUpdate({ target: auditHeads.workspaceId, set: next });
  return seq;
}

export type ChainReport = {
  readonly workspaceId: string;
  /** Entries whose seal was checked. */
  readonly sealed: number;
  /** Entries from before there were seals: they are there, and nothing proves that they are as they were. */
  readonly unsealed: number;
  /** What is wrong first, as a sentence; null when the chain is whole. */
  readonly problem: string | null;
};

const perRead = 500;

/** An entry as stored, wherever it is read from. */
export type StoredEntry = Entry & { seq: number; hash: string | null };
type Head = Pick<typeof auditHeads.$inferSelect, "hash" | "entries">;

/** Every workspace that has a chain, closed ones too, the oldest first. */
export function readChained(db: Reader): PromiseLike<{ id: string; name: string }[]> {
  return db
    .select({ id: workspaces.id, name: workspaces.name })
    .from(workspaces)
    .orderBy(asc(workspaces.createdAt), asc(workspaces.id));
}

/** Walks the chain of a workspace from its first entry to its head. */
export async function checkChain(db: Reader, workspaceId: string): Promise<ChainReport> {
  const [head] = await db.select().from(auditHeads).where(eq(auditHeads.workspaceId, workspaceId));
  return walkChain(workspaceId, head, entriesOf(db, workspaceId));
}

async function* entriesOf(db: Reader, workspaceId: string): AsyncGenerator<StoredEntry> {
  for (let last = 0; ; ) {
    const rows = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.workspaceId, workspaceId), gt(auditEntries.seq, last)))
      .orderBy(asc(auditEntries.seq))
      .limit(perRead);
    yield* rows;
    if (rows.length < perRead) return;
    last = rows.at(-1)!.seq;
  }
}

/** Checks a chain, from its first entry to its head, wherever its entries come from. */
export async function walkChain(
  workspaceId: string,
  head: Head | undefined,
  entries: AsyncIterable<StoredEntry> | Iterable<StoredEntry>,
): Promise<ChainReport> {
  const found = { workspaceId, sealed: 0, unsealed: 0 };
  const broken = (problem: string): ChainReport => ({ ...found, problem });
  let before = "";
  for await (const { seq, hash, ...entry } of entries) {
    if (hash === null && found.sealed === 0) found.unsealed++;
    else if (hash === null) return broken(`entry ${seq} has no seal although the ones before it have.`);
    else if (hash !== sealOf(before, entry)) {
      return broken(`entry ${seq} is not as it was written, or one before it was changed, moved or taken out.`);
    } else {
      before = hash;
      found.sealed++;
    }
  }
  if (found.sealed > 0 && !head) return broken("the end of the chain is not recorded.");
  if (head && (head.hash !== before || head.entries !== found.sealed)) {
    return broken(`the chain ends after ${found.sealed} of ${head.entries} entries.`);
  }
  return { ...found, problem: null };
}
