import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { Engine } from "@/db/engine";
import { readValues } from "@/db/metric-values";
import { valueSourceRows } from "@/db/metrics";
import { readWorkspaceRow } from "@/db/profile";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, emptyFile } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import { text as inCell, parts, sheet, zipped } from "../files/tables/testing/build-workbook";
import { createCaller } from "../root";
import { watchFolder } from "./watch-folder";

beforeEach(() => {
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  return () => log.mockRestore();
});

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, emptyFile("Northwind"));
  const root = await mkdtemp(join(tmpdir(), "attune-drop-"));
  const folder = join(root, workspaceId);
  await mkdir(folder);
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const watch = (
    times: { stillMs?: number; pauseMs?: number; folder?: string; minutes?: number } = {},
    on: Engine = engine,
  ) => {
    const watched = watchFolder(on, { folder: root, minutes: 1_000, stillMs: 0, pauseMs: 0, ...times });
    onTestFinished(() => watched.stop());
    return watched;
  };
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).drop;
  const reports = async () => (await as("viewer").reports({ workspaceId })).reports;
  const values = async () => {
    const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
    const found = (await readValues(ws, {})).map(({ metricId, period, value, responses }) => ({
      ...{ metricId, period, value, responses },
    }));
    return found.sort((a, b) => (`${a.metricId} ${a.period}` < `${b.metricId} ${b.period}` ? -1 : 1));
  };
  const put = (name: string, contents: string | Uint8Array) => writeFile(join(folder, name), contents);
  return { engine, workspaceId, idOf, root, folder, watch, as, reports, values, put };
}

const header = "Metric,Month,Value,Responses\n";
const good = `${header}Decision confidence,2026-09,61,320\nDecision confidence,2026-10,62.5,300\nM-CONV,2026-10,2.4,\n`;

test("a file is imported at the first look: valid values stored, bad rows told, the file left as it was", async () => {
  const { engine, workspaceId, idOf, folder, watch, as, reports, values, put } = await setup();
  await put("october.csv", `${good}Nothing we know,2026-10,5,\nDecision confidence,2026-08,140,\nM-CONV,soon,x,\n`);
  const before = await stat(join(folder, "october.csv"));
  await watch().look(workspaceId);

  expect(await values()).toEqual([
    { metricId: "M-CONF", period: "2026-09", value: 61, responses: 320 },
    { metricId: "M-CONF", period: "2026-10", value: 62.5, responses: 300 },
    { metricId: "M-CONV", period: "2026-10", value: 2.4, responses: null },
  ]);
  const [report, ...others] = await reports();
  expect(others).toEqual([]);
  expect(report).toMatchObject({
    ...{ fileName: "october.csv", outcome: "stored", added: 3, changed: 0, unchanged: 0, problemCount: 4 },
    sentence: "3 values new. Not everything could be used: 4 problems.",
  });
  expect(report!.problems.map(({ row, column }) => [row, column])).toEqual([
    [5, "Metric"],
    [6, "Value"],
    [7, "Month"],
    [7, "Value"],
  ]);
  for (const { sentence } of report!.problems) expect(sentence).toMatch(/\w.*\.$/);
  expect((await as("viewer").report({ workspaceId, reportId: report!.id })).problems).toHaveLength(4);

  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
  expect(await valueSourceRows.read(ws)).toMatchObject([
    { id: report!.sourceId, kind: "folder", fileName: "october.csv", byId: null, values: 3 },
  ]);
  expect((await auditOf(engine, workspaceId)).at(-1)).toMatchObject({
    ...{ action: "imported metric values from the watched folder", reason: "october.csv", userId: idOf.owner },
  });
  const after = await stat(join(folder, "october.csv"));
  expect([after.mtimeMs, after.ctimeMs, after.size]).toEqual([before.mtimeMs, before.ctimeMs, before.size]);
  expect(await readdir(folder)).toEqual(["october.csv"]);
});

