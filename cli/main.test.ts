import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEngine } from "@/db/client";
import { databaseUrl, dialect } from "@/db/dialect";
import { users } from "@/db/schema";
import { onServer } from "@/db/testing/postgres-server";
import { demoLink } from "@/server/accounts/demo";
import { attune, folder } from "./testing/run-attune";

/** The address of a database that nothing has been stored in. */
async function newDatabase(name: string): Promise<Record<string, string>> {
  if (dialect === "sqlite") return { DATABASE_URL: `file:${folder}/${name}.db` };
  const database = `attune_cli_${name}_${crypto.randomUUID().replaceAll("-", "")}`;
  await onServer(databaseUrl, `create database ${database}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${database}`;
  return { DATABASE_URL: url.toString(), ATTUNE_DATA_DIR: folder };
}

test("backup and restore carry a database over", async () => {
  const [from, to] = [await newDatabase("from"), await newDatabase("to")];
  const file = join(folder, "backup.json");
  const engine = openEngine(from["DATABASE_URL"]);
  await engine.migrate();
  await demoLink(engine, "x");
  await engine.close();

  expect((await attune(["backup", file], from)).code).toBe(0);
  expect((await attune(["restore", file], to)).code).toBe(0);
  const again = join(folder, "again.json");
  await attune(["backup", again], to);
  expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"));
  expect((await attune(["restore", file], to)).told).toMatch(/not empty/);
});

test("what is empty, or of another version, is not backed up as if it were well", async () => {
  const env = await newDatabase("none");
  const { code, told } = await attune(["backup", join(folder, "none.json")], env);
  expect([code, told]).toEqual([1, expect.stringMatching(/^There is nothing in this database yet/)]);
});

test("owner reset prints a link for somebody who is known, and says so of nobody else", async () => {
  const database = await newDatabase("owner");
  const engine = openEngine(database["DATABASE_URL"]);
  await engine.migrate();
  await engine.db.insert(users).values({ name: "Ada", email: "ada@larkmere.test" });
  await engine.close();

  const env = { ...database, BASE_URL: "https://attune.example" };
  const { code, out, told } = await attune(["owner", "reset", "--email", "Ada@larkmere.test"], env);
  expect([code, told]).toEqual([0, expect.stringMatching(/^Ada chooses a new password here, within 24 hours/)]);
  expect(out).toMatch(/^https:\/\/attune\.example\/reset#[\w-]{43}\n$/);
  expect((await attune(["owner", "reset", "--email", "x@larkmere.test"], env)).code).toBe(1);
});
