import { type CellKind, type CellStyle, isBlank, shownCell } from "./cell-kind";
import { entityOf } from "./entity-of-row";
import { isSame, valueAt } from "./entity-path";
import { matchRow, startMatching } from "./match-row";
import { type MappedColumn, type Mapping, mappedColumns } from "./propose-mapping";
import type { RawCell, RawTable, RowOrigin } from "./raw-table";
import { type ReadRow, readAmong } from "./read-among";
import type { SettledProblem, TableKind } from "./table-kind";

/** What is wrong with one cell of a file; a column of null is about the row as a whole. */
export type RowProblem = {
  /** As the file's own program counts rows. */
  readonly row: number;
  /** The heading in the file; where the file has no such column, its label. */
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
};

/** Something that exists, with the version a change must name. */
export type Held<Entity> = { readonly entity: Entity; readonly version: number };

export type Difference = { readonly column: string; readonly before: RawCell; readonly after: RawCell };
export type PlannedAdd<Entity> = { readonly row: number; readonly entity: Entity };
export type PlannedChange<Entity> = {
  readonly row: number;
  readonly before: Held<Entity>;
  readonly after: Entity;
  readonly differences: readonly Difference[];
};

export type ImportPlan<Entity> = {
  readonly add: readonly PlannedAdd<Entity>[];
  readonly change: readonly PlannedChange<Entity>[];
  readonly unchanged: readonly { readonly row: number; readonly before: Held<Entity> }[];
  /** Every bad row with every bad column, in the order of the file. */
  readonly problems: readonly RowProblem[];
  /** Rows that say something; blank ones are passed over. */
  readonly rows: number;
  /** Why nothing of the file can be taken, such as too many rows for a workspace; null when that is not so. */
  readonly refusal: string | null;
};

export type ImportOptions = {
  readonly style: CellStyle;
  /** What an empty cell does to something that exists: leaves what is there, or clears it. */
  readonly emptyCells: "leave" | "clear";
};

export type ImportGiven<Entity> = {
  readonly raw: RawTable;
  readonly mapping: Mapping;
  readonly existing: readonly Held<Entity>[];
  readonly options: ImportOptions;
  /** Gives an id no other entity has. */
  readonly newId: () => string;
};

/**
 * Decides what importing a table would do: what it adds, changes and leaves as it is, and everything that is wrong
 * with it. Pure: the dry run and the write are the same call. Rows are found again by their identity, so that the same
 * file imported twice adds nothing; a cell that says what an export would say changes nothing.
 *
 * @throws AttuneError `invalid` when the mapping cannot be used
 */
export function planImport<Entity extends object>(
  kind: TableKind<Entity>,
  given: ImportGiven<Entity>,
): ImportPlan<Entity> {
  const steps = planInSteps(kind, given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const rowsAStep = 50;

/**
 * The same as {@link planImport}, pausing after every 50 rows, so that whoever runs it can do other things between. Says
 * how many rows were read, and nothing while they are judged among one another.
 */
export function* planInSteps<Entity extends object>(
  kind: TableKind<Entity>,
  { raw, mapping, existing, options, newId }: ImportGiven<Entity>,
): Generator<number | undefined, ImportPlan<Entity>> {
  const mapped = mappedColumns(kind, raw.header, mapping);
  const matching = startMatching(kind, existing);
  let read: ReadRow<Entity>[] = [];
  let rows = 0;
  for (const [index, cells] of raw.rows.entries()) {
    if (cells.every(isBlank)) continue;
    rows += 1;
    if (rows % rowsAStep === 0) yield index + 1;
    const row = raw.rowNumbers[index] ?? index + 2;
    const identified = matchRow(matching, { cells, mapped, row, style: options.style });
    const made = entityOf(kind, { cells, mapped, identified, options, newId });
    const wrong = [...surplusOf(raw, index), ...identified.problems, ...made.problems];
    const origin = raw.turned?.origins[index];
    read.push({ row, cells, origin, before: identified.before, entity: wrong.length > 0 ? null : made.entity, wrong });
  }
  if (kind.among) read = yield* readAmong(kind.among, read, existing);
  const add: PlannedAdd<Entity>[] = [];
  const change: PlannedChange<Entity>[] = [];
  const unchanged: { row: number; before: Held<Entity> }[] = [];
  const problems: RowProblem[] = [];
  for (const { row, cells, origin, before, entity, wrong } of read) {
    if (wrong.length > 0)
      for (const problem of told(wrong, { row, cells, origin, mapped, kind })) problems.push(problem);
    else if (entity === null) continue;
    else if (before === null) add.push({ row, entity });
    else if (isSame(before.entity, entity)) unchanged.push({ row, before });
    else change.push({ row, before, after: entity, differences: differencesOf(kind, before.entity, entity) });
  }
  const total = existing.length + add.length;
  const refusal =
    total > kind.most && add.length > 0
      ? `A workspace holds at most ${kind.most.toLocaleString("en-GB")} ${kind.many}; with this file it would hold ${total.toLocaleString("en-GB")}.`
      : null;
  return { add, change, unchanged, problems, rows, refusal };
}

/** Text with the separator in it and no quotation marks shifts what follows: such a row cannot be trusted. */
function surplusOf({ rows, header, turned }: RawTable, index: number): SettledProblem[] {
  const cells = rows[index] ?? [];
  const surplus = turned ? (turned.origins[index]?.surplus ?? 0) : cells.length - header.length;
  const width = turned?.width ?? header.length;
  return surplus <= 0 || (!turned && cells.slice(header.length).every(isBlank))
    ? []
    : [
        {
          column: null,
          message: `This row has ${width + surplus} cells under ${width} headings. Put text that holds the separator in quotation marks.`,
        },
      ];
}

/** Problems by column key, as rows of the answer: once each, in the order of the file's columns. */
function told<Entity extends object>(
  wrong: readonly SettledProblem[],
  {
    row,
    cells,
    origin,
    mapped,
    kind,
  }: {
    row: number;
    cells: readonly RawCell[];
    origin: RowOrigin | undefined;
    mapped: readonly MappedColumn[];
    kind: TableKind<Entity>;
  },
): RowProblem[] {
  const placed = wrong.map(({ column, message }) => {
    const found = mapped.find((each) => each.column.key === column);
    const label = kind.columns.find(({ key }) => key === column)?.label ?? null;
    return {
      order: found?.at ?? mapped.length + 1_000,
      problem: {
        row,
        column: (found && origin?.headings[found.at]) ?? found?.heading ?? label,
        value: found ? shownCell(cells[found.at]) : null,
        message,
      },
    };
  });
  placed.sort((a, b) => a.order - b.order);
  const once = new Map(placed.map(({ problem }) => [`${problem.column} ${problem.message}`, problem]));
  return [...once.values()];
}

function differencesOf<Entity extends object>(kind: TableKind<Entity>, before: Entity, after: Entity): Difference[] {
  return kind.columns.flatMap(({ key, label, holds }) => {
    const [was, is] = [valueAt(before, key), valueAt(after, key)];
    return isSame(was, is) ? [] : [{ column: label, before: writtenCell(holds, was), after: writtenCell(holds, is) }];
  });
}

/** The value as a cell of an export. */
export function writtenCell(holds: CellKind, value: unknown): RawCell {
  return value === null || value === undefined ? null : holds.write(value);
}
