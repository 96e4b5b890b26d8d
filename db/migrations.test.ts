import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { users } from "./schema";
import { newTestEngine } from "./testing/database";

const folder = (dialect: string) => new URL(`./migrations/${dialect}/`, import.meta.url);

/** Table → sorted column names, as the newest generated snapshot of an engine has them. */
function shape(dialect: string): Record<string, string[]> {
  const newest = readdirSync(new URL("meta/", folder(dialect)))
    .filter((name) => name.endsWith("_snapshot.json"))
    .sort()
    .at(-1)!;
  const { tables } = JSON.parse(readFileSync(new URL(`meta/${newest}`, folder(dialect)), "utf8")) as {
    tables: Record<string, { name: string; columns: object }>;
  };
  return Object.fromEntries(Object.values(tables).map(({ name, columns }) => [name, Object.keys(columns).sort()]));
}

test("both engines are migrated to the same tables in the same steps", () => {
  const steps = (dialect: string) => readdirSync(folder(dialect)).filter((name) => name.endsWith(".sql"));

  expect(steps("postgres")).toEqual(steps("sqlite"));
  expect(Object.keys(shape("sqlite")).length).toBeGreaterThan(30);
  expect(shape("postgres")).toEqual(shape("sqlite"));
});

test("migrating twice changes nothing", async () => {
  const engine = await newTestEngine();
  await engine.inTransaction((tx) => tx.insert(users).values({ email: "a@b.test", name: "A" }));
  await engine.migrate();
  expect(await engine.db.$count(users)).toBe(1);
});
