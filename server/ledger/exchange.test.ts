import { expect, test } from "vitest";
import { dataItemRows } from "@/db/ledger";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import { answerImport } from "../exchange/answer-import";
import { downloadTable } from "../exchange/export-tables";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const post = async (fields: Record<string, string | Blob>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries<string | Blob>({ kind: "data-items", ...fields }))
      if (typeof value === "string") body.set(name, value);
      else body.set(name, value, "ledger.xlsx");
    const request = new Request(`http://127.0.0.1:3000/api/import/${workspaceId}`, {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1" },
    });
    const response = await answerImport({ engine, userId: idOf.editor, ip: "" }, workspaceId, request);
    return (await response.json()) as Record<string, unknown>;
  };
  const download = (format: string) =>
    downloadTable(
      { engine, userId: idOf.viewer, ip: "" },
      { workspaceId, kind: "data-items", search: new URLSearchParams({ format }) },
    );
  const read = async () =>
    dataItemRows.read(await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view"));
  return { post, download, read };
}

test("the ledger goes out and comes back without a change, as CSV and as a workbook", async () => {
  const { post, download } = await setup();
  const csv = await (await download("csv")).text();
  expect(csv).toContain("Newsletter with picks like past purchases");
  const same = { add: 0, change: 0, bad: 0, problems: [] };
  expect(await post({ step: "dryRun", pasted: csv })).toMatchObject(same);
  expect(await post({ step: "dryRun", file: await (await download("xlsx")).blob() })).toMatchObject(same);
});

test("rows are found by library item or name; what the rules refuse is named, and the import can be undone", async () => {
  const { post, read } = await setup();
  const before = await read();
  const pasted = [
    "Library item,Name,Status,Special category,Legal basis,Retention,Owner",
    "Social profile details,Social profile details,Retired,,,,",
    ",Garden size,Collected,no,Consent,365,Tom Okafor",
    ",Hearing aid,In use,yes,Consent,365,",
    ",Shoe size,Collected,no,Consent,soon,Nobody known",
  ].join("\n");
  const checked = await post({ step: "dryRun", pasted });
  expect(checked).toMatchObject({ add: 1, change: 1, bad: 2 });
  expect((checked["problems"] as { row: number; column: string }[]).map(({ row, column }) => [row, column])).toEqual([
    [4, "Status"],
    [5, "Retention"],
    [5, "Owner"],
  ]);
  const requestKey = crypto.randomUUID();
  expect(await post({ step: "write", pasted, onlyValid: "yes", requestKey })).toMatchObject({ added: 1, changed: 1 });
  const after = await read();
  expect(after.find(({ name }) => name === "Garden size")).toMatchObject({ retentionDays: 365, ownerId: "U2" });
  expect(after.find(({ id }) => id === "L-D33")?.status).toBe("retired");
  await post({ step: "undo", importKey: requestKey, requestKey: crypto.randomUUID() });
  const plain = (rows: typeof before) => rows.map(({ version: _v, ...rest }) => rest);
  expect(plain(await read())).toEqual(plain(before));
});

test("a file of more data than a backup takes is refused", async () => {
  const { post, read } = await setup();
  const before = await read();
  const pasted = `Name\n${Array.from({ length: 1_000 }, (_, at) => `Data ${at}`).join("\n")}`;
  const { error } = await post({ step: "write", requestKey: crypto.randomUUID(), pasted });
  expect(error).toMatchObject({ message: expect.stringMatching(/at most 1,000 data items.*Nothing was imported/) });
  expect(await read()).toEqual(before);
});

test("a file sets nothing live here whose launch checks are open", async () => {
  const { post } = await setup();
  const file = { kind: "use-cases", pasted: "Id,Name,Status\nW09,Renamed,Live\n" };
  const refused = { column: "Status", message: expect.stringMatching(/7 of 7 launch checks are open/) };
  expect(await post({ ...file, step: "dryRun" })).toMatchObject({ change: 0, bad: 1, problems: [refused] });
  const { error } = await post({ ...file, step: "write", requestKey: crypto.randomUUID() });
  expect(error).toMatchObject({ message: expect.stringMatching(/Nothing was imported/) });
});
