import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkChain } from "./audit-chain";
import { dialect } from "./dialect";
import type { Engine } from "./engine";
import { auditEntries, auditHeads, securityEvents } from "./schema";
import { newTestEngine } from "./testing/database";
import { addWorkspace, larkmere } from "./testing/workspace";

/** A statement as it is, for what the product itself never says. */
const run = async (engine: Engine, statement: SQL) =>
  await (engine.db as unknown as Record<string, (statement: SQL) => unknown>)[
    dialect === "postgres" ? "execute" : "run"
  ]!(statement);

/** As somebody with the database in their hands would: past the triggers that keep the product from it. */
async function unguarded(engine: Engine, statement: SQL) {
  if (dialect === "postgres") await run(engine, sql`alter table audit_entry disable trigger user`);
  else
    for (const trigger of ["audit_entry_stays", "audit_entry_remains"])
      await run(engine, sql`drop trigger if exists ${sql.identifier(trigger)}`);
  await run(engine, statement);
}

test("entries can be neither changed, nor put in the place of others, nor taken out", async () => {
  const engine = await newTestEngine();
  await addWorkspace(engine, larkmere());
  await engine.inTransaction((tx) => tx.insert(securityEvents).values({ at: 1, kind: "signed_in", address: "::1" }));
  for (const table of [auditEntries, securityEvents]) {
    await expect(engine.inTransaction((tx) => tx.delete(table))).rejects.toThrow();
    const again = sql`into ${table} select * from ${table} where true`;
    const inPlace = dialect === "postgres" ? sql`on conflict (seq) do update set at = 2` : sql``;
    await expect(
      run(engine, sql`insert ${sql.raw(dialect === "postgres" ? "" : "or replace")} ${again} ${inPlace}`),
    ).rejects.toThrow();
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
