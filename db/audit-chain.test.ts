import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkChain } from "./audit-chain";
import { dialect } from "./dialect";
import type { Engine } from "./engine";
import { auditEntries, auditHeads, securityEvents } from "./schema";
import { newTestEngine } from "./testing/database";
import { addWorkspace, larkmere } from "./testing/workspace";

/** As somebody with the database in their hands would: past the triggers that keep the product from it. */
async function unguarded(engine: Engine, statement: ReturnType<typeof sql>) {
  const raw = engine.db as unknown as {
    run?: (q: unknown) => Promise<unknown>;
    execute?: (q: unknown) => Promise<unknown>;
  };
  const run = (query: ReturnType<typeof sql>) => (dialect === "postgres" ? raw.execute!(query) : raw.run!(query));
  if (dialect === "postgres") await run(sql`alter table audit_entry disable trigger user`);
  else
    await run(sql`drop trigger if exists audit_entry_stays`).then(() =>
      run(sql`drop trigger if exists audit_entry_remains`),
    );
  await run(statement);
}

test("entries can be neither changed nor taken out", async () => {
  const engine = await newTestEngine();
  await addWorkspace(engine, larkmere());
  await engine.inTransaction((tx) => tx.insert(securityEvents).values({ at: 1, kind: "signed_in", address: "::1" }));
  for (const table of [auditEntries, securityEvents]) {
    await expect(engine.inTransaction((tx) => tx.delete(table))).rejects.toThrow();
  }
  await expect(engine.inTransaction((tx) => tx.update(auditEntries).set({ action: "nothing" }))).rejects.toThrow();
});

test("a whole chain is whole; a changed word, a missing entry and a cut end are found", async () => {
  const engine = await newTestEngine();
  const { workspaceId } = await addWorkspace(engine, larkmere());
  await addWorkspace(engine, larkmere());
  const check = () => checkChain(engine.db, workspaceId);
  expect(await check()).toMatchObject({ unsealed: 0, problem: null });
  expect((await check()).sealed).toBeGreaterThan(0);

  const [first] = await engine.db.select().from(auditEntries);
  await unguarded(engine, sql`update audit_entry set reason = 'x' where seq = ${first!.seq}`);
  expect((await check()).problem).toMatch(/is not as it was written/);
  await unguarded(engine, sql`update audit_entry set reason = null where seq = ${first!.seq}`);
  expect((await check()).problem).toBeNull();

  await unguarded(engine, sql`delete from audit_entry where workspace_id = ${workspaceId}`);
  expect((await check()).problem).toMatch(/ends after 0 of/);
  await engine.inTransaction((tx) => tx.delete(auditHeads));
  expect((await check()).problem).toBeNull();
});
