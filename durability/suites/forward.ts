import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openEngine } from "@/db/client";
import { type Row, withRows } from "../read-rows";
import type { DurabilitySuite, World } from "../world";

type Journal = { entries: { idx: number; tag: string }[] };

const folderOf = (root: string, { on }: World) => join(root, "db", "migrations", on);
const journalOf = (folder: string) => join(folder, "meta", "_journal.json");

/** The product's migrations up to a step, as a version of the product that ended there had them. */
function upTo(world: World, steps: number): string {
  const root = join(world.folder, "d9", `up-to-${steps}`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(folderOf(root, world), { recursive: true });
  cpSync(folderOf(".", world), folderOf(root, world), { recursive: true });
  const file = journalOf(folderOf(root, world));
  const journal = JSON.parse(readFileSync(file, "utf8")) as Journal;
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx < steps) }));
  return root;
}

async function migrateWith(url: string, root: string | null): Promise<void> {
  if (root !== null) process.env["ATTUNE_ROOT"] = root;
  const engine = openEngine(url);
  try {
    await engine.migrate();
  } finally {
    delete process.env["ATTUNE_ROOT"];
    await engine.close();
  }
}

const schemaQuery = {
  sqlite:
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY type, name",
  postgres: `SELECT table_name AS name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
     WHERE table_schema = 'public' ORDER BY 1, 2`,
};
const otherParts = [
  "SELECT indexname AS name, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
  "SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
  "SELECT tgname AS name, pg_get_triggerdef(oid) AS text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
];

/** All that makes up the tables, columns in whatever order they came. */
async function schemaOf(world: World, url: string): Promise<string[]> {
  return withRows(url, async (run) => {
    const found = await run(schemaQuery[world.on]);
    if (world.on === "postgres") for (const sql of otherParts) found.push(...(await run(sql)));
    return found.map((row) => {
      const { sql, ...rest } = row;
      const parts = typeof sql === "string" ? partsOf(sql) : [];
      return JSON.stringify([rest, parts]);
    });
  });
}

/** What a statement says, whatever the order of its columns and its blanks. */
const partsOf = (sql: string): string[] =>
  sql
    .replace(/\s+/g, " ")
    .split(/[(),]\s*/)
    .map((part) => part.replaceAll('"', "`").trim())
    .filter((part) => part !== "")
    .sort();

const listed = {
  sqlite:
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
  postgres: "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
};

/** One row in every table, its texts and numbers all alike, so that whatever refers to something finds it. */
async function fill(world: World, url: string): Promise<string[]> {
  return withRows(url, async (run) => {
    const tables = (await run(listed[world.on])).map(({ name }) => String(name));
    const columns = async (table: string): Promise<Row[]> =>
      world.on === "sqlite"
        ? run(`SELECT name, type FROM pragma_table_info('${table}')`)
        : run(
            `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = '${table}' AND table_schema = 'public'`,
          );
    const left = new Map<string, string>();
    for (const table of tables) {
      const found = await columns(table);
      const values = found.map(({ type }) => valueFor(String(type)));
      left.set(
        table,
        `INSERT INTO "${table}" (${found.map(({ name }) => `"${name}"`).join(", ")}) VALUES (${values.join(", ")})`,
      );
    }
    // Those that refer to others have to wait for them.
    for (let round = 0; left.size > 0; round++) {
      let why = "";
      for (const [table, sql] of [...left])
        await run(sql).then(
          () => left.delete(table),
          (error: Error) => (why = `${table}: ${error.message}`),
        );
      if (round > tables.length) throw new Error(`A row could not be made. ${why}`);
    }
    return tables;
  });
}

function valueFor(type: string): string {
  if (/json/i.test(type)) return "'[]'";
  if (/bool/i.test(type)) return "true";
  if (/timestamp/i.test(type)) return "now()";
  return /int|real|numeric|double/i.test(type) ? "1" : "'1'";
}

/** From every step there ever was, with something in every table. */
export const forward: DurabilitySuite = {
  id: "D9",
  goal: "from every step of the migrations with a row in every table: the same tables as a new database, every row still there",
  short: true,
  run: async (world) => {
    const { entries } = JSON.parse(readFileSync(journalOf(folderOf(".", world)), "utf8")) as Journal;
    const fresh = await world.newDatabase("d9-fresh");
    await migrateWith(fresh, null);
    const wanted = await schemaOf(world, fresh);
    const misses: string[] = [];
    let rows = 0;
    for (let steps = 1; steps <= entries.length; steps++) {
      const url = await world.newDatabase("d9-old");
      await migrateWith(url, upTo(world, steps));
      const tables = await fill(world, url);
      await migrateWith(url, null);
      const found = await schemaOf(world, url);
      const differing = [
        ...found.filter((line) => !wanted.includes(line)),
        ...wanted.filter((line) => !found.includes(line)),
      ];
      misses.push(...differing.slice(0, 4).map((line) => `from step ${steps}: ${line.slice(0, 300)}`));
      const still = new Set((await withRows(url, (run) => run(listed[world.on]))).map(({ name }) => String(name)));
      for (const table of tables.filter((name) => still.has(name))) {
        const [count] = await withRows(url, (run) => run(`SELECT count(*) AS n FROM "${table}"`));
        if (Number(count?.["n"]) !== 1)
          misses.push(`from step ${steps}: ${count?.["n"]} rows in ${table} instead of 1`);
        rows++;
      }
      const gone = tables.filter((name) => !still.has(name));
      misses.push(...gone.map((name) => `from step ${steps}: ${name} is gone with its row`));
    }
    return {
      figure: `${entries.length} steps, ${rows} rows carried forward: ${misses.length} deviations`,
      n: rows,
      misses,
    };
  },
};
