import { statSync } from "node:fs";
import { checkChain, readChained } from "@/db/audit-chain";
import { openEngine } from "@/db/client";
import type { Engine } from "@/db/engine";
import type { Examined, OpenedDatabase } from "@/db/examine-database";
import { readNewestEntryAt } from "@/db/newest-entry";
import { newerSentence } from "@/db/schema-state";
import { databaseFile } from "@/server/environment";
import { type Check, type Place, type Said, trouble, unseen } from "./place";

/** Below this PostgreSQL itself is not looked after any more; 15 is the one we tried. */
export const oldestPostgres = 14;
/** Our default: clocks that differ by less are told apart by nobody. */
const clockToleranceMs = 2 * 60_000;

export const databaseChecks: readonly Check[] = [
  { name: "the database answers and is whole", look: async (place) => openedOr(place, lookAtDatabase) },
  { name: "the database fits this version", look: async (place) => openedOr(place, lookAtSchema) },
  { name: "nothing in the database refers to what is missing", look: async (place) => openedOr(place, lookAtOrphans) },
  { name: "the database can be written", look: (place) => withEngine(place, async (engine) => writeTrouble(engine)) },
  { name: "the clock is right", look: lookAtClock },
  { name: "the history of each workspace is whole", look: (place) => withEngine(place, lookAtChains) },
];

const restoreAct =
  "Stop Attune, keep this file aside, and put the newest copy from the folder backups in its place, or restore a backup into a new database.";

/** Why a database could not be looked at, with what to do. */
export function closedSentence(database: Exclude<Examined, OpenedDatabase>, dialect: "sqlite" | "postgres"): string {
  const { kind, detail } = database;
  if (kind === "damaged") return `The file is damaged (${detail}). ${restoreAct}`;
  if (kind === "missing" && dialect === "sqlite")
    return `There is no database at ${detail} yet: npm start makes it. If there was one, check DATABASE_URL and ATTUNE_DATA_DIR.`;
  if (kind === "missing")
    return `The database does not exist (${detail}). Create it with encoding UTF8: createdb -E UTF8 -T template0 NAME.`;
  if (kind === "refused")
    return `We are not let in (${detail}). Check user and password in DATABASE_URL, and the rights of that user.`;
  return `The database does not answer (${detail}). Start it, and check host and port in DATABASE_URL.`;
}

const dialectOf = ({ databaseUrl }: Place) => (/^postgres(ql)?:/.test(databaseUrl) ? "postgres" : "sqlite");

/** SQLite leaves files of whoever opens it beside the database: another user than its owner must not. */
function strangerSentence({ databaseUrl, userNumber }: Place): string | null {
  const file = databaseFile(databaseUrl);
  const owner = file === null ? undefined : statSync(file, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || userNumber === null || owner === userNumber) return null;
  return `The database belongs to user number ${owner}: run this as that user. Opened by another it would leave files behind that its owner cannot use.`;
}

async function openedOr(place: Place, look: (database: OpenedDatabase, place: Place) => Said[]): Promise<Said[]> {
  const stranger = strangerSentence(place);
  if (stranger !== null) return [look === lookAtDatabase ? trouble(stranger) : unseen(stranger)];
  const database = await place.database();
  if (database.kind === "open") return look(database, place);
  if (look === lookAtDatabase) return [trouble(closedSentence(database, dialectOf(place)))];
  return [unseen("The database cannot be looked into.")];
}

/** What is wrong with the database as such. */
export function lookAtDatabase({ damage, server }: OpenedDatabase): Said[] {
  const said: Said[] = [];
  if (damage.length > 0) said.push(trouble(`The file is damaged (${damage[0]}). ${restoreAct}`));
  if (server !== null && server.version < oldestPostgres)
    said.push(
      trouble(
        `This is PostgreSQL ${server.version}; it must be ${oldestPostgres} or newer. Move with attune backup and attune restore to a newer server.`,
      ),
    );
  if (server !== null && server.encoding !== "UTF8")
    said.push(
      trouble(
        `The database is encoded as ${server.encoding} and cannot hold every text. Create one with createdb -E UTF8 -T template0 NAME and move with attune backup and attune restore.`,
      ),
    );
  return said;
}

function lookAtSchema({ schema }: OpenedDatabase, place: Place): Said[] {
  const newer = newerSentence(schema);
  if (newer !== null) return [trouble(newer)];
  if (schema.kind === "empty") return [trouble("The database is empty: npm start fills it, or attune restore FILE.")];
  if (schema.kind !== "older") return [];
  const copy =
    dialectOf(place) === "sqlite"
      ? "a copy is kept in the folder backups first"
      : "make a backup of it with the version that wrote it, or with pg_dump, before";
  const steps = schema.steps === 1 ? "one step" : `${schema.steps} steps`;
  return [trouble(`The database is ${steps} behind this version. The next npm start brings it up to date; ${copy}.`)];
}

function lookAtOrphans({ orphans }: OpenedDatabase): Said[] {
  return orphans.map(({ table, parent, rows }) =>
    trouble(
      `${rows === 1 ? "One row" : `${rows} rows`} of ${table} ${rows === 1 ? "refers" : "refer"} to something of ${parent} that is not there: somebody wrote past Attune. Restore the last backup that attune restore takes, and let nobody else write to this database.`,
    ),
  );
}

async function withEngine(place: Place, look: (engine: Engine, place: Place) => Promise<Said[]>): Promise<Said[]> {
  if (strangerSentence(place) !== null) return [unseen("The database belongs to another user.")];
  const database = await place.database();
  if (database.kind !== "open" || database.schema.kind !== "current" || database.damage.length > 0)
    return [unseen("The database cannot be asked.")];
  const engine = openEngine(place.databaseUrl);
  try {
    return await look(engine, place);
  } finally {
    await engine.close();
  }
}

async function writeTrouble(engine: Engine): Promise<Said[]> {
  const problem = await engine.trouble();
  const act = "Make room on its disk, and give the user of Attune the right to write.";
  return problem === null ? [] : [trouble(`It takes no changes: ${problem}${problem.endsWith(".") ? "" : "."} ${act}`)];
}

async function lookAtClock(place: Place): Promise<Said[]> {
  const database = await place.database();
  const aheadMs = database.kind === "open" && database.server !== null ? database.server.aheadMs : 0;
  const act = "Have both set by the network (NTP): codes of second factors and the days of values depend on it.";
  if (Math.abs(aheadMs) > clockToleranceMs) {
    const minutes = Math.round(Math.abs(aheadMs) / 60_000);
    return [
      trouble(
        `The clock of the database server is ${minutes} minutes ${aheadMs > 0 ? "ahead of" : "behind"} this one. ${act}`,
      ),
    ];
  }
  return withEngine(place, async (engine) => {
    const newest = await readNewestEntryAt(engine.db);
    if (newest === null || newest <= place.now + clockToleranceMs) return [];
    return [
      trouble(
        `The newest entry of the history is from ${new Date(newest).toISOString()}, which this clock has not reached: it is ${new Date(place.now).toISOString()} here. Have the clock set by the network (NTP).`,
      ),
    ];
  });
}

async function lookAtChains(engine: Engine): Promise<Said[]> {
  const said: Said[] = [];
  for (const { id, name } of await readChained(engine.db)) {
    const { problem } = await checkChain(engine.db, id);
    if (problem === null) continue;
    said.push(
      trouble(
        `${name} (${id}): ${problem} Stop Attune, keep this database aside, and compare it with the newest backup whose chain is whole: attune audit verify --backup FILE.`,
      ),
    );
  }
  return said;
}
