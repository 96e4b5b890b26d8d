import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { allows, type Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const move = { workspaceId, initiativeId: "R24", version: 1, startQuarter: "2028-Q1", reason: "needs content" };
  return { engine, workspaceId, as, move };
}

test("before a review the timeline marks what moved in the last 30 days, and nothing taken back", async () => {
  const { as, workspaceId, move } = await setup();
  expect(await as("viewer").roadmap.timelineMarks({ workspaceId })).toEqual({ recent: {}, review: null });

  const { moveId } = await as("editor").roadmap.move(move);
  const marks = await as("viewer").roadmap.timelineMarks({ workspaceId });
  expect(marks.review).toBeNull();
  expect(Object.keys(marks.recent)).toEqual(["R24"]);
  expect(marks.recent["R24"]).toMatchObject({
    from: { startQuarter: "2027-Q4", durationQuarters: 2 },
    to: { startQuarter: "2028-Q1", durationQuarters: 2 },
    reason: "needs content",
    by: "The editor",
  });

  await as("editor").roadmap.undo({ workspaceId, moveId: moveId! });
  expect((await as("viewer").roadmap.timelineMarks({ workspaceId })).recent).toEqual({});
});

test("after a review it marks what differs from it, with the reason that was given", async () => {
  const { as, workspaceId, move } = await setup();
  await as("editor").planHistory.take({ workspaceId, name: "Autumn review", takenOn: "2026-11-03" });
  await as("editor").roadmap.move(move);
  await as("editor").roadmap.move({
    ...{ workspaceId, initiativeId: "R27", version: 1, startQuarter: "2028-Q1", reason: null },
    durationQuarters: 2,
  });

  const { review } = await as("viewer").roadmap.timelineMarks({ workspaceId });
  expect(review).toMatchObject({ name: "Autumn review", takenOn: "2026-11-03" });
  expect(Object.keys(review!.marks).sort()).toEqual(["R24", "R27"]);
  expect(review!.marks["R24"]).toMatchObject({ from: { startQuarter: "2027-Q4" }, reason: "needs content" });
  expect(review!.marks["R27"]).toMatchObject({ from: { durationQuarters: 1 }, to: { durationQuarters: 2 } });
});

test("whoever may see the plan sees its marks, nobody else", async () => {
  const { engine, as, workspaceId } = await setup();
  for (const role of ["viewer", "contributor", "editor", "admin", "owner"] as const) {
    expect(allows(role, "view")).toBe(true);
    expect(await as(role).roadmap.timelineMarks({ workspaceId })).toMatchObject({ review: null });
  }
  const other = await addWorkspace(engine, larkmere());
  const stranger = createCaller({ engine, userId: other.idOf.owner, ip: "" });
  await expect(stranger.roadmap.timelineMarks({ workspaceId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
