import { examinePostgres } from "./examine-postgres";
import { examineSqlite } from "./examine-sqlite";
import type { SchemaState } from "./schema-state";

/** Rows that refer to something that is not there. */
export type Orphans = { readonly table: string; readonly parent: string; readonly rows: number };

export type OpenedDatabase = {
  readonly kind: "open";
  readonly schema: SchemaState;
  /** What is damaged in the file, in the words of the database; empty when nothing is. Always empty on PostgreSQL. */
  readonly damage: readonly string[];
  readonly orphans: readonly Orphans[];
  /** What only a server has; null on SQLite. */
  readonly server: {
    /** Such as 15. */
    readonly version: number;
    /** Such as UTF8. */
    readonly encoding: string;
    /** How far its clock is ahead of ours, in milliseconds; negative when behind. */
    readonly aheadMs: number;
    /** How many Attune servers are connected to this database now. */
    readonly attuneServers: number;
  } | null;
};

export type Examined =
  | OpenedDatabase
  | {
      readonly kind: "missing" | "unreachable" | "refused" | "damaged";
      /** In the words of the database; never holds the password. */
      readonly detail: string;
    };

/** Looks at a database without changing anything in it. Never throws for what is wrong with the database. */
export const examineDatabase = (url: string): Promise<Examined> =>
  /^postgres(ql)?:/.test(url) ? examinePostgres(url) : examineSqlite(url);
