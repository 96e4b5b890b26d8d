import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const caller = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const as = (role: Role) => caller(role).finding;
  const of = async (entityId: string) =>
    (await as("viewer").of({ workspaceId, entityType: "useCase", entityId })).findings;
  return { workspaceId, caller, as, of };
}
const passive = { ruleId: "R-MOM-1", entityType: "useCase", entityId: "W05", detail: null } as const;

test("all findings, each rule's words once, named and with the way to the fix", async () => {
  const { workspaceId, as } = await setup();
  const { findings, rules, sentence, may, isEmpty } = await as("viewer").list({ workspaceId });
  expect(findings).toHaveLength(39);
  expect(Object.keys(rules).sort()).toEqual([...new Set(findings.map(({ ruleId }) => ruleId))].sort());
  expect(findings.find(({ ruleId }) => ruleId === "R-MOM-1")).toMatchObject({
    object: expect.stringMatching(/\w+ \w+/),
    fixAt: { to: expect.stringContaining("use-cases/W0"), label: "Change the form" },
    known: null,
  });
  expect(sentence).toMatch(/^\d+ errors .+\.$/);
  expect([may, isEmpty]).toEqual([{ contribute: false }, false]);
});

test("an empty workspace has its first two findings, and says that it is empty", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  const { findings, isEmpty } = await as("viewer").list({ workspaceId });
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(["R-STR-1", "R-STR-5"]);
  expect(isEmpty).toBe(true);
});

test("what is acknowledged stays a finding, leaves the five of the brief, and can be taken back and restored", async () => {
  const { workspaceId, caller, as, of } = await setup();
  const before = (await caller("viewer").brief.read({ workspaceId })).findings;
  const first = before.top.find(({ hardStop }) => !hardStop)!;
  const { ruleId, entityType, entityId, detail } = first;
  const at = await as("contributor").acknowledge({
    ...{ workspaceId, ruleId, entityType, entityId, detail },
    ...{ note: "Agreed until spring", version: null },
  });
  const after = (await caller("viewer").brief.read({ workspaceId })).findings;
  expect([after.count, after.known]).toEqual([before.count, 1]);
  expect(after.top.map(({ key }) => key)).not.toContain(first.key);
  const known = async () =>
    (await as("viewer").list({ workspaceId })).findings.find(({ key }) => key === first.key)?.known;
  const said = await known();
  expect(said).toMatchObject({ note: "Agreed until spring", by: "The contributor", version: at.version });

  const gone = await as("editor").takeBack({ workspaceId, noteId: at.noteId, version: at.version });
  expect(await known()).toBeNull();
  await as("editor").restore({ workspaceId, noteId: at.noteId, version: gone.version });
  // Undone, it stands as it was: by the one who wrote it, of the same day.
  expect(await known()).toEqual({ ...said, version: 3 });
  expect(await of("W10")).toEqual([]);
});

test("two who acknowledge the same at once meet: the second sees the first", async () => {
  const { workspaceId, as, of } = await setup();
  await as("contributor").acknowledge({ workspaceId, ...passive, note: "First", version: null });
  await expect(
    as("editor").acknowledge({ workspaceId, ...passive, note: "Second", version: null }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await as("editor").acknowledge({ workspaceId, ...passive, note: "Both", version: 1 });
  await expect(
    as("contributor").acknowledge({ workspaceId, ...passive, note: "Late", version: 1 }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  const { known } = (await of("W05")).find(({ ruleId }) => ruleId === "R-MOM-1")!;
  expect(known).toMatchObject({ note: "Both", by: "The editor", version: 2 });
});

test("whoever is called otherwise from now on is called so everywhere, though no workspace was changed", async () => {
  const { workspaceId, caller, as, of } = await setup();
  await as("contributor").acknowledge({ workspaceId, ...passive, note: "Agreed", version: null });
  const by = async () => [
    (await of("W05")).find(({ ruleId }) => ruleId === "R-MOM-1")?.known?.by,
    (await as("viewer").list({ workspaceId })).findings.find(({ known }) => known !== null)?.known?.by,
  ];
  expect(await by()).toEqual(["The contributor", "The contributor"]);
  await caller("contributor").account.rename({ name: "Noor Haddad" });
  expect(await by()).toEqual(["Noor Haddad", "Noor Haddad"]);
});

test("acknowledged anew after it was taken back", async () => {
  const { workspaceId, as, of } = await setup();
  const at = await as("contributor").acknowledge({ workspaceId, ...passive, note: "First", version: null });
  await as("contributor").takeBack({ workspaceId, ...at });
  await as("editor").acknowledge({ workspaceId, ...passive, note: "Again", version: null });
  const { known } = (await of("W05")).find(({ ruleId }) => ruleId === "R-MOM-1")!;
  expect(known).toMatchObject({ note: "Again", by: "The editor", version: 3 });
});

test("nothing is stored for a finding that is not there, without words, or by a viewer", async () => {
  const { workspaceId, as } = await setup();
  const acknowledge = (role: Role, change: object) =>
    as(role).acknowledge({ workspaceId, ...passive, note: "Known", version: null, ...change });
  await expect(acknowledge("contributor", { entityId: "W99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(acknowledge("contributor", { detail: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(acknowledge("contributor", { note: "  " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(acknowledge("viewer", {})).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as("contributor").takeBack({ workspaceId, noteId: "FN-none", version: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const { findings } = await as("viewer").list({ workspaceId });
  expect(findings.filter(({ known }) => known !== null)).toEqual([]);
});

test("the findings of one thing; of something that is not there, nothing", async () => {
  const { workspaceId, as } = await setup();
  const of = (entityType: "audience" | "ledger" | "portfolio", entityId: string) =>
    as("viewer").of({ workspaceId, entityType, entityId });
  const { findings, may } = await of("ledger", (await ledgerIds(as, workspaceId))[0]!);
  expect(findings.length).toBeGreaterThan(0);
  expect(may).toEqual({ contribute: false });
  await expect(of("audience", "A99")).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await of("portfolio", "live")).findings.every(({ entityType }) => entityType === "portfolio")).toBe(true);
});

async function ledgerIds(
  as: (role: Role) => ReturnType<typeof createCaller>["finding"],
  workspaceId: string,
): Promise<string[]> {
  const { findings, rules } = await as("viewer").list({ workspaceId });
  return findings.flatMap(({ ruleId, entityId }) => (rules[ruleId]?.entityType === "ledger" ? [entityId] : []));
}
