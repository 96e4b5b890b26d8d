import type { Held } from "./plan-import";
import type { RawCell, RowOrigin } from "./raw-table";
import type { SettledProblem, TableKind } from "./table-kind";

/** A row of the file as it was read; no entity where something is wrong with it. */
export type ReadRow<Entity> = {
  readonly row: number;
  readonly cells: readonly RawCell[];
  readonly origin?: RowOrigin | undefined;
  readonly before: Held<Entity> | null;
  readonly entity: Entity | null;
  readonly wrong: readonly SettledProblem[];
};

const rowsAStep = 50;

/**
 * Judges rows that point at one another, once all are read. A row found wrong is taken out, and what pointed at it is
 * judged again, until nothing more is found: what is left can be imported without the rest.
 */
export function* readAmong<Entity extends object>(
  { resolve, check }: NonNullable<TableKind<Entity>["among"]>,
  rows: readonly ReadRow<Entity>[],
  existing: readonly Held<Entity>[],
): Generator<undefined, ReadRow<Entity>[]> {
  const idOf = (entity: Entity) => String((entity as { id?: string }).id);
  const refused = new Map<number, readonly SettledProblem[]>();
  for (;;) {
    // From what was read, each time: what pointed at a row that is out by now is told in the words of the file.
    const judged = rows.map((row, at) =>
      refused.has(at) ? { ...row, entity: null, wrong: refused.get(at) ?? [] } : row,
    );
    const all = new Map(existing.map(({ entity }) => [idOf(entity), entity]));
    for (const { entity } of judged) if (entity) all.set(idOf(entity), entity);
    const before = refused.size;
    for (const [at, row] of judged.entries()) {
      if (at % rowsAStep === 0) yield;
      if (row.entity === null) continue;
      const { entity, problems } = resolve({ before: row.before?.entity ?? null, after: row.entity, all });
      if (problems.length > 0) refused.set(at, problems);
      judged[at] = { ...row, entity };
      all.set(idOf(entity), entity);
    }
    if (refused.size > before) continue;
    for (const [at, row] of judged.entries()) {
      if (at % rowsAStep === 0) yield;
      if (row.entity === null) continue;
      const problems = check({ before: row.before?.entity ?? null, after: row.entity, all });
      if (problems.length > 0) refused.set(at, problems);
    }
    if (refused.size === before) return judged;
  }
}