test("the same contents are never read twice, under another name, after a restart, or by two processes at once", async () => {
  const { engine, workspaceId, watch, reports, values, put } = await setup();
  await put("a.csv", good);
  const [one, other] = [watch(), watch()];
  await Promise.all([one.look(workspaceId), other.look(workspaceId)]);
  expect(await reports()).toHaveLength(1);
  expect(await values()).toHaveLength(3);
  const audits = (await auditOf(engine, workspaceId)).length;

  await put("copy of a.csv", good);
  await put("a.csv", good);
  await one.look(workspaceId);
  await watch().look(workspaceId);
  expect(await reports()).toHaveLength(1);
  expect((await auditOf(engine, workspaceId)).length).toBe(audits);

  await put("a.csv", good.replace("62.5", "63"));
  await one.look(workspaceId);
  await put("b.csv", `${good.replace("62.5", "63")}\n`);
  await one.look(workspaceId);
  expect((await reports()).map(({ fileName, outcome, sentence }) => [fileName, outcome, sentence])).toEqual([
    ["b.csv", "nothing_new", "Nothing new: 3 values known already."],
    ["a.csv", "stored", "1 value changed and 2 values known already."],
    ["a.csv", "stored", "3 values new."],
  ]);
  expect(await values()).toContainEqual({ metricId: "M-CONF", period: "2026-10", value: 63, responses: 300 });
});

test("a file that is still being written waits until nothing happens to it", async () => {
  const { workspaceId, folder, watch, as, reports, values, put } = await setup();
  await put("a.csv", header);
  const patient = watch({ stillMs: 60_000 });
  expect(await patient.look(workspaceId)).toMatchObject({ reports: [], waiting: 1 });
  expect((await as("viewer").reports({ workspaceId })).watched).toMatchObject({
    ...{ folder: workspaceId, minutes: 1_000, trouble: null },
    sentence: expect.stringMatching(/every 1000 minutes. 1 file is still being written/),
  });
  await patient.stop();

  const watched = watch({ pauseMs: 1_000 });
  const looking = watched.look(workspaceId);
  await pause(100);
  await appendFile(join(folder, "a.csv"), "M-CONV,2026-10,2.4,\n");
  await looking;
  expect(await watched.look(workspaceId)).toMatchObject({ waiting: 0 });
  expect((await reports()).map(({ added, problemCount }) => [added, problemCount])).toEqual([[1, 0]]);
  expect(await values()).toHaveLength(1);
});

test("links, what is no table, what is too large and what is empty are refused once, each with why", async () => {
  const { workspaceId, root, folder, watch, reports, values, put } = await setup();
  const outside = join(root, "outside.csv");
  await writeFile(outside, good);
  await symlink(outside, join(folder, "link.csv"));
  await symlink(root, join(folder, "link to a folder"));
  await mkdir(join(folder, "done"));
  await writeFile(join(folder, "done", "old.csv"), good);
  await put("huge.csv", "");
  await truncate(join(folder, "huge.csv"), 10 * 1024 * 1024 + 1);
  await put("empty.csv", "");
  await put("table.xlsx", "%PDF-1.7");
  await put("old.xls", "x");
  await put("wrong.csv", "Colour,Size\nred,4\n");
  for (const name of [".hidden.csv", "~$open.xlsx", "a.csv.part", "Thumbs.db"]) await put(name, good);
  await watch().look(workspaceId);
  await watch().look(workspaceId);

  const told = await reports();
  expect(Object.fromEntries(told.map(({ fileName, sentence }) => [fileName, sentence]))).toEqual({
    "link.csv": "This is a link to another place. Put the file itself into the folder.",
    "link to a folder": "This is a link to another place. Put the file itself into the folder.",
    "huge.csv": "This file has 10.1 MB; at most 10 MB can be imported at once. Divide it into parts.",
    "empty.csv": "This file is empty.",
    "table.xlsx": expect.stringMatching(/^This is a PDF\./),
    "old.xls": expect.stringMatching(/^Only CSV files/),
    "wrong.csv": expect.stringMatching(/Metric/),
  });
  expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(["refused"]));
  expect(told).toHaveLength(7);
  expect(await values()).toEqual([]);
  expect(await readFile(outside, "utf8")).toBe(good);
});

test("a sub-folder that is a link, or of no workspace, is not looked into", async () => {
  const { workspaceId, root, folder, watch, reports } = await setup();
  const elsewhere = await mkdtemp(join(tmpdir(), "attune-elsewhere-"));
  onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));
  await writeFile(join(elsewhere, "a.csv"), good);
  await mkdir(join(root, "workspace-of-nobody"));
  await writeFile(join(root, "workspace-of-nobody", "a.csv"), good);
  await rm(folder, { recursive: true });
  await symlink(elsewhere, folder);
  const watched = watch();
  expect(await watched.look(workspaceId)).toMatchObject({ reports: [], trouble: expect.stringMatching(/no folder/) });
  expect(await reports()).toEqual([]);
});

