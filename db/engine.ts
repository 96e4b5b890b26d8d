import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema";
import type { SchemaState } from "./schema-state";

/** What a statement without `.returning()` resolves to differs per driver, so nobody may look at it. */
interface OpaqueResult extends PgQueryResultHKT {
  type: unknown;
}
type Full = PgDatabase<OpaqueResult, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** The part of Drizzle that means the same on both engines. */
export type Tx = Pick<Full, "select" | "selectDistinct" | "insert" | "update" | "delete" | "$count">;
export type Reader = Pick<Tx, "select" | "selectDistinct" | "$count">;

export type Engine = {
  readonly dialect: "sqlite" | "postgres";
  /** Outside a transaction: each statement stands alone and sees only committed data. */
  readonly db: Tx;
  /** All or nothing; one writer at a time. Nested calls are refused. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Brings the tables up to this version; refuses those of a newer one. */
  migrate(): Promise<void>;
  schemaState(): Promise<SchemaState>;
  /** Whether a write would succeed now; a sentence when not. */
  trouble(): Promise<string | null>;
  /** After rows came with their own sequence numbers: the next ones go on from there. */
  continueSequences(): Promise<void>;
  close(): Promise<void>;
};
