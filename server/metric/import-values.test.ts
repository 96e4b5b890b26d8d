import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { answerImport } from "../exchange/answer-import";
import { downloadTable } from "../exchange/export-tables";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const post = async (fields: Record<string, string | Blob>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries<string | Blob>({ kind: "metric-values", ...fields }))
      if (typeof value === "string") body.set(name, value);
      else body.set(name, value, "values.csv");
    const request = new Request(`http://127.0.0.1:3000/api/import/${workspaceId}`, {
      ...{ method: "POST", body },
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1" },
    });
    const response = await answerImport({ engine, userId: idOf.editor, ip: "" }, workspaceId, request);
    return {
      status: response.status,
      response,
      body: (await response
        .clone()
        .json()
        .catch(() => null)) as never,
    };
  };
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).metric;
  const grid = (segment = "") => as("editor").values({ workspaceId, segment, from: "2024-01" });
  const download = (format: string) =>
    downloadTable(
      { engine, userId: idOf.viewer, ip: "" },
      { workspaceId, kind: "metric-values", search: new URLSearchParams({ format }) },
    );
  const values = async (segment?: string) => {
    const { periods, metrics } = await grid(segment);
    return metrics.flatMap(({ id, cells }) =>
      cells.flatMap((cell, at) =>
        cell?.value != null ? [`${id} ${periods[at]?.period} ${cell.value} ${cell.responses} ${cell.sourceId}`] : [],
      ),
    );
  };
  return { engine, workspaceId, post, as, grid, values, download };
}

