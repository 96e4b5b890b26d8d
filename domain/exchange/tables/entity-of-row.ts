import { isBlank } from "./cell-kind";
import { valueAt, withValues } from "./entity-path";
import type { Identified } from "./match-row";
import type { ImportOptions } from "./plan-import";
import type { MappedColumn } from "./propose-mapping";
import type { RawCell } from "./raw-table";
import type { SettledProblem, TableKind } from "./table-kind";

type Row<Entity> = {
  readonly cells: readonly RawCell[];
  readonly mapped: readonly MappedColumn[];
  readonly identified: Identified<Entity>;
  readonly options: ImportOptions;
  readonly newId: () => string;
};

type Made<Entity> = { readonly entity: Entity | null; readonly problems: readonly SettledProblem[] };

/** The entity a row describes: its cells over what exists, judged by the entity's schema and the rules of its kind. */
export function entityOf<Entity extends object>(kind: TableKind<Entity>, given: Row<Entity>): Made<Entity> {
  const before = given.identified.before?.entity ?? null;
  const read = readCells(given, before);
  const missing = before === null ? missingColumns(kind, read.values, read.problems) : [];
  const problems = [...read.problems, ...missing];
  const start: object = before ?? kind.blank(given.newId());
  const candidate = withValues(start, read.values);

  const parsed = kind.schema.safeParse(candidate);
  if (!parsed.success) {
    const told = new Set(problems.map(({ column }) => column));
    const more = parsed.error.issues
      .map(({ path, message }) => ({ column: columnOf(kind, path.map(String)), message }))
      .filter(({ column }) => !told.has(column));
    return { entity: null, problems: [...problems, ...more] };
  }
  // Rules are told even beside unreadable cells, but never about a column that was not understood.
  const settled = kind.settle({ before, after: parsed.data, given: read.said });
  const unread = new Set(problems.map(({ column }) => column));
  const broken = settled.problems.filter(
    ({ column }) => problems.length === 0 || (column !== null && !unread.has(column)),
  );
  return { entity: settled.entity, problems: [...problems, ...broken] };
}

function readCells<Entity extends object>(
  { cells, mapped, options }: Row<Entity>,
  before: Entity | null,
): { values: Map<string, unknown>; said: ReadonlySet<string>; problems: SettledProblem[] } {
  const values = new Map<string, unknown>();
  const said = new Set<string>();
  const problems: SettledProblem[] = [];
  for (const { column, at } of mapped) {
    const { key, holds } = column;
    if (before !== null && column.fixed) continue;
    const cell = cells[at];
    const held = before === null ? undefined : valueAt(before, key);
    if (isBlank(cell)) {
      if (before === null || options.emptyCells === "leave") continue;
      if (column.required) problems.push({ column: key, message: `“${column.label}” must not be empty.` });
      else values.set(key, holds.empty);
      continue;
    }
    said.add(key);
    if (before !== null && isWritten(holds.write(held ?? null), cell)) continue;
    const read = holds.read(cell, options.style);
    if ("problem" in read) problems.push({ column: key, message: read.problem });
    else values.set(key, read.value);
  }
  return { values, said, problems };
}

/** Whether a cell says exactly what an export would say: then nothing is to be changed, however it reads. */
const isWritten = (written: RawCell, cell: RawCell): boolean =>
  written !== null && String(written).trim() === String(cell).trim();

function missingColumns<Entity extends object>(
  { columns, one }: TableKind<Entity>,
  values: ReadonlyMap<string, unknown>,
  problems: readonly SettledProblem[],
): SettledProblem[] {
  const unread = new Set(problems.map(({ column }) => column));
  return columns
    .filter(({ key, required }) => required && !values.has(key) && !unread.has(key))
    .map(({ key, label }) => ({ column: key, message: `A new ${one} needs “${label}”.` }));
}

/** The column a complaint of the schema is about: the longest key its path begins with. */
function columnOf<Entity extends object>({ columns }: TableKind<Entity>, path: readonly string[]): string | null {
  const at = path.join(".");
  const found = columns
    .filter(({ key }) => at === key || at.startsWith(`${key}.`) || key.startsWith(`${at}.`))
    .sort((a, b) => b.key.length - a.key.length);
  return found[0]?.key ?? null;
}
