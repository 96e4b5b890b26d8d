import { type SQL, sql } from "drizzle-orm";
import { dialect } from "./dialect";
import type { Workspace } from "./workspace";

/** Rows per statement: their text, a few megabytes, is one value of it. */
const chunkSize = 10_000;

export const chunksOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, at) =>
    rows.slice(at * chunkSize, (at + 1) * chunkSize),
  );

/** The type of a column in PostgreSQL, and its value in a row. */
export type TextColumn<Row> = readonly [
  type: "text" | "double precision" | "bigint",
  of: (row: Row) => string | number | null,
];

/** The cells of a row by their place: a place that is handed over as a value may be taken for a name. */
const cells = [
  ...[sql`value->>0`, sql`value->>1`, sql`value->>2`, sql`value->>3`, sql`value->>4`, sql`value->>5`],
  ...[sql`value->>6`, sql`value->>7`, sql`value->>8`, sql`value->>9`],
];

function cellOf([type]: readonly [type: TextColumn<never>[0], ...rest: unknown[]], place: number): SQL {
  const cell = cells[place] ?? sql`null`;
  if (dialect !== "postgres") return cell;
  if (type === "text") return sql`(${cell})::text`;
  return type === "bigint" ? sql`(${cell})::bigint` : sql`(${cell})::double precision`;
}

/**
 * Rows as what a statement inserts, in the order of the columns of their table, the bookkeeping ones last: handed over as
 * one text and taken apart by the database, because a value for each cell takes longer to bind than to store.
 */
export function rowsFromText<Row>(
  ws: Workspace,
  rows: readonly Row[],
  { columns, version, at }: { columns: readonly TextColumn<Row>[]; version: TextColumn<Row>; at: number },
): SQL {
  const all = [...columns, version];
  const text = JSON.stringify(rows.map((row, place) => [...all.map(([, of]) => of(row)), at + place]));
  const listed = sql.join(columns.map(cellOf), sql`, `);
  const versioned = cellOf(version, columns.length);
  const position = cellOf(["bigint"], all.length);
  // SQLite takes what follows a bare join for a condition of it: hence the condition that says nothing.
  return dialect === "postgres"
    ? sql`select ${listed}, ${ws.id}::text, ${position}, ${versioned}, ${at}::bigint, ${at}::bigint
        from json_array_elements(${text}::json) as given(value)`
    : sql`select ${listed}, ${ws.id}, ${position}, ${versioned}, ${at}, ${at} from json_each(${text}) where true`;
}
