import { command, runCommand } from "../command";
import { type Row, withRows } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";
import { newWriters } from "../writers";

const tables = ["audit_entry", "audit_object", "security_event"];

/** What a statement of ours is refused with; null where it was taken. */
async function refusalOf(stage: Stage, sql: string): Promise<string | null> {
  return withRows(stage.url, (run) =>
    run(sql).then(
      () => null,
      (error: Error) => error.message,
    ),
  );
}

/** A row put where one is already: neither an UPDATE nor a DELETE in its own words. */
function takingItsPlace({ url }: Stage, table: string, columns: readonly string[]): string[] {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const kept = columns.find((column) => column !== "seq");
  const rows = `INTO ${table} (${names}) SELECT ${names} FROM ${table}`;
  // Without a WHERE the ON of the conflict would be read as one of a join.
  const instead = `${rows} WHERE true ON CONFLICT (seq) DO UPDATE SET "${kept}" = excluded."${kept}"`;
  if (!url.startsWith("file:")) return [`INSERT ${instead}`];
  return [`INSERT ${instead}`, `INSERT OR REPLACE ${rows}`, `REPLACE ${rows}`];
}

async function tryToChange(stage: Stage): Promise<{ tried: number; misses: string[] }> {
  const misses: string[] = [];
  let tried = 0;
  for (const table of tables) {
    const [row] = await withRows(stage.url, (run) => run(`SELECT * FROM ${table} LIMIT 1`));
    const columns = Object.keys(row ?? {});
    const statements = [
      ...columns.map((column) => `UPDATE ${table} SET "${column}" = "${column}"`),
      ...(columns.includes("seq") ? takingItsPlace(stage, table, columns) : []),
      `DELETE FROM ${table}`,
      // SQLite has no such statement, which is a refusal too.
      `TRUNCATE ${table} CASCADE`,
    ];
    if (!row) misses.push(`${table}: there is no row that could be defended`);
    for (const sql of statements) {
      tried++;
      const refusal = await refusalOf(stage, sql);
      if (refusal === null) misses.push(`taken: ${sql}`);
      else if (!/only ever added|syntax/.test(refusal)) misses.push(`refused for another reason: ${sql}: ${refusal}`);
    }
  }
  return { tried, misses };
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** One letter or digit of a value, replaced by another; JSON stays JSON. */
function oneFlipped({ random }: World, text: string): string {
  const places = [...text.matchAll(/[a-z0-9]/gi)].map(({ index }) => index);
  for (let attempt = 0; attempt < 200; attempt++) {
    const at = random.pick(places);
    const other = random.pick([..."abcdefghij0123456789"]);
    const flipped = text.slice(0, at) + other + text.slice(at + 1);
    if (flipped === text) continue;
    try {
      if (/^[[{]/.test(text)) JSON.parse(flipped);
      return flipped;
    } catch {
      // Not inside a text: elsewhere then.
    }
  }
  throw new Error(`No byte of ${text.slice(0, 80)} could be flipped.`);
}

type Forgery = { told: string; sql: string[] };

function forgeries(world: World, entries: readonly Row[], many: number): Forgery[] {
  const found: Forgery[] = [];
  const columns = ["action", "user_id", "request_key", "changes", "hash", "at"];
  for (let n = 0; n < many; n++) {
    const entry = world.random.pick(entries);
    const column = columns[n % columns.length] ?? "action";
    const value = entry[column];
    if (value === null) continue;
    const text = typeof value === "object" ? JSON.stringify(value) : String(value);
    const other = column === "at" ? String(Number(value) + 1) : quoted(oneFlipped(world, text));
    const sql = `UPDATE audit_entry SET "${column}" = ${other} WHERE seq = ${entry["seq"]}`;
    found.push({ told: `one byte of ${column} in entry ${entry["seq"]}`, sql: [sql] });
  }
  const [one, other] = [entries[3], entries[7]];
  const last = entries.at(-1);
  found.push({ told: "an entry taken out", sql: [`DELETE FROM audit_entry WHERE seq = ${one?.["seq"]}`] });
  found.push({ told: "the last entry taken out", sql: [`DELETE FROM audit_entry WHERE seq = ${last?.["seq"]}`] });
  found.push({
    told: "two entries exchanged",
    sql: [
      `UPDATE audit_entry SET seq = -1 WHERE seq = ${one?.["seq"]}`,
      `UPDATE audit_entry SET seq = ${one?.["seq"]} WHERE seq = ${other?.["seq"]}`,
      `UPDATE audit_entry SET seq = ${other?.["seq"]} WHERE seq = -1`,
    ],
  });
  return found;
}

/** Each forgery by somebody who may do anything with the database, then undone from a copy of the entries. */
async function forge(world: World, stage: Stage, many: number): Promise<{ tried: number; misses: string[] }> {
  const misses: string[] = [];
  const settings = { ...stage.settings };
  const defenceless =
    world.on === "sqlite"
      ? ["DROP TRIGGER audit_entry_stays", "DROP TRIGGER audit_entry_remains"]
      : ["ALTER TABLE audit_entry DISABLE TRIGGER USER"];
  const kept = "CREATE TABLE audit_kept AS SELECT * FROM audit_entry";
  for (const sql of [...defenceless, kept]) await withRows(stage.url, (run) => run(sql));
  const where = `workspace_id = '${stage.room.workspaceId}'`;
  const entries = await withRows(stage.url, (run) => run(`SELECT * FROM audit_entry WHERE ${where} ORDER BY seq`));
  const all = forgeries(world, entries, many);
  for (const { told, sql } of all) {
    for (const statement of sql) await withRows(stage.url, (run) => run(statement));
    const { code, out } = await runCommand(settings, ["audit", "verify"]);
    if (code !== 1 || !out.includes("broken")) misses.push(`${told} was not found: ${code} ${out}`);
    for (const statement of ["DELETE FROM audit_entry", "INSERT INTO audit_entry SELECT * FROM audit_kept"])
      await withRows(stage.url, (run) => run(statement));
  }
  await command(settings, ["audit", "verify"]);
  return { tried: all.length, misses };
}

/** What happened cannot be made to have happened otherwise without its being seen. */
export const onlyEverAdded: DurabilitySuite = {
  id: "D5",
  goal: "every UPDATE, DELETE, TRUNCATE and REPLACE of the history refused by the database itself, and every row put in the place of another; every byte flipped and every entry removed or moved behind its back found by `attune audit verify`",
  short: true,
  run: (world) =>
    withStage(world, "d5", { many: 4 }, async (stage, server) => {
      const writers = await newWriters(stage, world.random, server);
      const load = writers.write([server], { most: 40 });
      await load.ended;
      const misses = [...load.misses];
      const changes = await tryToChange(stage);
      await server.stop();
      await command(stage.settings, ["audit", "verify"]);
      const forged = await forge(world, stage, world.short ? 6 : 60);
      misses.push(...changes.misses, ...forged.misses);
      return {
        figure: `${changes.tried} statements refused, ${forged.tried} forgeries behind the back of the database found: ${misses.length} missed`,
        n: changes.tried + forged.tried,
        misses,
      };
    }),
};
