import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const pressure = () => as("viewer").channel.pressure({ workspaceId });
  return { workspaceId, as, pressure };
}
const newsletter = { name: "Newsletter", channelId: "push", weeklyTouches: 2.4, audienceIds: ["A1"] };
const added = { messageId: null, version: null, ...newsletter };

test("pressure now, along the plan, and what ends it; now is what the audience screen says", async () => {
  const { workspaceId, as, pressure } = await setup();
  const { rows, quarters, sentence, unknown } = await pressure();
  expect(quarters).toEqual(["2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1"]);
  const social = rows.find(({ audienceId, channelId }) => audienceId === "A3" && channelId === "paid_social")!;
  expect(social).toMatchObject({ cap: 3, source: "own", channel: "Paid social and display retargeting" });
  expect(social.at.slice(0, 3).map(({ weeklyTouches, excess }) => [weeklyTouches, excess])).toEqual([
    [7, 4],
    [7, 4],
    [1, 0],
  ]);
  expect(sentence).toMatch(/4\.0 a week over what we allow by paid social and display retargeting now/);
  expect(unknown.map(({ id }) => id)).toContain("W12");
  const audiences = await as("viewer").audience.list({ workspaceId });
  const touches = audiences.rows.flatMap((audience) =>
    audience.touches.map((each) => [audience.id, each.channelId, each.weeklyTouches, each.over]),
  );
  const now = rows.flatMap(({ audienceId, channelId, at: [today] }) =>
    today && today.counting.length > 0 ? [[audienceId, channelId, today.weeklyTouches, today.over]] : [],
  );
  expect(now.sort()).toEqual(touches.sort());
});

test("a message is added, changed and removed, and the pressure follows", async () => {
  const { workspaceId, as, pressure } = await setup();
  const { putMessage, removeMessage } = as("editor").channel;
  const { id } = await putMessage({ workspaceId, ...added });
  const push = async () =>
    (await pressure()).rows.find(({ audienceId, channelId }) => audienceId === "A1" && channelId === "push");
  expect((await push())?.at[0]).toMatchObject({ weeklyTouches: 2.4, excess: 1.4 });
  await putMessage({
    workspaceId,
    messageId: id,
    version: 1,
    ...newsletter,
    weeklyTouches: 1,
    audienceIds: ["A1", "A1"],
  });
  expect((await push())?.at[0]).toMatchObject({ weeklyTouches: 1, over: false });
  await expect(removeMessage({ workspaceId, messageId: id, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await removeMessage({ workspaceId, messageId: id, version: 2 });
  expect(await push()).toBeUndefined();
});

test("a cap of one's own, and back to our default", async () => {
  const { workspaceId, as, pressure } = await setup();
  const { version } = await pressure();
  await as("editor").channel.setCap({ workspaceId, channelId: "paid_social", cap: 8, version });
  const capOf = async (id: string) => (await pressure()).channels.find((channel) => channel.id === id);
  expect(await capOf("paid_social")).toMatchObject({ cap: 8, source: "own" });
  expect((await pressure()).sentence).not.toMatch(/paid social/);
  const back = { workspaceId, channelId: "paid_social", cap: null };
  await expect(as("editor").channel.setCap({ ...back, version })).rejects.toMatchObject({ code: "CONFLICT" });
  await as("editor").channel.setCap({ ...back, version: version + 1 });
  expect((await capOf("paid_social"))?.source).not.toBe("own");
  expect(await capOf("email")).toMatchObject({ cap: 2, source: "own" });
});

test("who may not, what is not there: nothing changes", async () => {
  const { workspaceId, as, pressure } = await setup();
  const before = await pressure();
  const { channel } = as("editor");
  for (const role of ["viewer", "contributor"] as const) {
    await expect(as(role).channel.putMessage({ workspaceId, ...added })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const missing = { code: "NOT_FOUND" };
  await expect(channel.putMessage({ workspaceId, ...added, channelId: "pigeon" })).rejects.toMatchObject(missing);
  await expect(channel.putMessage({ workspaceId, ...added, audienceIds: ["A1", "none"] })).rejects.toMatchObject(
    missing,
  );
  await expect(channel.putMessage({ workspaceId, ...added, messageId: "none", version: 1 })).rejects.toMatchObject(
    missing,
  );
  await expect(channel.putMessage({ workspaceId, ...added, weeklyTouches: -1 })).rejects.toThrow(
    "must not be negative",
  );
  await expect(
    channel.setCap({ workspaceId, channelId: "pigeon", cap: 1, version: before.version }),
  ).rejects.toMatchObject(missing);
  expect(await pressure()).toEqual(before);
});

test("an empty workspace has a year of quarters and nothing in them; the grid has channels and nothing else", async () => {
  const { workspaceId, as, pressure } = await setup(emptyFile("Northwind"));
  const { rows, quarters, channels } = await pressure();
  expect([rows.length, quarters.length, channels.length]).toEqual([0, 4, 12]);
  expect(await as("viewer").channel.grid({ workspaceId })).toMatchObject({ useCases: [], audiences: [] });
});

test("a channel left as it is says so in the register; its audience takes its decisions along", async () => {
  const { workspaceId, as } = await setup();
  const nothing = {
    fromTask: null,
    toTask: null,
    useCaseId: null,
    reason: "Nobody asked for it.",
    reviewOn: "2027-05-21",
  };
  const { decide } = as("editor").genericDecision;
  await decide({ workspaceId, ...nothing, kind: "channel", channelId: "push", audienceId: null, text: "Push stays" });
  const { rows, sentence } = await as("viewer").channel.list({ workspaceId });
  expect(rows.find(({ channelId }) => channelId === "push")?.decision).toMatchObject({
    text: "Push stays",
    due: false,
  });
  expect(sentence).toMatch(/1 is left as it is, decided\./);

  const facts = {
    name: "New parents",
    size: null,
    motive: null,
    barrier: null,
    identifiable: null,
    consent: null,
    scores: null,
  };
  const { id } = await as("editor").audience.add({ workspaceId, ...facts });
  await decide({
    workspaceId,
    ...nothing,
    kind: "cell",
    channelId: "email",
    audienceId: id,
    text: "Email for them stays",
  });
  await as("editor").audience.remove({ workspaceId, audienceId: id, version: 1 });
  const { decisions } = await as("viewer").genericDecision.list({ workspaceId });
  expect(decisions.map(({ kind }) => kind)).toEqual(["channel"]);
});
