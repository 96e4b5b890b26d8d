import { expect, test } from "vitest";
import { commit } from "@/db/commit";
import { readinessCheckRows } from "@/db/decisions";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import { foundWorkspace } from "@/db/workspace";
import type { Role } from "@/domain/access";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { createCaller } from "../root";

async function setup(file: WorkspaceFile = emptyFile("Northwind")) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).strategy;
  return { engine, workspaceId, as, idOf };
}

test("ratings are kept one by one with who, when and why; the page shows the latest of each question", async () => {
  const { workspaceId, as } = await setup(larkmere());
  const editor = as("editor");
  await editor.rate({ workspaceId, selfRating: 3, note: "The order is not clear to me.", version: 1 });
  await as("owner").rate({ workspaceId, effectiveRating: "yes", note: null, version: 2 });
  const { page, ratings } = await editor.page({ workspaceId });
  expect(page).toMatchObject({ selfRating: 3, effectiveRating: "yes", version: 3 });
  expect(ratings).toMatchObject([
    { selfRating: 3, effectiveRating: null, by: "The editor", note: "The order is not clear to me." },
    { selfRating: null, effectiveRating: "yes", by: "The owner" },
  ]);
});

test("the two questions are never answered in one; a rating can be taken back by who gave it", async () => {
  const { workspaceId, as } = await setup();
  const both = { workspaceId, selfRating: 3, effectiveRating: "yes" as const, note: null, version: 0 };
  await expect(as("editor").rate(both)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  const { ratingId, version } = await as("editor").rate({ workspaceId, selfRating: 2, note: null, version: 0 });
  const back = { workspaceId, ratingId, version, selfRating: null };
  await expect(as("owner").withdrawRating(back)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as("editor").withdrawRating(back);
  expect(await as("viewer").page({ workspaceId })).toMatchObject({ ratings: [], page: { selfRating: null } });
});

test("of two ratings at the same time one is told, and nothing of it is kept", async () => {
  const { workspaceId, as } = await setup(larkmere());
  const rate = (selfRating: number) => as("editor").rate({ workspaceId, selfRating, note: null, version: 1 });
  const ended = await Promise.allSettled([rate(1), rate(5)]);
  expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await as("viewer").page({ workspaceId })).ratings).toHaveLength(1);
});

test("readiness is answered question by question, one check per quarter, and names the weakest", async () => {
  const { workspaceId, as } = await setup();
  const editor = as("editor");
  const first = await editor.readiness({ workspaceId });
  expect(first).toMatchObject({ version: 0, answers: {}, weakest: [], since: null });
  const [one, two] = first.modes;
  const save = (modeId: string, answer: number | null, version: number) =>
    editor.saveReadiness({ workspaceId, modeId, answer, note: answer === 1 ? "Nobody could say." : null, version });
  await save(one!.id, 1, 0);
  await save(two!.id, 4, 1);
  expect(await editor.readiness({ workspaceId })).toMatchObject({
    version: 2,
    answers: { [one!.id]: { answer: 1, note: "Nobody could say." }, [two!.id]: { answer: 4 } },
    weakest: [{ id: one!.id, failing: one!.failing }],
    checkedBy: "The editor",
    quarters: [first.quarter],
  });
  await expect(save(one!.id, 2, 1)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(save("FM-99", 2, 2)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await save(one!.id, null, 2);
  expect((await editor.readiness({ workspaceId })).answers).not.toHaveProperty(one!.id);
});

test("a quarter that has ended stays as it was, and this one is compared with it", async () => {
  const { workspaceId, as, engine, idOf } = await setup(larkmere());
  const editor = as("editor");
  const { modes, quarter } = await editor.readiness({ workspaceId });
  const ws = foundWorkspace(engine, { workspaceId, userId: idOf.owner });
  const answers = { [modes[0]!.id]: { answer: 2, note: null } };
  const before = { id: "2026-Q3", quarter: "2026-Q3", answers, checkedBy: idOf.owner, checkedAt: 0 };
  await commit(ws, [readinessCheckRows.add(ws, before)], { action: "answered readiness question", answer: null });

  await editor.saveReadiness({ workspaceId, modeId: modes[0]!.id, answer: 4, note: null, version: 0 });
  const { quarters, trends, since, checks } = await editor.readiness({ workspaceId });
  expect(quarters).toEqual(["2026-Q3", quarter]);
  expect(trends[0]).toMatchObject({ answers: [2, 4], change: 2 });
  expect(since).toEqual({ quarter: "2026-Q3", better: 1, worse: 0, same: 0 });
  expect(checks[0]?.answers).toEqual(answers);
});
