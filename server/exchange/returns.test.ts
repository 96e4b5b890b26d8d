import { expect, test } from "vitest";
import { returnLineRows } from "@/db/returns";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { enterWorkspace } from "@/db/workspace";
import { parsePasted } from "../files/tables/parse-pasted";
import { createCaller } from "../root";
import { answerImport } from "./answer-import";
import { downloadTable } from "./export-tables";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const post = async (fields: Record<string, string | Blob>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries<string | Blob>({ kind: "returns", ...fields }))
      if (typeof value === "string") body.set(name, value);
      else body.set(name, value, "returns.xlsx");
    const request = new Request(`http://127.0.0.1:3000/api/import/${workspaceId}`, {
      method: "POST",
      body,
      headers: { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "x-attune-csrf": "1" },
    });
    const response = await answerImport({ engine, userId: idOf.editor, ip: "" }, workspaceId, request);
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
  const read = async () => {
    const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.viewer }, "view");
    return (await returnLineRows.read(ws)).map(({ version: _version, ...line }) => line);
  };
  const download = (kind: string, format: string) =>
    downloadTable(
      { engine, userId: idOf.viewer, ip: "" },
      { workspaceId, kind, search: new URLSearchParams({ format }) },
    );
  const audits = async () => (await auditOf(engine, workspaceId)).length;
  return { post, read, download, audits, editor: createCaller({ engine, userId: idOf.editor, ip: "" }), workspaceId };
}

const key = () => crypto.randomUUID();
const header = "Line id,Line,Function,Quarter,State,Cost,Margin,Margin low,Margin high\n";

test("lines of returns go out by quarter and come in again without a change", async () => {
  const { post, read, download, audits } = await setup();
  const before = [await read(), await audits()];
  for (const format of ["csv", "xlsx"]) {
    const response = await download("returns", format);
    const given: Record<string, string | Blob> =
      format === "csv" ? { pasted: await response.text() } : { file: await response.blob() };
    if (format === "csv") expect(given["pasted"]).toMatch(/F1,Sofa and bed finder,.*,2026-Q3,Observed,35000,58000/);
    expect((await post({ step: "dryRun", ...given })).body, format).toMatchObject({
      ...{ rows: 34, add: 0, change: 0, unchanged: 34, bad: 0, problems: [], refusal: null },
    });
  }
  expect([await read(), await audits()]).toEqual(before);
});

test("quarters are corrected, observed, expected and added, lines are made, once, and taken back as a whole", async () => {
  const { post, read, audits } = await setup();
  const before = await read();
  const writes = await audits();
  const pasted = [
    header,
    "F1,,,2026-Q3,Observed,36000,58000,,\n",
    "F1,,,2027-Q3,,15000,104000,90000,120000\n",
    ",Do not make me repeat it,,Q1 2028,Expected,125000,0,,\n",
    ",Care guide,Customer experience,2026-Q2,Observed,1000,500,,\n",
    ",Care guide,Customer experience,2026-Q3,Observed,1100.50,-900,,\n",
    ",Care guide,Customer experience,2026-Q4,,1000,1500,1000,2000\n",
  ].join("");
  const requestKey = key();
  const write = { step: "write", pasted, requestKey };
  expect((await post(write)).body).toEqual({ added: 4, changed: 2, unchanged: 0, skipped: 0 });
  const lines = new Map((await read()).map((line) => [line.name, line]));
  expect(lines.size).toBe(before.length + 1);
  const finder = lines.get("Sofa and bed finder");
  expect(finder).toMatchObject({ actualThrough: "2026-Q3", cost: [48000, 62000, 36000, 18000, 15000, 15000, 15000] });
  expect(finder?.quarters.at(-1)).toBe("2027-Q3");
  expect([finder?.marginLow.at(-1), finder?.marginHigh.at(-1)]).toEqual([90000, 120000]);
  expect(lines.get("Do not make me repeat it")?.cost.slice(0, 3)).toEqual([150000, 125000, 40000]);
  expect(lines.get("Care guide")).toMatchObject({
    ...{ function: "cx", useCaseId: null, startQuarter: "2026-Q2", actualThrough: "2026-Q3" },
    ...{ cost: [1000, 1100.5, 1000], incrementalMargin: [500, -900, 1500], marginLow: [null, null, 1000] },
  });
  expect(await audits()).toBe(writes + 1);

  expect((await post({ ...write, requestKey: key() })).body).toMatchObject({ added: 0, changed: 0, unchanged: 6 });
  expect((await post({ step: "undo", importKey: requestKey, requestKey: key() })).body).toEqual({
    ...{ removed: 1, restored: 2 },
  });
  expect(await read()).toEqual(before);
});

test("rows that a line does not allow are refused with their line, and the others imported", async () => {
  const { post, read } = await setup();
  const pasted = [
    header,
    "F2,,,2026-Q4,Observed,100,100,,\n",
    "F5,,,2027-Q1,,-5,0,,\n",
    "F5,,,2027-Q2,,58000,23000,,\n",
    "F4,,,2031-Q1,,1,1,,\n",
    "F1,,,2026-Q2,Expected,1,1,,\n",
    "F1,,,2026-Q4,,18000,96000,97000,98000\n",
    ",,,2026-Q4,,1,1,,\n",
    ",Half a line,,2026-Q1,Observed,,1,,\n",
    "F6,,,2026-Q4,,3000,9000,,\n",
  ].join("");
  const body = (await post({ step: "dryRun", pasted })).body as Record<string, unknown>;
  expect(body).toMatchObject({ rows: 9, add: 1, change: 0, bad: 8 });
  expect(
    (body["problems"] as { row: number; column: string; message: string }[]).map((each) => [
      each.row,
      each.column,
      each.message,
    ]),
  ).toEqual([
    [2, "Quarter", "Q4 2026 is not over yet: a part of it would be taken for the whole."],
    [3, "Quarter", "The cost of Q1 2027 is less than nothing. Put what comes in under margin."],
    [4, "Quarter", "The cost of Q1 2027 is less than nothing. Put what comes in under margin."],
    [5, "Quarter", "After Q3 2029 comes Q4 2029, not Q1 2031."],
    [6, "State", "This quarter was observed. Take the observation back where it is shown."],
    [7, "Quarter", "The expected margin of Q4 2026 lies outside its own range."],
    [8, "Line", "A new line needs a name."],
    [9, "Cost", "An observed quarter needs its cost."],
  ]);
  await post({ step: "write", pasted, onlyValid: "yes", requestKey: key() });
  const changed = (await read()).find(({ id }) => id === "F6");
  expect(changed?.quarters).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  expect(changed?.actualThrough).toBe("2026-Q3");
});

test("decisions of reviews go out as people read them", async () => {
  const { download } = await setup();
  const { header: headings, rows } = parsePasted(await (await download("decisions", "csv")).text());
  expect(rows).toHaveLength(7);
  const stopped = rows.find((cells) => cells[headings.indexOf("Id")] === "W06");
  expect(Object.fromEntries(headings.map((heading, at) => [heading, stopped?.[at]]))).toMatchObject({
    ...{ Date: "2026-07-17", "Use case": "Basket countdown", Decision: "Stop", Reason: "CX harm" },
    Note: "Made money and hurt people. Regret 11.6% to 17.4%.",
  });
});
