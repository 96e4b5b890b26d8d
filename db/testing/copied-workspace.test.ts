import { eq, getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import * as schema from "../schema";
import { testEngine } from "./database";
import { addWorkspace, emptyFile, found, larkmere } from "./workspace";

/** Everything a workspace consists of, without what is its own: ids, moments, and keys that count upwards. */
async function contentsOf({ workspaceId, idOf }: Awaited<ReturnType<typeof found>>) {
  const { db } = await testEngine();
  const own = new Map([[workspaceId, "workspace"], ...Object.entries(idOf).map(([role, id]) => [id, role] as const)]);
  const moments = ["createdAt", "updatedAt", "at", "seq", "entry", "hash"];
  const contents: Record<string, string[]> = {};
  for (const table of Object.values(schema)) {
    if (!is(table, Table)) continue;
    const { workspaceId: column } = getTableColumns(table as typeof schema.audiences);
    if (!column && table !== schema.workspaces) continue;
    const rows = await db
      .select()
      .from(table as typeof schema.audiences)
      .where(eq(column ?? schema.workspaces.id, workspaceId));
    contents[getTableName(table)] = rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row).filter(([name]) => !moments.includes(name)),
          (_, value) => own.get(value) ?? value,
        ),
      )
      .sort();
  }
  return contents;
}

test.each([
  ["the sample", larkmere()],
  ["an empty one", emptyFile("Twice")],
])("a copied workspace is, row by row, the one that was founded: %s", async (_, file) => {
  const engine = await testEngine();
  const founded = await contentsOf(await found(engine, file));
  for (let time = 1; time <= 3; time++) expect(await contentsOf(await addWorkspace(engine, file))).toEqual(founded);
  expect(founded["workspace"]).toHaveLength(1);
  expect(founded["member"]).toHaveLength(5);
  expect(founded["audit_entry"]).toHaveLength(1);
});

test("every entry of a copy's history finds the things it is about", async () => {
  const engine = await testEngine();
  await addWorkspace(engine, larkmere());
  await addWorkspace(engine, larkmere());
  const { workspaceId } = await addWorkspace(engine, larkmere());
  const { auditEntries, auditObjects, changeEvents } = schema;
  const [entry] = await engine.db.select().from(auditEntries).where(eq(auditEntries.workspaceId, workspaceId));
  const objects = await engine.db.select().from(auditObjects).where(eq(auditObjects.workspaceId, workspaceId));
  expect(objects.length).toBeGreaterThan(100);
  expect(new Set(objects.map((object) => object.entry))).toEqual(new Set([entry!.seq]));
  const [event] = await engine.db.select().from(changeEvents).where(eq(changeEvents.workspaceId, workspaceId));
  expect(event!.kinds).toContain("useCase");
});
