import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { dialect } from "@/db/dialect";
import { examineDatabase, type OpenedDatabase } from "@/db/examine-database";
import { newTestDatabase } from "@/db/testing/database";
import {
  addFactor,
  changeEntry,
  connectAs,
  damage,
  makeNewer,
  makeOlder,
  writePast,
} from "@/db/testing/planted-faults";
import { onServer } from "@/db/testing/postgres-server";
import { addUser, addWorkspace, larkmere } from "@/db/testing/workspace";
import { seal } from "@/server/accounts/seal";
import { doctor, examine, exitCodeOf, linesOf } from "./doctor";
import { buildTroubleIn } from "./doctor/build-trouble";
import { closedSentence, lookAtDatabase } from "./doctor/database-checks";
import { note, type Place } from "./doctor/place";
import { doctorAt, freePort, listening, newFolder, placeOn, troublesIn } from "./testing/doctor-place";

afterEach(() => vi.unstubAllEnvs());

const strong = "k3Jw9xQpZ7vTn2LfRb8sYd6HgMc4AeUo";

let shared: ReturnType<typeof newTestDatabase> | undefined;
let seenOfShared: ReturnType<typeof examineDatabase> | undefined;

/** A sound place, apart from what a test changes; `own` gives it a database that no other test sees. */
async function soundPlace(changed: Partial<Place> = {}, own = false) {
  // Its address is what counts: the engine ends with the test that asked first.
  const { engine, url } = await (own ? newTestDatabase() : (shared ??= newTestDatabase()));
  // What nobody changes is looked at once.
  const seen = own || changed.databaseUrl ? {} : { database: () => (seenOfShared ??= examineDatabase(url)) };
  const place = await placeOn(url, { ...seen, ...changed });
  vi.stubEnv("ATTUNE_DATA_DIR", place.dataFolder);
  vi.stubEnv("ATTUNE_SECRET", place.variables["ATTUNE_SECRET"]);
  return { engine, url, dataFolder: place.dataFolder, place };
}

/** A port where something answers with this for as long as the test runs. */
async function portSaying(greeting: string): Promise<number> {
  const { port, close } = await listening(greeting);
  onTestFinished(close);
  return port;
}

const onSqlite = dialect === "sqlite";

test("a sound installation: nothing is not well, and every check is a line", async () => {
  const { engine, place } = await soundPlace({}, true);
  await addWorkspace(engine, larkmere());
  expect(await troublesIn(place)).toEqual([]);
  const lines = (await examine(place)).map(linesOf);
  expect(lines).toHaveLength(18);
  expect(lines.filter((line) => /^(not seen|not well)/.test(line))).toEqual([]);
  await expect(doctor.run(["--loud"])).rejects.toThrow("Usage");
});

test("at the terminal: lines on standard output, and 1 when something is not well", async () => {
  const { PATH = "" } = process.env;
  const { code, out, told } = await doctorAt({ PATH, ATTUNE_DATA_DIR: join(newFolder(), "none") });
  expect([code, told]).toEqual([1, ""]);
  expect(out).toMatch(/^not well {2}the data folder can be written\n {10}.+does not exist yet/m);
  // The database is where the server would look for it, not in the folder this happens to be run from.
  expect(out).toMatch(/There is no database at .+none\/attune\.db yet/);
  const line = { name: "x", said: [] };
  expect(exitCodeOf([line, { name: "y", said: [note("only worth knowing")] }])).toBe(0);
});

test("Node too old, the disk nearly full, the build missing or of other sources", async () => {
  const { place } = await soundPlace({ nodeVersion: "20.8.1", bytesFree: () => 3 * 1024 * 1024 });
  expect(await troublesIn(place)).toEqual([
    expect.stringMatching(/Node.js 20\.8\.1\. Install 20\.9 or newer/),
    expect.stringMatching(/Only 3 MB are free where .+; 512 MB should be .+Make room/),
  ]);
  const NEXT_DIST = newFolder();
  const { place: other } = await soundPlace({ buildTrouble: () => buildTroubleIn({ ...process.env, NEXT_DIST }) });
  expect(await troublesIn(other)).toEqual([expect.stringContaining("not built yet. Run: npm start")]);
  for (const name of ["BUILD_ID", "attune-fingerprint"]) writeFileSync(join(NEXT_DIST, name), "x");
  expect(await troublesIn(other)).toEqual([expect.stringContaining("of other sources")]);
});