const key = () => crypto.randomUUID();
const csv = (text: string) => new Blob([text], { type: "text/csv" });
const metricIds = ["M-CONV", "M-AOV", "M-NPS", "M-CSAT", "M-CES", "M-CONF", "M-RUSH", "M-TRUST"];
const monthOf = (at: number, from = 2024) => `${from + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
const header = "Metric,Month,Value,Responses,Segment,Source,As of";
const good = (at: number) =>
  `${metricIds[at % 8]},${monthOf(Math.floor(at / 8))},${1 + (at % 40) / 10},${100 + at},New customers,Web analytics,2026-11-02`;
const bad: readonly [line: string, columns: string[]][] = [
  ["M-NOPE,2026-10,3,,,,", ["Metric"]],
  ["M-CONV,Octember,3,,,,", ["Month"]],
  ["M-CONV,2026-10,250,,,,", ["Value"]],
  ["M-CES,2026-10,many,-4,,,", ["Value", "Responses"]],
  ["M-NPS,2025-01,,900,,,", ["Value"]],
  ["M-CONV,2025-02,3,,,,sometime", ["As of"]],
  ["M-CONF,1926-10,3,,,,", ["Month"]],
];

function mixed() {
  const lines = Array.from({ length: 193 }, (_, at) => good(at));
  const places = bad.map((_, at) => 5 + at * 27);
  for (const [at, [line]] of bad.entries()) lines.splice(places[at] ?? 0, 0, line);
  return { text: [header, ...lines].join("\n"), rowOf: places.map((place) => place + 2) };
}

test("job 11: of 200 rows 7 are bad, each named with row and column; 193 are imported, once, and can be undone", async () => {
  const { engine, workspaceId, post, values, as } = await setup();
  const { text, rowOf } = mixed();
  const before = [await values(), await values("New customers")];
  const looked = await post({ step: "inspect", file: csv(text) });
  expect(looked.body).toMatchObject({
    ...{
      rows: 200,
      identity: [
        ["metricId", "month"],
        ["metricId", "week"],
      ],
    },
    mapping: ["metricId", "month", "value", "responses", "segment", "source", "asOf"],
  });
  const checked = await post({ step: "dryRun", file: csv(text) });
  expect(checked.body).toMatchObject({ rows: 200, add: 193, change: 0, unchanged: 0, bad: 7 });
  const { problems, seen } = checked.body as {
    problems: { row: number; column: string; message: string }[];
    seen: string;
  };
  expect(problems.map(({ row, column }) => [row, column])).toEqual(
    bad.flatMap(([, columns], at) => columns.map((column) => [rowOf[at], column])),
  );
  expect((await post({ step: "write", file: csv(text), requestKey: key() })).status).toBe(422);
  expect([await values(), await values("New customers")]).toEqual(before);

  const requestKey = key();
  const write = { step: "write", file: csv(text), onlyValid: "yes", seen, requestKey };
  expect((await post(write)).body).toEqual({ added: 193, changed: 0, unchanged: 0, skipped: 7 });
  const after = await values("New customers");
  expect(after).toHaveLength(193);
  const [source] = (await as("editor").sources({ workspaceId })).sources;
  expect(source).toMatchObject({
    kind: "file",
    fileName: "values.csv",
    name: "Web analytics",
    asOf: "2026-11-02",
    values: 193,
  });
  const audits = await auditOf(engine, workspaceId);
  expect(JSON.stringify(audits.at(-1)?.changes).length).toBeLessThan(6_000);

  const again = await post({ ...write, seen: "", requestKey: key() });
  expect(again.status).toBe(409);
  const { seen: _s, ...fresh } = write;
  expect((await post({ ...fresh, requestKey: key() })).body).toEqual({
    added: 0,
    changed: 0,
    unchanged: 193,
    skipped: 7,
  });
  expect(await values("New customers")).toEqual(after);
  expect(await auditOf(engine, workspaceId)).toHaveLength(audits.length);

  expect((await post({ step: "undo", importKey: requestKey, requestKey: key() })).body).toEqual({
    removed: 193,
    restored: 0,
  });
  expect([await values(), await values("New customers")]).toEqual(before);
  expect((await post({ step: "undo", importKey: requestKey, requestKey: key() })).status).toBe(409);
  expect((await post({ step: "undo", importKey: key(), requestKey: key() })).status).toBe(404);
});

test("the rows to correct come back as the file had them, a wide one too", async () => {
  const { post } = await setup();
  const wide = "Metric,Sep 2026,Oct 2026\nConversion rate,2.4,250\nNobody knows,1,2\nFelt rushed,20,21\n";
  const checked = await post({ step: "dryRun", file: csv(wide) });
  expect((checked.body as { problems: unknown[] }).problems).toMatchObject([
    { row: 2, column: "Oct 2026", value: "250" },
    { row: 3, column: "Metric" },
    { row: 3, column: "Metric" },
  ]);
  const text = await (await post({ step: "badRows", file: csv(wide) })).response.text();
  expect(
    text
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(",").slice(0, 4)),
  ).toEqual([
    [expect.stringContaining("Metric"), "Sep 2026", "Oct 2026", "Row in the file"],
    ["Conversion rate", "2.4", "250", "2"],
    ["Nobody knows", "1", "2", "3"],
  ]);
});

test("a file changes what stands, says so before, keeps what was there, and is undone as a whole", async () => {
  const { post, values, as, workspaceId } = await setup();
  const before = await values();
  const wide = "Metric,Oct 2026,Nov 2026\nRecommendation (NPS),34,36\nConversion rate,2.5,2.6\n";
  const about = JSON.stringify({ name: "Data team", asOf: "2026-11-20" });
  const checked = await post({ step: "dryRun", pasted: wide, about });
  expect(checked.body).toMatchObject({
    ...{ add: 2, change: 1, unchanged: 1, bad: 0 },
    changes: [
      {
        name: "Recommendation (NPS), Oct 2026",
        differences: expect.arrayContaining([{ column: "Value", before: 35, after: 34 }]),
      },
    ],
  });
  const requestKey = key();
  await post({ step: "write", pasted: wide, about, requestKey });
  const [source] = (await as("editor").sources({ workspaceId })).sources;
  expect(source).toMatchObject({ kind: "pasted", name: "Data team", asOf: "2026-11-20", values: 3 });
  expect((await as("viewer").revisions({ workspaceId, metricId: "M-NPS", period: "2026-10" })).changes).toMatchObject([
    { from: { value: 35, responses: 2207 }, to: { value: 34, responses: null } },
  ]);
  expect((await post({ step: "undo", importKey: requestKey, requestKey: key() })).body).toEqual({
    removed: 2,
    restored: 1,
  });
  expect(await values()).toEqual(before);
});

test("the export of all values, imported again, changes nothing; csv and xlsx", async () => {
  const { post, download } = await setup();
  await post({ step: "write", file: csv(`${header}\n${good(3)}\n`), requestKey: key() });
  for (const format of ["csv", "xlsx"]) {
    const response = await download(format);
    expect(response.headers.get("content-disposition")).toContain(`Larkmere Home metric values 2026-11-21.${format}`);
    const { body } = await post({ step: "dryRun", file: await response.blob() });
    expect(body, format).toMatchObject({ add: 0, change: 0, bad: 0, problems: [] });
  }
});

test("two imports of one file at once store it once", async () => {
  const { post, values } = await setup();
  const text = `${header}\n${good(1)}\n${good(2)}\n`;
  const send = () => post({ step: "write", file: csv(text), requestKey: key() });
  const statuses = (await Promise.all([send(), send()])).map(({ status }) => status).sort();
  expect(statuses[0]).toBe(200);
  expect(await values("New customers")).toHaveLength(2);
});

test("50,000 values in one file, and again: nothing changes", { timeout: 120_000 }, async () => {
  const { post, as, workspaceId } = await setup();
  const lines = Array.from({ length: 50_000 }, (_, at) => {
    const [metric, rest] = [metricIds[at % 8], Math.floor(at / 8)];
    return `${metric},${monthOf(rest % 60, 2021)},${1 + (at % 40) / 10},${at % 900},Group ${Math.floor(rest / 60)},Web analytics,2026-11-02`;
  });
  const text = [header, ...lines].join("\n");
  expect((await post({ step: "write", file: csv(text), requestKey: key() })).body).toMatchObject({
    added: 50_000,
    skipped: 0,
  });
  expect((await post({ step: "write", file: csv(text), requestKey: key() })).body).toMatchObject({
    ...{ added: 0, changed: 0, unchanged: 50_000 },
  });
  const { segments, metrics } = await as("viewer").values({ workspaceId, segment: "Group 7" });
  expect(segments).toHaveLength(105);
  expect(metrics).toHaveLength(8);
});
