import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).useCase;
  const detail = (useCaseId: string) => as("viewer").detail({ workspaceId, useCaseId });
  return { workspaceId, as, detail };
}

const basket = { mode: "passive", moment: { type: "transition", fromTask: "validate", toTask: "buy" } } as const;

test("templates say whether they were tried here, failures first to be seen", async () => {
  const { workspaceId, as } = await setup();
  const { templates, channels, families } = await as("viewer").templates({ workspaceId });
  expect(templates).toHaveLength(43);
  expect(channels.length).toBeGreaterThan(10);
  expect(families.map(({ id }) => id)).toEqual(["standard", "b2b", "caution"]);

  const countdown = templates.find(({ id }) => id === "UC-11");
  expect(countdown?.tried.closest[0]).toMatchObject({
    useCase: { id: "W06", status: "stopped", words: "stopped in Jul 2026: CX harm", failed: true },
    tests: [
      { id: "T3", failed: true, when: "Apr 2026", words: expect.stringMatching(/^a hollow win, stop it, .* rose/) },
    ],
    matches: expect.arrayContaining(["template", "moment"]),
  });
  expect(templates.find(({ id }) => id === "UC-19")?.tried).toEqual({ count: 0, closest: [] });
  expect(JSON.stringify(templates).length).toBeLessThan(80_000);
});

test("a blank proposal is compared by what is chosen so far", async () => {
  const { workspaceId, as } = await setup();
  const tried = (more: object = {}) => as("viewer").tried({ workspaceId, ...basket, ...more });
  expect((await tried()).closest[0]).toMatchObject({ closeness: 1, matches: ["moment", "mode"] });
  const narrowed = await tried({ channelIds: ["app"] });
  expect(narrowed.closest[0]).toMatchObject({ useCase: { id: "W06" }, matches: ["moment", "mode", "channel"] });
});

test("a proposal keeps whom and where, if they are known here", async () => {
  const { workspaceId, as, detail } = await setup();
  const propose = (audienceIds: string[]) =>
    as("contributor").propose({ workspaceId, ...basket, name: "Basket help", audienceIds, channelIds: ["app"] });
  const { id } = await propose(["A1"]);
  expect((await detail(id)).useCase).toMatchObject({ status: "idea", audienceIds: ["A1"], channelIds: ["app"] });
  await expect(propose(["A99"])).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
});

test("a duplicate takes everything but what happened to the first", async () => {
  const { workspaceId, as, detail } = await setup();
  const { id } = await as("editor").duplicate({ workspaceId, useCaseId: "W06" });
  const [copy, original] = [(await detail(id)).useCase, (await detail("W06")).useCase];
  expect(copy).toEqual({
    ...original,
    id,
    name: "Basket countdown (copy)",
    status: "scored",
    liveSince: null,
    stoppedAt: null,
    stopReason: null,
    privacyReview: null,
    version: 1,
  });
  const { entries } = await as("viewer").history({ workspaceId, useCaseId: id });
  expect(entries).toMatchObject([{ by: "The editor", deed: "duplicated it" }]);
  await expect(as("contributor").duplicate({ workspaceId, useCaseId: "W06" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
