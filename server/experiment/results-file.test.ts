import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { writeTable } from "../files/tables/write-table";
import { testScene } from "./testing/test-scene";

async function setupTests() {
  const engine = await testEngine();
  return testScene({ engine, ...(await addWorkspace(engine, larkmere())) });
}

const key = () => crypto.randomUUID();
const csv = (text: string) => new Blob([text], { type: "text/csv" });

async function setup() {
  const scene = await setupTests();
  const { experimentId } = await scene.started();
  const send = (step: string, fields: Record<string, string | Blob>, more = {}) =>
    scene.post({ experimentId, step, ...(step === "write" ? { requestKey: key() } : {}), ...fields }, more);
  const readout = () => scene.as("viewer").readout({ workspaceId: scene.workspaceId, experimentId });
  const curve = () => scene.as("viewer").curve({ workspaceId: scene.workspaceId, experimentId });
  return { ...scene, experimentId, send, readout, curve };
}

const totals =
  "Arm,People,Conversions,Felt rushed yes,Felt rushed answers\nAs it is today,5000,400,20,200\nNew,5000,430,22,200\n";

test("one row per arm, from a file and pasted: the mapping is proposed, checked and remembered", async () => {
  const { send, readout, started, post } = await setup();
  const { body: seen } = await send("inspect", { pasted: totals.replaceAll(",", "\t") });
  expect(seen).toMatchObject({
    format: "pasted",
    rows: 2,
    rememberedOf: null,
    mapping: [
      { holds: "arm" },
      { holds: "exposed" },
      { holds: "figure", metricId: "M-CONV", figure: "x" },
      { holds: "figure", metricId: "M-RUSH", figure: "x" },
      { holds: "figure", metricId: "M-RUSH", figure: "n" },
    ],
  });
  const { body: checked } = await send("dryRun", { file: csv(totals) });
  expect(checked).toMatchObject({
    ...{ rows: 2, refusal: null, problems: [], changes: true, days: null, split: { state: "right" } },
    after: {
      people: [{ armId: "control", before: null, after: 5_000 }, { after: 5_000 }],
      measures: [{ metricId: "M-CONV", after: { treatment: { x: 430, n: 5_000 } } }, { metricId: "M-RUSH" }],
    },
  });
  const { body: written } = await send("write", { file: csv(totals), seen: (checked as { seen: string }).seen });
  expect(written).toEqual({ rows: 2, days: 0, changed: true, version: 3 });
  const { form, people } = await readout();
  expect(people.map(({ exposed }) => exposed)).toEqual([5_000, 5_000]);
  expect(form.measures[0]!.arms["treatment"]).toMatchObject({ x: 430, n: 5_000 });
  expect(form.measures[1]!.arms["control"]).toMatchObject({ x: 20, n: 200 });

  const again = await send("write", { file: csv(totals) });
  expect(again.body).toEqual({ rows: 2, days: 0, changed: false, version: 3 });

  const chosen = [{ holds: "arm" }, { holds: "exposed" }, null, { holds: "figure", metricId: "M-CONV", figure: "x" }];
  const other = "Arm,People,Ignore,Kaeufe\nAs it is today,5000,1,410\nNew,5000,1,440\n";
  const mapped = await send("write", { file: csv(other), mapping: JSON.stringify(chosen) });
  expect(mapped.status).toBe(200);
  const { experimentId: next } = await started();
  const remembered = await post({ experimentId: next, step: "inspect", file: csv(other) });
  expect(remembered.body).toMatchObject({ mapping: chosen });
});

