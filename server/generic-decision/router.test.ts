import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const notWhere = async () => (await as("viewer").strategy.page({ workspaceId })).page.notWhere;
  const list = () => as("viewer").genericDecision.list({ workspaceId });
  return { workspaceId, as, notWhere, list };
}
const nothing = { channelId: null, audienceId: null, useCaseId: null, fromTask: null, toTask: null };
const said = { reason: "Nobody missed it in twelve interviews.", reviewOn: "2027-05-21" };
const prices = { ...nothing, kind: "place", text: "Prices are the same for everyone", ...said } as const;
const push = { ...nothing, kind: "channel", channelId: "push", text: "Push stays the same", ...said } as const;

test("a place enters the strategy in the same commit, changes with its decision and leaves with it", async () => {
  const { workspaceId, as, notWhere, list } = await setup();
  const before = await notWhere();
  const { genericDecision } = as("editor");
  const { id, version } = await genericDecision.decide({ workspaceId, ...prices });
  expect(await notWhere()).toEqual([...before, prices.text]);

  const text = "No price depends on who asks";
  await genericDecision.change({ workspaceId, decisionId: id, version, ...said, text });
  expect(await notWhere()).toEqual([...before, text]);
  const { decisions, unexplained } = await list();
  expect(decisions).toMatchObject([{ kind: "place", text, due: false, target: null }]);
  expect(unexplained).toEqual(before);

  await genericDecision.withdraw({ workspaceId, decisionId: id, version: 2, reason: "Law changed" });
  expect(await notWhere()).toEqual(before);
  expect((await list()).decisions).toEqual([]);
});

test("a place of the strategy is given its reason without being listed twice; the first one makes the page", async () => {
  const { workspaceId, as, notWhere, list } = await setup();
  const before = await notWhere();
  await as("editor").genericDecision.decide({ workspaceId, ...prices, text: ` ${before[0]!.toUpperCase()}` });
  expect(await notWhere()).toEqual(before);
  expect((await list()).unexplained).toEqual(before.slice(1));

  const empty = await setup(emptyFile("Northwind"));
  await empty.as("editor").genericDecision.decide({ workspaceId: empty.workspaceId, ...prices });
  expect(await empty.notWhere()).toEqual([prices.text]);
});

test("the same target is decided once, by whomever", async () => {
  const { workspaceId, as, list } = await setup();
  await as("editor").genericDecision.decide({ workspaceId, ...push });
  await expect(as("owner").genericDecision.decide({ workspaceId, ...push, text: "Again" })).rejects.toThrow(
    "This is decided already",
  );
  await as("editor").genericDecision.decide({ workspaceId, ...push, kind: "cell", audienceId: "A1" });
  const { decisions } = await list();
  expect(decisions.map(({ kind, target }) => [kind, target]).sort()).toEqual([
    ["cell", "App push notification, for First-time sofa and bed shoppers"],
    ["channel", "App push notification"],
  ]);
});

test("a day that has passed makes it due, first in the list", async () => {
  const { workspaceId, as, list } = await setup();
  await as("editor").genericDecision.decide({ workspaceId, ...push });
  await as("editor").genericDecision.decide({ workspaceId, ...prices, reviewOn: "2026-11-20" });
  const { decisions, reviewOn, today } = await list();
  expect(decisions.map(({ due }) => due)).toEqual([true, false]);
  expect([today, reviewOn]).toEqual(["2026-11-21", "2027-05-21"]);
});

test("who may, what is missing, what is foreign and what somebody changed first: nothing changes", async () => {
  const { workspaceId, as, list, notWhere } = await setup();
  const { id } = await as("editor").genericDecision.decide({ workspaceId, ...prices });
  const before = [await list(), await notWhere()];
  const { decide, change, withdraw } = as("editor").genericDecision;
  for (const role of ["viewer", "contributor"] as const)
    await expect(as(role).genericDecision.decide({ workspaceId, ...push })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  await expect(decide({ workspaceId, ...push, reason: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(decide({ workspaceId, ...push, channelId: "pigeon" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(decide({ workspaceId, ...push, kind: "cell" })).rejects.toThrow("two of the three");
  await expect(decide({ workspaceId, ...push, kind: "moment", toTask: "nowhere" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const at = { workspaceId, decisionId: id, version: 7 };
  await expect(change({ ...at, ...said, text: "Other" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(withdraw({ ...at, reason: "No" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(withdraw({ ...at, decisionId: "G-none", reason: "No" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect([await list(), await notWhere()]).toEqual(before);
});
