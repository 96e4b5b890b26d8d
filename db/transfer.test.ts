import { expect, test } from "vitest";
import { dialect } from "./dialect";
import { auditEntries, users } from "./schema";
import { newTestEngine } from "./testing/database";
import { addWorkspace, larkmere } from "./testing/workspace";
import { dump, load } from "./transfer";

const throughJson = (document: unknown) => JSON.parse(JSON.stringify(document)) as { tables: Record<string, object[]> };

test("a backup restored elsewhere gives the same backup, to the byte", async () => {
  const from = await newTestEngine();
  await addWorkspace(from, larkmere());
  const { document, rows } = await dump(from);

  const to = await newTestEngine();
  expect(await load(to, throughJson(document))).toBe(rows);

  expect(JSON.stringify((await dump(to)).document)).toBe(JSON.stringify(document));
});

test("after a restore new rows go on from the restored ones", async () => {
  const from = await newTestEngine();
  await addWorkspace(from);
  const to = await newTestEngine();
  await load(to, throughJson((await dump(from)).document));
  const before = await to.db.$count(auditEntries);
  await addWorkspace(to);
  expect(await to.db.$count(auditEntries)).toBe(before + 1);
});

test("a database that holds something is left alone", async () => {
  const engine = await newTestEngine();
  await addWorkspace(engine);
  const { document } = await dump(engine);
  await expect(load(engine, throughJson(document))).rejects.toMatchObject({ code: "already_done" });
});

test("a value inside a workspace that no workspace may have is refused with its path, and nothing is stored", async () => {
  const from = await newTestEngine();
  await addWorkspace(from, larkmere());
  const { tables } = throughJson((await dump(from)).document);
  const useCase = tables["use_case"]!.find((row) => (row as { id: string }).id === "W05") as { moment: object };
  useCase.moment = { type: "nowhere" };

  const to = await newTestEngine();
  await expect(load(to, { format: "attune-backup", version: 1, tables })).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(/^workspace Larkmere Home: useCases\[4\]\.moment\.type: /),
  });
  expect(await to.db.$count(users)).toBe(0);
});

test("a backup that lacks a table is not complete", async () => {
  const engine = await newTestEngine();
  const { document } = await dump(engine);
  const { user: _user, ...tables } = document.tables;
  await expect(load(engine, { ...document, tables })).rejects.toMatchObject({
    message: "tables.user: this backup is not complete.",
  });
  await expect(load(engine, { ...document, tables: [] })).rejects.toMatchObject({ code: "invalid" });
});

test("a workspace that nobody owns is refused", async () => {
  const from = await newTestEngine();
  await addWorkspace(from);
  const document = throughJson((await dump(from)).document);
  await expect(
    load(await newTestEngine(), { ...document, tables: { ...document.tables, member: [] } }),
  ).rejects.toMatchObject({
    message: "workspace Northwind Retail: nobody owns it.",
  });
});

test.each([
  ["something else", { format: "zip" }, /^format: /],
  ["a newer version", { format: "attune-backup", version: 2 }, /^version: /],
  ["an unknown table", { format: "attune-backup", version: 1, tables: { secrets: [] } }, /^tables\.secrets: /],
  [
    "an unknown column",
    { format: "attune-backup", version: 1, tables: { user: [{ id: "1", shoe: 44 }] } },
    /^tables\.user\[0\]\.shoe: /,
  ],
  [
    "a word for a number",
    {
      format: "attune-backup",
      version: 1,
      tables: { member: [{ workspaceId: "w", userId: "u", role: "owner", version: "1" }] },
    },
    /^tables\.member\[0\]\.version: this must be a number/,
  ],
  [
    "a row without its parent",
    {
      format: "attune-backup",
      version: 1,
      tables: { member: [{ workspaceId: "no", userId: "no", role: "owner", version: 1, createdAt: 1 }] },
    },
    /^tables\.member: /,
  ],
])("%s is refused and nothing is stored", async (_what, document, message) => {
  const engine = await newTestEngine();
  const whole = await dump(engine);
  const given =
    "tables" in document ? { ...document, tables: { ...whole.document.tables, ...document.tables } } : document;
  await expect(load(engine, given)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(message),
  });
  expect(await engine.db.$count(users)).toBe(0);
});

// SQLite holds any number in any column.
if (dialect === "postgres")
  test("a value its column cannot hold is refused in a sentence", async () => {
    const from = await newTestEngine();
    await addWorkspace(from, larkmere());
    const { tables } = throughJson((await dump(from)).document);
    Object.assign(tables["risk"]![0]!, { likelihood: 1e300 });

    const to = await newTestEngine();
    await expect(load(to, { format: "attune-backup", version: 1, tables })).rejects.toMatchObject({
      code: "invalid",
      message: "tables.risk: a row holds a value that cannot stand there.",
    });
    expect(await to.db.$count(users)).toBe(0);
  });