test("rows by day, increments or running totals, make the same test; the kind is asked for where it is not sure", async () => {
  const { send, readout, curve } = await setup();
  const day = (at: number) => `2026-09-${String(at + 1).padStart(2, "0")}`;
  const steps = Array.from({ length: 12 }, (_, at) => [400 + ((at * 37) % 11), 30 + ((at * 13) % 7)] as const);
  const lines = (cumulative: boolean) => {
    let [people, orders] = [0, 0];
    return steps.flatMap(([n, x], at) => {
      [people, orders] = cumulative ? [people + n, orders + x] : [n, x];
      return [
        `${day(at)},control,${people},${orders}`,
        `${day(at)},treatment,${people},${orders + (cumulative ? at : 0)}`,
      ];
    });
  };
  const file = (cumulative: boolean) => ["Date,Arm,People,Conversions", ...lines(cumulative)].join("\n");
  const { body } = await send("dryRun", { pasted: file(false) });
  expect(body).toMatchObject({ detected: { kind: "increments", sure: true }, days: { count: 12, from: day(0) } });
  expect((await send("write", { pasted: file(false) })).body).toMatchObject({ days: 24, changed: true });
  const people = (await readout()).people.map(({ exposed }) => exposed);
  expect(people[0]).toBe(steps.reduce((sum, [n]) => sum + n, 0));
  expect((await send("write", { pasted: file(false) })).body).toMatchObject({ changed: false });

  expect((await send("dryRun", { pasted: file(true) })).body).toMatchObject({
    detected: { kind: "cumulative", sure: true },
  });
  expect((await send("write", { pasted: file(true), dayKind: "cumulative" })).body).toMatchObject({ changed: true });
  expect((await readout()).people.map(({ exposed }) => exposed)).toEqual(people);
  const { looks } = await curve();
  expect(looks).toHaveLength(12);
  expect(looks.at(-1)).toMatchObject({ day: day(11), people: people[0]! * 2, arms: [{ p: expect.any(Number) }] });
  expect((await readout()).hasDays).toBe(true);

  const unsure =
    "Date,Arm,People,Conversions\n2026-10-01,control,10,1\n2026-10-01,treatment,10,1\n2026-10-02,control,20,2\n2026-10-02,treatment,20,2\n";
  expect((await send("inspect", { pasted: unsure })).body).toMatchObject({
    detected: { kind: "cumulative", sure: false },
  });
  const asked = await send("write", { pasted: unsure });
  expect(asked).toMatchObject({ status: 422, body: { error: { message: expect.stringContaining("running totals") } } });
});

test("a file with anything wrong in it names row, column and code of every problem, and nothing is imported", async () => {
  const { send, readout } = await setup();
  const bad: [string, string, number | null, string | null][] = [
    ["Arm,People,Conversions\nAs it is today,100,120\nNew,100,10\n", "INVALID_COUNT", 2, "Conversions"],
    ["Arm,People,Conversions\nAs it is today,-5,1\nNew,100,10\n", "INVALID_COUNT", 2, "People"],
    ["Arm,People,Conversions\nAs it is today,99.5,1\nNew,100,10\n", "INVALID_COUNT", 2, "People"],
    ["Arm,People,Conversions\nAs it is today,100,5%\nNew,100,10\n", "INVALID_COUNT", 2, "Conversions"],
    ['Arm,People,Conversions\nAs it is today,100,"12,5"\nNew,100,10\n', "INVALID_COUNT", 2, "Conversions"],
    ["Arm;People;Conversions\nAs it is today;99,5;5\nNew;100;10\n", "INVALID_COUNT", 2, "People"],
    [
      "Arm,People,Conversions,Felt rushed yes,Felt rushed answers\nAs it is today,100,5,1,120\nNew,100,5,1,50\n",
      "INVALID_COUNT",
      null,
      "Felt rushed answers",
    ],
    ["Arm,People,Conversions\nAs it is today,100,\nNew,100,10\n", "NO_UNITS", 2, "Conversions"],
    ["Arm,People,Conversions\nAs it is today,100,5\n", "NEED_TWO_ARMS", null, "Arm"],
    ["Arm,People,Conversions\nAs it is today,100,5\nNew,100,5\nThird,100,5\n", "UNKNOWN_ARM", 4, "Arm"],
    ["Arm,People,Conversions\nRed,100,5\nBlue,100,5\n", "OTHER_TEST", null, null],
    [
      "Date,Arm,People,Conversions\n2026-09-01,control,9,1\n2026-09-01,control,9,1\n2026-09-01,treatment,9,1\n",
      "DUPLICATE_DAY",
      3,
      "Date",
    ],
  ];
  for (const [text, code, row, column] of bad) {
    const { body } = await send("dryRun", { pasted: text });
    const { problems } = body as {
      problems: { code: string; row: number | null; column: string | null; message: string }[];
    };
    expect(problems, text).toContainEqual(expect.objectContaining({ code, row, column }));
    for (const { message } of problems) expect(message).toMatch(/^[A-Z0-9“].*\.$/);
    const written = await send("write", { pasted: text });
    expect(written, text).toMatchObject({
      status: 422,
      body: { error: { message: expect.stringMatching(/Nothing was imported\.$/) } },
    });
  }
  const lacking = await send("dryRun", {
    pasted: "Arm,Yes\nAs it is today,5\nNew,5\n",
    mapping: JSON.stringify([{ holds: "arm" }, { holds: "figure", metricId: "M-RUSH", figure: "x" }]),
  });
  expect(lacking.body).toMatchObject({ refusal: "Say which column holds out of how many for “Felt rushed”." });

  const falling =
    "Date,Arm,People,Conversions\n2026-09-01,control,90,9\n2026-09-02,control,80,9\n2026-09-01,treatment,90,9\n2026-09-02,treatment,95,9\n";
  const { body } = await send("dryRun", { pasted: falling, dayKind: "cumulative" });
  expect(body).toMatchObject({ problems: [{ code: "NON_MONOTONE_CUMULATIVE", row: 3, column: "People" }] });
  expect((await readout()).version).toBe(2);

  const early = falling.replaceAll("2026-09-02", "2199-09-02");
  const { body: toCome } = await send("dryRun", { pasted: early, dayKind: "increments" });
  expect(toCome).toMatchObject({
    allProblems: 2,
    problems: [{ code: "NOT_FINITE", row: 3, column: "Date" }, { row: 5 }],
  });
  const refused = await send("write", { pasted: early, dayKind: "increments" });
  expect(refused.body).toMatchObject({
    error: { message: expect.stringMatching(/^Row 3, Date: This day is still to come.* There is one more problem\./) },
  });

  const correct = await send("badRows", { pasted: bad[0]![0] });
  expect(await correct.response.text()).toContain("That is more than the 100 it is counted among.");
});

