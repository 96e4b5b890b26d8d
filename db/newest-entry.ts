import { max } from "drizzle-orm";
import type { Reader } from "./engine";
import { auditEntries } from "./schema";

/** When the newest thing happened in any workspace, in milliseconds since 1970; null when nothing has. */
export async function readNewestEntryAt(db: Reader): Promise<number | null> {
  const [newest] = await db.select({ at: max(auditEntries.at) }).from(auditEntries);
  return newest?.at ?? null;
}