test("the data folder: missing, a file, read-only, of another user", async () => {
  const of = async (dataFolder: string, userNumber?: number) => {
    const { place } = await soundPlace({
      dataFolder,
      ...(userNumber && { userNumber }),
    });
    return (await troublesIn(place))[0];
  };
  expect(await of(join(newFolder(), "none"))).toMatch(/does not exist yet: npm start makes it/);
  const file = join(newFolder(), "file");
  writeFileSync(file, "");
  expect(await of(file)).toMatch(/is no folder. Set ATTUNE_DATA_DIR/);
  const closed = newFolder();
  chmodSync(closed, 0o555);
  expect(await of(closed)).toMatch(/Give the user who runs Attune the right to write in/);
  expect(await of(newFolder(), 4242)).toMatch(/belongs to user number \d+, and this is run by number 4242.+chown -R/);
});

test("the secret: readable by others, guessable, not the one second factors were sealed with", async () => {
  const { engine, place, dataFolder } = await soundPlace({}, true);
  const secret = join(dataFolder, "secret");
  writeFileSync(secret, strong, { mode: 0o600 });
  const { id } = await addUser(engine);
  await addFactor(engine, id, seal("JBSWY3DPEHPK3PXP", id));
  expect(await troublesIn(place)).toEqual([]);
  writeFileSync(secret, "another-secret-of-another-database");
  expect(await troublesIn(place)).toEqual([expect.stringMatching(/1 of 1 second factors cannot be opened/)]);
  writeFileSync(secret, strong);
  chmodSync(secret, 0o644);
  expect(await troublesIn(place)).toEqual([expect.stringMatching(/Others can read .+secret: chmod 600 it/)]);
  const { place: weak } = await soundPlace({ variables: { ATTUNE_SECRET: "changeme".repeat(4) } });
  expect(await troublesIn(weak)).toEqual([
    expect.stringMatching(/ATTUNE_SECRET can be guessed. Make one with: node -e/),
  ]);
});

test.each([
  [{ TRUST_PROXY: "everyone" }, /the settings can be understood: TRUST_PROXY: must be addresses or ranges/],
  [{ ATTUNE_DATADIR: "x" }, /ATTUNE_DATADIR is not a setting of Attune/],
  [{ BASE_URL: "https://a.example", TRUST_PROXY: "0.0.0.0/0" }, /TRUST_PROXY believes everybody/],
  [{ BASE_URL: "https://a.example" }, /TRUST_PROXY names none.+Set TRUST_PROXY to its address/],
  [{ BASE_URL: "http://a.example" }, /plain http: passwords cross the network.+BASE_URL=https/],
  [{ HOST: "0.0.0.0", ALLOW_INSECURE_HTTP: "1" }, /answers only this machine.+Set BASE_URL to the address people type/],
  [{ BASE_URL: "http://127.0.0.1:3999" }, /BASE_URL=http:\/\/127\.0\.0\.1:3999 and PORT=\d+ differ/],
  [{ ATTUNE_DROP_DIR: "/nowhere/at/all" }, /nowhere\/at\/all does not exist\. Make it, or change ATTUNE_DROP_DIR/],
])("settings that cannot work: %o", async (variables, sentence) => {
  const { place } = await soundPlace({ variables });
  expect(await troublesIn(place)).toEqual([expect.stringMatching(sentence)]);
});

test("the port: taken by something else; by Attune itself is well", async () => {
  const { place } = await soundPlace({ variables: { PORT: String(await portSaying("220 hello\r\n")) } });
  expect(await troublesIn(place)).toEqual([
    expect.stringMatching(/Something else listens at 127\.0\.0\.1:\d+. Stop it/),
  ]);
  const ours = await portSaying('HTTP/1.1 200 OK\r\n\r\n{"attune":"alive"}\n');
  expect(await troublesIn((await soundPlace({ variables: { PORT: String(ours) } })).place)).toEqual([]);
});

test("the mail server: not reached", async () => {
  const mail = (port: number) => ({ ATTUNE_SMTP_URL: `smtp://127.0.0.1:${port}`, ATTUNE_MAIL_FROM: "a@larkmere.test" });
  const { place } = await soundPlace({ variables: mail(await freePort()) });
  expect(await troublesIn(place)).toEqual([
    expect.stringMatching(/mail server 127\.0\.0\.1:\d+ cannot be reached. Check host and port in ATTUNE_SMTP_URL/),
  ]);
});

test("the database: missing", async () => {
  const { url } = await soundPlace();
  const databaseUrl = onSqlite ? `file:${join(newFolder(), "none.db")}` : new URL("/attune_none_at_all", url).href;
  const { place } = await soundPlace({ databaseUrl });
  expect(await troublesIn(place)).toEqual([
    expect.stringMatching(onSqlite ? /There is no database at .+ yet: npm start/ : /does not exist .+createdb -E UTF8/),
  ]);
});

