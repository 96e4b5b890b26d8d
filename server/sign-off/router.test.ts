import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], sessionId: null, ip: "" });
  const reviews = async (role: Role) => {
    const { members } = await as("owner").member.list({ workspaceId });
    const { version } = members.find(({ id }) => id === idOf[role])!;
    await as("owner").member.setReviewer({ workspaceId, userId: idOf[role], version, mayReview: true });
  };
  const read = (useCaseId = "W07") => as("viewer").signOff.ofUseCase({ workspaceId, useCaseId });
  const say = async (role: Role, verdict: "signed_off" | "blocked", reason: string | null = null) =>
    as(role).signOff.say({ workspaceId, useCaseId: "W07", version: (await read()).version, verdict, reason });
  return { workspaceId, idOf, as, reviews, read, say };
}

test("only reviewers speak, whatever their role; a viewer who reviews does", async () => {
  const { reviews, read, say } = await setup();
  await expect(say("owner", "signed_off")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await reviews("viewer");
  await expect(say("viewer", "blocked")).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await say("viewer", "signed_off");
  expect(await read()).toMatchObject({
    ...{ standing: "signed_off", reviewers: ["The viewer"] },
    said: [{ by: "The viewer", verdict: "signed_off", changed: null }],
  });
  await say("viewer", "blocked", "It counts down");
  expect(await read()).toMatchObject({ standing: "blocked", said: [{ verdict: "blocked", reason: "It counts down" }] });
});

test("what a reviewer blocks is marked on the roadmap with who and why, until it is lifted", async () => {
  const { workspaceId, as, reviews, read } = await setup();
  await reviews("viewer");
  const blocked = async () => (await as("editor").roadmap.board({ workspaceId })).facts["W10"]?.blocked;
  expect(await blocked()).toBeNull();
  const at = { workspaceId, useCaseId: "W10", version: (await read("W10")).version };
  await as("viewer").signOff.say({ ...at, verdict: "blocked", reason: "It counts down" });
  expect(await blocked()).toBe("The viewer: It counts down");
});

test("what is blocked does not go live, one at a time or many at once, and the sentence says who can lift it", async () => {
  const { workspaceId, idOf, as, reviews, say, read } = await setup();
  await reviews("viewer");
  await reviews("contributor");
  const change = async (status: "live" | "paused") =>
    as("editor").useCase.changeStatus({
      ...{ workspaceId, useCaseId: "W07", version: (await read()).version, status },
      ...{ stopReason: null, note: "For the season" },
    });
  await change("paused");
  await say("viewer", "blocked", "It counts down");
  await expect(change("live")).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringMatching(
      /^The viewer blocked this on .*: “It counts down” .* The contributor or The viewer can lift it|The viewer or The contributor can lift it/,
    ),
  });
  const many = await as("editor").useCase.editMany({
    workspaceId,
    changes: [{ useCaseId: "W07", version: (await read()).version, set: { status: "live" } }],
    onlyThoseThatCan: false,
    reason: "For the season",
  });
  expect(many).toMatchObject({ stored: false, refused: [{ sentence: expect.stringMatching(/blocked this/) }] });

  const { said } = await read();
  const lift = { workspaceId, useCaseId: "W07", reviewerId: idOf.viewer, version: said[0]!.version };
  await expect(as("contributor").signOff.withdraw({ ...lift, reason: null })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
  });
  await as("contributor").signOff.withdraw({ ...lift, reason: "The clock is gone" });
  await expect(as("viewer").signOff.withdraw({ ...lift, reason: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await change("live");
  expect(await read()).toMatchObject({ standing: "open", said: [] });
});

test("a change after a sign-off is told, a move is none, and nobody signs off what they did not see", async () => {
  const { workspaceId, as, reviews, say, read } = await setup();
  await reviews("viewer");
  await say("viewer", "signed_off", "Fine");
  const { version } = await read();
  await as("editor").useCase.changeStatus({
    ...{ workspaceId, useCaseId: "W07", version, status: "paused", stopReason: null, note: null },
  });
  expect((await read()).said[0]).toMatchObject({ changed: null });
  const { version: next } = await read();
  await as("editor").useCase.editFields({ workspaceId, useCaseId: "W07", version: next, set: { name: "Sofa finder" } });
  expect((await read()).said[0]).toMatchObject({ changed: { times: 1, by: "The editor" } });
  await expect(
    as("viewer").signOff.say({ workspaceId, useCaseId: "W07", version: next, verdict: "signed_off", reason: null }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  await say("viewer", "signed_off", "Still fine");
  expect((await read()).said).toMatchObject([{ changed: null }]);
});
