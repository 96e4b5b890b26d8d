import { and, asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { AttuneError } from "@/domain/errors";
import type { Write } from "./commit";
import type { Tx } from "./engine";
import type { audiences } from "./schema";
import type { ContributableWorkspace, EditableWorkspace, Workspace } from "./workspace";

/** An entity as stored: with the version that the next write must name. */
export type Stored<Entity> = Entity & { version: number };

/** Rows per statement: SQLite allows 32,766 values in one. */
const chunkSize = 100;

/** Any table of a workspace; its bookkeeping columns are there in all of them. */
export type WorkspaceTable = typeof audiences;

/**
 * Reads and writes of one kind of entity. The key column is `id` unless named; every statement is
 * confined to the workspace of the key it is given. Where there is a limit, a commit that would go beyond it is refused.
 */
export function rowsOf<Entity extends object>(
  kind: string,
  table: unknown,
  keyName: keyof Entity & string,
  limit?: { readonly most: number; readonly many: string },
) {
  const of = table as WorkspaceTable;
  const columns = getTableColumns(of) as unknown as Record<string, (typeof of)["id"]>;
  const keyColumn = columns[keyName]!;
  const only = (ws: Workspace, key: string) => and(eq(of.workspaceId, ws.id), eq(keyColumn, key));

  const spoken = (row: Record<string, unknown>): Stored<Entity> => {
    const { workspaceId: _w, position: _p, createdAt: _c, updatedAt: _u, ...entity } = row;
    return entity as Stored<Entity>;
  };
  const keyOf = (entity: Entity) => String(entity[keyName]);

  /** What was added, once the workspace was found to have room for it: counted inside the commit, so that nobody overtakes. */
  const withRoom = async (ws: Workspace, tx: Tx, added: unknown[]): Promise<unknown[]> => {
    if (!limit) return added;
    const [row] = await tx.select({ n: sql<number>`count(*)` }).from(of).where(eq(of.workspaceId, ws.id));
    if (Number(row?.n ?? 0) > limit.most)
      throw new AttuneError(
        "invalid",
        `A workspace holds at most ${limit.most.toLocaleString("en-GB")} ${limit.many}. Take one away first.`,
      );
    return added;
  };

  return {
    kind,
    keyName,
    /** All of the workspace, in the order people gave. */
    async read(ws: Workspace): Promise<Stored<Entity>[]> {
      const rows = await ws.db
        .select()
        .from(of)
        .where(eq(of.workspaceId, ws.id))
        .orderBy(asc(of.position), asc(keyColumn));
      return rows.map(spoken);
    },
    async find(ws: Workspace, key: string): Promise<Stored<Entity> | undefined> {
      const [row] = await ws.db.select().from(of).where(only(ws, key));
      return row && spoken(row);
    },
    async readSome(ws: Workspace, keys: readonly string[]): Promise<Stored<Entity>[]> {
      if (keys.length === 0) return [];
      const rows = await ws.db
        .select()
        .from(of)
        .where(and(eq(of.workspaceId, ws.id), inArray(keyColumn, [...keys])));
      return rows.map(spoken);
    },
    /** Which rows there are, in their order, each with a mark that every write to it changes. */
    async marks(ws: Workspace): Promise<{ key: string; mark: string }[]> {
      const { version, createdAt, updatedAt, position } = of;
      const rows = await ws.db
        .select({ key: keyColumn, version, createdAt, updatedAt })
        .from(of)
        .where(eq(of.workspaceId, ws.id))
        .orderBy(asc(position), asc(keyColumn));
      return rows.map((row) => ({ key: row.key, mark: `${row.version} ${row.createdAt} ${row.updatedAt}` }));
    },
    /** A mark of all rows at once: any write to one of them makes it another. */
    async mark(ws: Workspace): Promise<string> {
      const [row] = await ws.db.select(marked(of)).from(of).where(eq(of.workspaceId, ws.id));
      return `${row?.rows} ${row?.versions} ${row?.newest}`;
    },
    /** Undoes the commit it is part of when anybody wrote to these rows since the mark was read. */
    ifStill(ws: ContributableWorkspace, mark: string, told: { kind?: string; id: string; after: unknown }): Write {
      return {
        kind: told.kind ?? "import",
        id: told.id,
        ids: [],
        before: null,
        after: told.after,
        run: async (tx) => {
          const [row] = await tx.select(marked(of)).from(of).where(eq(of.workspaceId, ws.id));
          return `${row?.rows} ${row?.versions} ${row?.newest}` === mark ? [row] : [];
        },
      };
    },
    async count(ws: Workspace): Promise<number> {
      const [row] = await ws.db.select({ n: sql<number>`count(*)` }).from(of).where(eq(of.workspaceId, ws.id));
      return Number(row?.n ?? 0);
    },
    add(ws: ContributableWorkspace, entity: Entity): Write {
      return {
        kind,
        id: keyOf(entity),
        before: null,
        after: entity,
        run: async (tx) => {
          const values = { ...entity, workspaceId: ws.id } as never;
          return withRoom(ws, tx, await tx.insert(of).values(values).returning({ key: keyColumn }));
        },
      };
    },
    /** Many at once, in the order given; behind what is there already when `firstPosition` is the clock. */
    addAll(ws: ContributableWorkspace, entities: readonly Entity[], firstPosition = 0): Write[] {
      const chunks = Array.from({ length: Math.ceil(entities.length / chunkSize) }, (_, n) => n * chunkSize);
      return chunks.map((from) => {
        const chunk = entities.slice(from, from + chunkSize);
        const rows = chunk.map((entity, at) => ({
          ...entity,
          workspaceId: ws.id,
          position: firstPosition + from + at,
        }));
        return {
          kind,
          id: keyOf(chunk[0]!),
          ids: chunk.map(keyOf),
          before: null,
          after: { rows: chunk.length },
          run: async (tx) => {
            const values = rows as never;
            return withRoom(ws, tx, await tx.insert(of).values(values).returning({ key: keyColumn }));
          },
        };
      });
    },
    /** Stores a changed entity, unless someone stored it since `before` was read. */
    put(ws: ContributableWorkspace, before: Stored<Entity>, after: Entity): Write {
      const changed = differences(before, after);
      return {
        kind,
        id: keyOf(before),
        ...changed,
        // What is equal stays: the version proves that it is what was read.
        run: (tx) =>
          tx
            .update(of)
            .set({ ...changed.after, version: before.version + 1, updatedAt: Date.now() } as never)
            .where(and(only(ws, keyOf(before)), eq(of.version, before.version)))
            .returning({ key: keyColumn }),
      };
    },
    remove(ws: EditableWorkspace, before: Stored<Entity>): Write {
      return {
        kind,
        id: keyOf(before),
        before,
        after: null,
        run: (tx) =>
          tx
            .delete(of)
            .where(and(only(ws, keyOf(before)), eq(of.version, before.version)))
            .returning({ key: keyColumn }),
      };
    },
  };
}

const marked = (of: WorkspaceTable) => ({
  rows: sql<string>`count(*)`,
  versions: sql<string>`sum(${of.version})`,
  newest: sql<string>`max(${of.createdAt})`,
});

export type Rows<Entity extends object> = ReturnType<typeof rowsOf<Entity>>;

/** Only the fields that changed: what a reader of the history wants to see. */
function differences(
  before: object,
  after: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  const keys = Object.keys(is).filter(
    (key) => key !== "version" && JSON.stringify(is[key]) !== JSON.stringify(was[key]),
  );
  const only = (from: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { before: only(was), after: only(is) };
}