test("one row per person: 64,000 rows import and read out within seconds", async () => {
  const { send, readout, as, workspaceId, experimentId } = await setup();
  await as("editor").amend({
    ...{ workspaceId, experimentId, version: 2, reason: "Sized again" },
    set: { minEffectRelative: 0.01 },
  });
  const rows = Array.from({ length: 64_000 }, (_, at) => {
    const arm = at % 2 === 0 ? "As it is today" : "New";
    return `customer-${String(at).padStart(60, "0")},${arm},${at % 7 === 0 ? 1 : 0},${at % 40 === 1 ? (at % 3 === 0 ? "yes" : "no") : ""}`;
  });
  const text = ["Customer ID,Variant,Conversion rate,Felt rushed", ...rows].join("\n");
  expect(text.length).toBeGreaterThan(5_000_000);
  const mapping = JSON.stringify([
    { holds: "unit" },
    { holds: "arm" },
    { holds: "value", metricId: "M-CONV", blank: "refuse" },
    { holds: "value", metricId: "M-RUSH", blank: "no_answer" },
  ]);
  const few = rows.slice(0, 1_000).map((row, at) => `${row},${at % 4 ? "Mobile" : "Desktop"}`);
  const inGroups = {
    file: csv(["Customer ID,Variant,Conversion rate,Felt rushed,Segment", ...few].join("\n")),
    mapping: mapping.replace(/]$/, ',{"holds":"segment"}]'),
  };
  expect((await send("dryRun", inGroups)).body).toMatchObject({ problems: [], groups: ["Desktop", "Mobile"] });
  expect((await send("write", inGroups)).body).toMatchObject({ rows: 1_000, changed: true });
  const { segments } = await as("viewer").results({ workspaceId, experimentId });
  expect(segments).toMatchObject([
    { name: "Desktop", shareOfTraffic: 0.25, metricId: "M-CONV", arms: { control: { n: 250 } } },
    { name: "Desktop", metricId: "M-RUSH" },
    { name: "Mobile", shareOfTraffic: 0.75, metricId: "M-CONV", arms: { control: { n: 250 }, treatment: { n: 500 } } },
    { name: "Mobile", metricId: "M-RUSH" },
  ]);
  const { body, status } = await send("write", { file: csv(text), mapping });
  const read = await readout();
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body).toMatchObject({ rows: 64_000, changed: true });
  expect(read.people.map(({ exposed }) => exposed)).toEqual([32_000, 32_000]);
  expect(read.form.measures[1]!.arms["treatment"]).toMatchObject({ n: 1_600, invited: 32_000 });

  const twice = [...rows.slice(0, 10), rows[3]].join("\n");
  const doubled = await send("dryRun", {
    file: csv(`Customer ID,Variant,Conversion rate,Felt rushed\n${twice}`),
    mapping,
  });
  expect(doubled.body).toMatchObject({ problems: [{ code: "DUPLICATE_UNIT", row: 12, column: "Customer ID" }] });
});