test("of a workbook the first sheet with rows is read, and the others are named", async () => {
  const { workspaceId, watch, reports, values, put } = await setup();
  const rows = (...of: string[][]) =>
    sheet(
      of
        .map(
          (cells, at) =>
            `<row r="${at + 1}">${cells.map((cell, n) => inCell(`${"ABC"[n]}${at + 1}`, cell)).join("")}</row>`,
        )
        .join(""),
    );
  await put(
    "book.xlsx",
    zipped(
      parts([
        { name: "Values", xml: rows(["Metric", "Month", "Value"], ["M-CONV", "2026-10", "2.4"]) },
        { name: "Notes", xml: rows(["Note"], ["Kept by Ada"]) },
      ]),
    ),
  );
  await watch().look(workspaceId);
  expect(await reports()).toMatchObject([
    {
      ...{ outcome: "stored", added: 1, problemCount: 1 },
      problems: [{ row: null, column: null, sentence: "Only the sheet “Values” was read, not “Notes”." }],
    },
  ]);
  expect(await values()).toHaveLength(1);
});

test("a folder that cannot be read is told, and read as soon as it can be", async () => {
  const { workspaceId, root, watch, as, values } = await setup();
  const folder = join(root, "later");
  const watched = watch({ folder });
  expect(await as("admin").lookNow({ workspaceId })).toEqual({
    ...{ sentence: "The watched folder does not exist.", reportIds: [], waiting: 0 },
  });
  expect((await as("viewer").reports({ workspaceId })).watched).toMatchObject({
    trouble: "The watched folder does not exist.",
  });
  await mkdir(join(folder, workspaceId), { recursive: true });
  await writeFile(join(folder, workspaceId, "a.csv"), good);
  expect(await as("admin").lookNow({ workspaceId })).toMatchObject({
    sentence: "Read one file: 3 values new, 0 changed.",
  });
  expect(await values()).toHaveLength(3);
  await watched.stop();
  await expect(as("admin").lookNow({ workspaceId })).rejects.toThrow("No folder is watched.");
  expect(await as("admin").reports({ workspaceId })).toMatchObject({
    watched: null,
    may: { lookNow: false },
    total: 1,
  });
});

test("what came first is imported first, so that the later file has the last word", async () => {
  const { workspaceId, watch, reports, values, put } = await setup();
  await put("z.csv", `${header}M-CONV,2026-10,2.4,\n`);
  await pause(30);
  await put("a.csv", `${header}M-CONV,2026-10,2.6,\n`);
  await watch().look(workspaceId);
  expect((await reports()).map(({ fileName }) => fileName).sort()).toEqual(["a.csv", "z.csv"]);
  expect(await values()).toMatchObject([{ value: 2.6 }]);
});

test("who stores values at the same moment loses nothing, and the file is imported after them", async () => {
  const { engine, workspaceId, idOf, watch, values, put } = await setup();
  const { metric } = createCaller({ engine, userId: idOf.editor, ip: "" });
  let faster = 4;
  const busy: Engine = {
    ...engine,
    inTransaction: async (work) => {
      if (faster-- > 0) {
        const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
        const { version } = await readWorkspaceRow(ws);
        const given = { metricId: "M-NPS", segment: null, month: "2026-10", week: null, value: faster };
        await metric.enter({ workspaceId, version, values: [given], source: { name: null, asOf: null } });
      }
      return engine.inTransaction(work);
    },
  };
  await put("a.csv", good);
  const watched = watch({}, busy);
  expect(await watched.look(workspaceId)).toMatchObject({ reports: [{ added: 3 }], waiting: 0 });
  expect((await values()).map(({ value }) => value)).toEqual([61, 62.5, 2.4, 0]);
});

test("the folder is looked into again after every interval, until it is stopped", async () => {
  const { watch, reports, put } = await setup();
  const watched = watch({ minutes: 0.002 });
  await pause(50);
  await put("a.csv", good);
  await vi.waitFor(async () => expect(await reports()).toHaveLength(1), { timeout: 10_000, interval: 50 });
  await watched.stop();
  await put("b.csv", `${header}M-CONV,2026-11,2.4,\n`);
  await pause(400);
  expect(await reports()).toHaveLength(1);
});
