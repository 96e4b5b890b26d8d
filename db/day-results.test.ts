import { expect, test } from "vitest";
import { experiment } from "@/domain/experiments/experiment";
import { learning } from "@/domain/experiments/learning";
import { programmeHoldout } from "@/domain/experiments/programme-holdout";
import type { ArmDay } from "@/domain/experiments/result-file";
import { noFigures } from "@/domain/experiments/result-file";
import { commit } from "./commit";
import { putDays, readDays } from "./day-results";
import { experimentRows, learningRows, programmeHoldoutRows } from "./experiments";
import { newTestEngine, testEngine } from "./testing/database";
import { addWorkspace } from "./testing/workspace";
import { dump, load } from "./transfer";
import { enterWorkspace } from "./workspace";

const dayOf = (at: number) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
const days = (count: number): ArmDay[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ armId: at % 2 === 0 ? "control" : "new", day: dayOf(Math.floor(at / 2)), exposed: at },
    figures: { "M-CONV": { ...noFigures, x: at % 7, n: at } },
  }));

async function setup(tests: number) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const all = Array.from({ length: tests }, (_, at) =>
    experiment.parse({ id: `T${at}`, name: `T${at}`, status: "running" }),
  );
  await commit(ws, experimentRows.addAll(ws, all), { action: "added tests", answer: null });
  return ws;
}

test("100,000 rows of days are stored at once, and the days of one test are read alone", async () => {
  const ws = await setup(300);
  const own = days(334);
  await commit(
    ws,
    Array.from({ length: 300 }, (_, at) => putDays(ws, `T${at}`, [], own)),
    { action: "added days", answer: null },
  );
  expect(await readDays(ws, "T7")).toEqual(own);
});

test("days replace days, and only those of their test", async () => {
  const ws = await setup(2);
  const put = (experimentId: string, before: ArmDay[], after: ArmDay[]) =>
    commit(ws, [putDays(ws, experimentId, before, after)], { action: "put days", answer: null });
  await put("T0", [], days(6));
  await put("T1", [], days(4));
  await put("T0", days(6), days(2));
  expect(await readDays(ws, "T0")).toEqual(days(2));
  expect(await readDays(ws, "T1")).toEqual(days(4));
  await expect(put("T9", [], days(2))).rejects.toThrow("refers to something that does not exist");
});

test("a backup holds tests with their days, learnings and holdouts, and one with a day that is none is refused", async () => {
  const engine = await newTestEngine();
  const { workspaceId, idOf } = await addWorkspace(engine);
  const ws = await enterWorkspace(engine, { workspaceId, userId: idOf.editor }, "edit");
  const test = experiment.parse({ id: "T0", name: "T0", status: "running" });
  const known = learning.parse({ id: "K1", statement: "Calm sells", madeBy: idOf.editor, madeAt: 1 });
  const holdout = programmeHoldout.parse({ id: "H1", name: "Five", heldOutShare: 0.05, startDate: "2026-01-01" });
  const writes = [
    experimentRows.add(ws, test),
    putDays(ws, "T0", [], days(40)),
    learningRows.add(ws, known),
    programmeHoldoutRows.add(ws, holdout),
  ];
  await commit(ws, writes, { action: "added", answer: null });
  const { document } = await dump(engine);
  const saved = JSON.parse(JSON.stringify(document));

  const elsewhere = await newTestEngine();
  await load(elsewhere, saved);
  const there = await enterWorkspace(elsewhere, { workspaceId, userId: idOf.editor }, "view");
  expect(await readDays(there, "T0")).toEqual(days(40));
  expect(await learningRows.read(there)).toEqual([{ ...known, version: 1 }]);
  expect(await programmeHoldoutRows.read(there)).toEqual([{ ...holdout, version: 1 }]);

  saved.tables["day_result"][3].day = "2026-02-30";
  await expect(load(await newTestEngine(), saved)).rejects.toThrow(/day/);
});
