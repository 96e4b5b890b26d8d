import { type CellStyle, isBlank } from "./cell-kind";
import { valueAt } from "./entity-path";
import type { Held } from "./plan-import";
import type { MappedColumn } from "./propose-mapping";
import type { RawCell } from "./raw-table";
import type { SettledProblem, TableKind } from "./table-kind";

/** What is known of the things that exist, and of the rows read so far. */
export type Matching<Entity extends object> = {
  readonly kind: TableKind<Entity>;
  /** One index per way of telling rows apart. */
  readonly indexes: readonly ReadonlyMap<string, readonly Held<Entity>[]>[];
  readonly rowOfHeld: Map<Held<Entity>, number>;
  readonly rowOfNew: Map<string, { row: number; way: number }>;
};

export type Identified<Entity> = {
  readonly before: Held<Entity> | null;
  readonly problems: readonly SettledProblem[];
};

/** The values of an identity as one key; text is compared composed and trimmed. */
const keyOf = (values: readonly unknown[]): string =>
  JSON.stringify(values.map((value) => (typeof value === "string" ? value.normalize("NFC").trim() : value)));

export function startMatching<Entity extends object>(
  kind: TableKind<Entity>,
  existing: readonly Held<Entity>[],
): Matching<Entity> {
  const indexes = kind.identity.map((columns) => {
    const index = new Map<string, Held<Entity>[]>();
    for (const held of existing) {
      const key = keyOf(columns.map((column) => valueAt(held.entity, column)));
      const same = index.get(key);
      if (same) same.push(held);
      else index.set(key, [held]);
    }
    return index;
  });
  return { kind, indexes, rowOfHeld: new Map(), rowOfNew: new Map() };
}

type Row = {
  readonly cells: readonly RawCell[];
  readonly mapped: readonly MappedColumn[];
  readonly row: number;
  readonly style: CellStyle;
};

/** Finds what a row is about, and whether an earlier row of the file is about the same. */
export function matchRow<Entity extends object>(matching: Matching<Entity>, given: Row): Identified<Entity> {
  const { kind, indexes, rowOfHeld } = matching;
  const keys = kind.identity.map((columns) => identityKey(kind, columns, given));
  for (const [way, key] of keys.entries()) {
    const found = key === null ? [] : (indexes[way]?.get(key) ?? []);
    const column = kind.identity[way]?.at(-1) ?? null;
    if (found.length > 1)
      return {
        before: null,
        problems: [
          { column, message: `${found.length} ${kind.many} here are called this. Add their ids to say which.` },
        ],
      };
    const [before] = found;
    if (before) {
      const earlier = rowOfHeld.get(before);
      rowOfHeld.set(before, earlier ?? given.row);
      return { before, problems: earlier === undefined ? [] : [{ column, message: again(kind.one, earlier) }] };
    }
  }
  return { before: null, problems: repeated(matching, keys, given.row) };
}

const again = (one: string, row: number) => `Row ${row} is about the same ${one} already. Keep one of the two.`;

/** Null when a part of the identity is missing or cannot be read; what cannot be read is told when it is. */
function identityKey<Entity extends object>(
  { columns }: TableKind<Entity>,
  keys: readonly string[],
  { cells, mapped, style }: Row,
): string | null {
  const values = keys.map((key) => {
    const found = mapped.find(({ column }) => column.key === key);
    const { holds, blankIsKey } = columns.find((column) => column.key === key) ?? {};
    const cell = found && cells[found.at];
    if (holds && blankIsKey && isBlank(cell)) return holds.empty;
    if (!holds || isBlank(cell)) return null;
    const read = holds.read(cell, style);
    return "value" in read ? read.value : null;
  });
  return values.includes(null) ? null : keyOf(values);
}

/**
 * New rows are the same when they share the first identity each of them gives. A row without an id is the same as one
 * of its name; two rows with ids of their own may share a name.
 */
function repeated<Entity extends object>(
  { kind, rowOfNew }: Matching<Entity>,
  keys: readonly (string | null)[],
  row: number,
): SettledProblem[] {
  const first = keys.findIndex((key) => key !== null);
  const problems: SettledProblem[] = [];
  for (const [way, key] of keys.entries()) {
    if (key === null) continue;
    const earlier = rowOfNew.get(`${way} ${key}`);
    if (earlier === undefined) rowOfNew.set(`${way} ${key}`, { row, way: first });
    else if (way === first || earlier.way === way)
      problems.push({ column: kind.identity[way]?.at(-1) ?? null, message: again(kind.one, earlier.row) });
  }
  return problems.slice(0, 1);
}
