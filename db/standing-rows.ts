import type { Engine } from "./engine";
import type { Rows } from "./rows";
import type { Workspace } from "./workspace";

type Kept = ReadonlyMap<string, { readonly mark: string; readonly entity: unknown }>;
type ByKind = Map<string, Kept>;

/* Pages and route handlers are bundled apart but share one process, and so the rows they read. */
const shared = globalThis as {
  attuneStanding?: WeakMap<Engine, Map<string, ByKind>>;
  attuneVersions?: WeakMap<object, number>;
};
const mostWorkspaces = 8;
/** From so many changed rows on, all are read in one go. */
const mostApart = 200;

function byKindOf({ engine, id }: Workspace): ByKind {
  // Inside a transaction there is no engine, and what is read may never be committed.
  if (!engine) return new Map();
  shared.attuneStanding ??= new WeakMap();
  const ofEngine = shared.attuneStanding.get(engine) ?? new Map<string, ByKind>();
  shared.attuneStanding.set(engine, ofEngine);
  const found = ofEngine.get(id) ?? new Map<string, Kept>();
  ofEngine.delete(id);
  ofEngine.set(id, found);
  const [oldest] = ofEngine.keys();
  if (ofEngine.size > mostWorkspaces && oldest !== undefined) ofEngine.delete(oldest);
  return found;
}

/**
 * All entities of a kind, in the order people gave. One that nobody wrote to since it was last asked for is the same object
 * again, not read anew, so that what was worked out from it still holds. They are shared: nobody may change them.
 */
export async function standing<Entity extends object>(ws: Workspace, rows: Rows<Entity>): Promise<Entity[]> {
  const byKind = byKindOf(ws);
  const known = byKind.get(rows.kind);
  const marks = await rows.marks(ws);
  const changed = marks.filter(({ key, mark }) => known?.get(key)?.mark !== mark).map(({ key }) => key);
  const read = changed.length > mostApart ? await rows.read(ws) : await rows.readSome(ws, changed);
  shared.attuneVersions ??= new WeakMap();
  const versions = shared.attuneVersions;
  const anew = new Map(
    read.map(({ version, ...row }) => {
      versions.set(row, version);
      return [String((row as Entity)[rows.keyName]), row];
    }),
  );
  const wanted = new Set(changed);
  const now = new Map(
    marks.flatMap(({ key, mark }) => {
      const entity = wanted.has(key) ? anew.get(key) : known?.get(key)?.entity;
      return entity === undefined ? [] : [[key, { mark, entity }] as const];
    }),
  );
  byKind.set(rows.kind, now);
  return [...now.values()].map(({ entity }) => entity as unknown as Entity);
}

/** The version of an entity that was handed out above, as it was read: what a write must name. */
export const versionOf = (entity: object): number => shared.attuneVersions?.get(entity) ?? 0;
