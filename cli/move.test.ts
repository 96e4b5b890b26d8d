import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkChain, readChained } from "@/db/audit-chain";
import { noteEvent } from "@/db/security-events";
import { newTestEngine } from "@/db/testing/database";
import { fillTables, shaped } from "@/db/testing/fill-tables";
import { dump, load } from "@/db/transfer";
import { demoLink } from "@/server/accounts/demo";
import { attune, folder } from "./testing/run-attune";

const signIn = { kind: "signed_in", address: "127.0.0.1" } as const;

test("everything moves to a SQLite file and back, equal to the byte, and its history stays whole", async () => {
  const from = await newTestEngine();
  await demoLink(from, "x");
  await noteEvent(from.db, signIn);
  await fillTables(from);
  const { document } = await dump(from);
  expect(Object.keys(document.tables).filter((name) => document.tables[name]!.length === 0)).toEqual(shaped.toSorted());
  const first = JSON.stringify(document);
  const [given, again] = [join(folder, "given.json"), join(folder, "taken.json")];
  writeFileSync(given, first);

  // On the PostgreSQL run this is the other kind of database.
  const there = { DATABASE_URL: `file:${join(folder, `${crypto.randomUUID()}.db`)}` };
  expect(await attune(["restore", given], there)).toMatchObject({ code: 0 });
  expect(await attune(["backup", again], there)).toMatchObject({ code: 0 });
  expect(readFileSync(again, "utf8") === first).toBe(true);

  const back = await newTestEngine();
  await load(back, JSON.parse(readFileSync(again, "utf8")));
  expect(JSON.stringify((await dump(back)).document) === first).toBe(true);
  // Numbers that are counted up go on from those that came: somebody signs in.
  await noteEvent(back.db, signIn);
  for (const { id } of await readChained(back.db)) expect((await checkChain(back.db, id)).problem).toBeNull();
});