test("a workbook is read like a file; who may not, is told before anything is read", async () => {
  const { send, post, experimentId } = await setup();
  const book = await writeTable("xlsx", {
    name: "Results",
    header: ["Variant", "Visitors", "Conversions"],
    rows: [
      ["As it is today", 5_000, 400],
      ["New", 5_000, 410],
    ],
  });
  const file = new Blob([new Uint8Array(book)]);
  expect((await send("write", { file }, { name: "results.xlsx" })).body).toMatchObject({ rows: 2, changed: true });
  for (const [role, status] of [
    ["viewer", 403],
    [null, 401],
  ] as const)
    expect((await post({ experimentId, step: "dryRun", file }, { as: role })).status).toBe(status);
  expect((await post({ experimentId: "T99", step: "dryRun", file })).status).toBe(404);
  expect((await post({ experimentId, step: "dryRun", file }, { headers: { "x-attune-csrf": "0" } })).status).toBe(403);
  expect((await post({ experimentId, step: "write", file })).status).toBe(422);
  expect((await post({ experimentId, step: "dryRun", file, mapping: "[{}]" })).status).toBe(422);
  expect((await post({ experimentId: "T3", step: "dryRun", file })).body).toMatchObject({
    error: { message: expect.stringContaining("This test is concluded") },
  });
});

test("the same request twice is answered once; a test that moved on since the check is not written over", async () => {
  const { send, as, workspaceId, experimentId, readout } = await setup();
  const requestKey = key();
  const first = await send("write", { file: csv(totals), requestKey });
  const second = await send("write", { file: csv(totals), requestKey });
  expect(second.body).toEqual(first.body);
  const { body } = await send("dryRun", { file: csv(totals.replace("430", "431")) });
  await as("contributor").edit({ workspaceId, experimentId, version: 3, set: { unit: "visit" } });
  const { seen } = body as { seen: string };
  expect(await send("write", { file: csv(totals.replace("430", "431")), seen })).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining("check it again") } },
  });
  expect((await readout()).version).toBe(4);
});

test("what a file brought is taken back whole, days too, as long as nothing happened since", async () => {
  const { send, as, workspaceId, experimentId, readout, curve } = await setup();
  const takeBack = (version: number) => as("contributor").takeBackResults({ workspaceId, experimentId, version });
  await expect(takeBack(2)).rejects.toMatchObject({ code: "CONFLICT" });
  const days = (second: string) =>
    `Date,Arm,People,Conversions\n2026-09-01,control,90,9\n2026-09-01,treatment,91,9\n${second},control,80,8\n${second},treatment,81,8\n`;
  await send("write", { pasted: days("2026-09-02"), dayKind: "increments" });
  const [before, lookedBefore] = [await readout(), await curve()];
  await send("write", { pasted: days("2026-09-03"), dayKind: "increments" });
  expect((await curve()).looks).toHaveLength(3);
  await takeBack(4);
  expect((await curve()).looks).toEqual(lookedBefore.looks);
  expect({ ...(await readout()), version: 3 }).toEqual(before);
  await expect(takeBack(5)).rejects.toMatchObject({ code: "CONFLICT" });
  await send("write", { pasted: days("2026-09-04"), dayKind: "increments" });
  await as("contributor").edit({ workspaceId, experimentId, version: 6, set: { unit: "visit" } });
  await expect(takeBack(7)).rejects.toThrow("can no longer be taken back");
});