test("tables of a newer and of an older version", async () => {
  const { place, url } = await soundPlace({}, true);
  await makeNewer(url);
  expect(await troublesIn(place)).toEqual([
    expect.stringMatching(
      /fits this version: .+written by a newer Attune: it is one step ahead.+Start the newer version/,
    ),
  ]);
  const { place: old, url: oldUrl } = await soundPlace({}, true);
  await makeOlder(oldUrl);
  expect(await troublesIn(old)).toEqual([
    expect.stringMatching(/one step behind this version. The next npm start brings it up to date; .*(copy|backup)/),
  ]);
});

test("rows that refer to what is missing, an entry of the history changed, a clock that was ahead", async () => {
  const { place, engine, url } = await soundPlace({}, true);
  await addWorkspace(engine, larkmere());
  const future = { ...place, now: Date.now() - 3_600_000 };
  expect(await troublesIn(future)).toEqual([expect.stringMatching(/which this clock has not reached.+NTP/)]);
  await changeEntry(url);
  expect(await troublesIn(place)).toEqual([
    expect.stringMatching(
      /history of each workspace is whole: .+entry \d+ is not as it was written.+audit verify --backup/,
    ),
  ]);
  await writePast(
    url,
    "insert into member (workspace_id, user_id, role, version, created_at) values ('gone', 'gone', 'viewer', 1, 1)",
  );
  const orphans = (await troublesIn(place)).filter((line) => line.startsWith("nothing in the database refers"));
  expect(orphans.join("\n")).toMatch(/One row of member refers to something of user that is not there/);
  expect(orphans.join("\n")).toMatch(/of member refers to something of workspace that is not there/);
});

const open = (server: OpenedDatabase["server"]): OpenedDatabase => ({
  ...{ kind: "open", schema: { kind: "current" }, damage: [], orphans: [], server },
});

test("a PostgreSQL server: too old, wrong encoding, not answering, not letting us in", async () => {
  const told = (version: number, encoding: string) =>
    lookAtDatabase(open({ version, encoding, aheadMs: 0, attuneServers: 1 })).map(({ sentence }) => sentence);
  expect(told(13, "UTF8")).toEqual([expect.stringMatching(/PostgreSQL 13; it must be 14 or newer. Move with/)]);
  expect(told(17, "LATIN1")).toEqual([expect.stringMatching(/encoded as LATIN1.+createdb -E UTF8/)]);
  const down = await examineDatabase(`postgres://ada:hidden@127.0.0.1:${await freePort()}/attune`);
  expect(down).toMatchObject({ kind: "unreachable" });
  if (down.kind === "open") throw new Error("nobody listens there");
  expect(closedSentence(down, "postgres")).toMatch(
    /^The database does not answer \(127.+Start it, and check host and port/,
  );
  expect(closedSentence(down, "postgres")).not.toContain("hidden");
  expect(closedSentence({ kind: "refused", detail: "x" }, "postgres")).toMatch(/Check user and password/);
});

if (onSqlite)
  test("a SQLite file: damaged, no database at all, of another user", async () => {
    const { place, engine, url } = await soundPlace({}, true);
    await addWorkspace(engine, larkmere());
    await engine.close();
    damage(url);
    expect(await troublesIn(place)).toEqual([expect.stringMatching(/The file is damaged .+folder backups/)]);
    const file = join(newFolder(), "text.db");
    writeFileSync(file, "this is no database, though it is long enough to be looked at".repeat(50));
    const { place: text } = await soundPlace({ databaseUrl: `file:${file}` });
    expect(await troublesIn(text)).toEqual([expect.stringMatching(/The file is damaged \(file is not a database\)/)]);
    const { place: strangers } = await soundPlace({ userNumber: 4242 });
    expect((await troublesIn(strangers)).at(-1)).toMatch(
      /The database belongs to user number \d+: run this as that user/,
    );
  });

if (!onSqlite)
  test("PostgreSQL: two servers without one secret, a database of another encoding", async () => {
    const { place, url } = await soundPlace({}, true);
    for (const name of ["attune server 1 here", "attune server 1 there"]) onTestFinished(await connectAs(url, name));
    expect(await troublesIn(place)).toEqual([
      expect.stringMatching(/2 Attune servers use this database and ATTUNE_SECRET is not set here.+randomBytes/),
    ]);
    const { place: shared } = await soundPlace({ databaseUrl: url, variables: { ATTUNE_SECRET: strong } });
    expect(await troublesIn(shared)).toEqual([]);
    const name = `${process.env["ATTUNE_TEST_PREFIX"]}_latin`;
    await onServer(url, `create database ${name} template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'`);
    const { place: latin } = await soundPlace({ databaseUrl: new URL(`/${name}`, url).href });
    expect(await troublesIn(latin)).toEqual([
      expect.stringMatching(/encoded as LATIN1/),
      expect.stringMatching(/The database is empty/),
    ]);
  });
