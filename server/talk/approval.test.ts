import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

const useCase = { subjectKind: "useCase", subjectId: "W01" } as const;

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const ask = (role: Role, who: readonly Role[], subject: object = useCase) =>
    as(role).talk.ask({
      workspaceId,
      ...(subject as typeof useCase),
      note: "For the board",
      approverIds: who.map((each) => idOf[each]),
    });
  const read = (role: Role, subject: object = useCase) =>
    as(role).talk.approvals({ workspaceId, ...(subject as typeof useCase) });
  const speak = async (role: Role, verdict: "approved" | "refused", note: string | null = null, seen?: string) => {
    const { approvals, fingerprint } = await read(role);
    const { id: approvalId, version } = approvals[0]!;
    return as(role).talk.speak({ workspaceId, approvalId, version, verdict, note, fingerprint: seen ?? fingerprint });
  };
  const rename = async (name: string) => {
    const { useCase: stored } = await as("editor").useCase.detail({ workspaceId, useCaseId: "W01" });
    const given = { workspaceId, useCaseId: "W01", version: stored.version, set: { name } };
    await as("editor").useCase.editFields(given);
  };
  const inbox = async (role: Role) =>
    (await as(role).talk.inbox({ workspaceId, unread: true, reason: null, cursor: null })).items;
  return { workspaceId, idOf, as, ask, read, speak, rename, inbox };
}

test("who is asked finds it in the inbox and approves; who asked hears of it", async () => {
  const { ask, read, speak, inbox } = await setup();
  await ask("editor", ["owner", "contributor"]);
  expect(await inbox("owner")).toMatchObject([{ reason: "approval_asked", note: "For the board" }]);
  expect((await read("viewer")).approvals[0]).toMatchObject({
    state: "waiting",
    may: { speak: false, withdraw: false },
  });
  await speak("owner", "approved", "Good");
  expect((await read("viewer")).approvals[0]).toMatchObject({
    state: "waiting",
    sentence: "1 of 2 approved; waits for The contributor.",
  });
  await speak("contributor", "approved");
  const { approvals } = await read("viewer");
  expect(approvals[0]).toMatchObject({ state: "approved", changes: [] });
  expect(approvals[0]?.sentence).toMatch(
    /^Approved by The owner and The contributor on \d+ \w+ \d{4}, as it stands\.$/,
  );
  expect(await inbox("editor")).toMatchObject([
    { reason: "approval_given", verdict: "approved", by: "The contributor" },
    { reason: "approval_given", verdict: "approved", note: "Good" },
  ]);
});

test("a change opens it again, tells what changed and who approved what before, and the approver hears of it", async () => {
  const { ask, read, speak, rename, inbox } = await setup();
  await ask("editor", ["owner"]);
  await speak("owner", "approved");
  await rename("Another name");
  const [approval] = (await read("viewer")).approvals;
  expect(approval).toMatchObject({ state: "changed", approvers: [{ voice: { verdict: "approved", stands: false } }] });
  expect(approval?.sentence).toMatch(/^Approved on .*, changed once since: waits for The owner again\.$/);
  expect(approval?.changes).toMatchObject([{ words: expect.stringMatching(/^The editor .*name/) }]);
  expect((await inbox("owner")).map(({ reason }) => reason)).toContain("change");
  await speak("owner", "approved");
  expect((await read("viewer")).approvals[0]).toMatchObject({ state: "approved" });
});

test("nobody approves what they did not see", async () => {
  const { ask, read, speak, rename } = await setup();
  await ask("editor", ["owner"]);
  const { fingerprint } = await read("owner");
  await rename("Another name");
  await expect(speak("owner", "approved", null, fingerprint)).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await read("viewer")).approvals[0]).toMatchObject({ state: "waiting" });
});

test("only who was asked speaks, a refusal says why, and a voice can be taken back", async () => {
  const { ask, read, speak, as, workspaceId } = await setup();
  await ask("editor", ["owner"]);
  await expect(speak("admin", "approved")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(speak("owner", "refused")).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await speak("owner", "refused", "Too early");
  const [approval] = (await read("viewer")).approvals;
  expect(approval).toMatchObject({ state: "refused" });
  const at = { workspaceId, approvalId: approval!.id, version: approval!.version };
  await expect(as("editor").talk.unsay(at)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("owner").talk.unsay(at);
  expect((await read("viewer")).approvals[0]).toMatchObject({ state: "waiting" });
});

test("who only reads is not asked, and nobody is asked twice or about what is not there", async () => {
  const { ask } = await setup();
  await expect(ask("editor", ["viewer"])).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await expect(ask("editor", [])).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  await expect(ask("viewer", ["owner"])).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(ask("editor", ["owner"], { ...useCase, subjectId: "none" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("who asked withdraws it, it leaves the inboxes, and it can be asked again", async () => {
  const { ask, read, inbox, as, workspaceId, speak } = await setup();
  const { id: approvalId, version } = await ask("editor", ["owner"]);
  const at = { workspaceId, approvalId, version };
  await expect(as("contributor").talk.withdraw(at)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as("editor").talk.withdraw(at);
  expect(await inbox("owner")).toEqual([]);
  expect((await read("viewer")).approvals[0]).toMatchObject({ state: "withdrawn" });
  await expect(speak("owner", "approved")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as("editor").talk.askAgain({ ...at, version: 2 });
  expect(await inbox("owner")).toMatchObject([{ reason: "approval_asked" }]);
  expect((await read("viewer")).approvals[0]).toMatchObject({ state: "waiting" });
});

test("the roadmap is approved as a whole: any piece of work that moves opens it again", async () => {
  const { ask, read, as, workspaceId } = await setup();
  const roadmap = { subjectKind: "roadmap", subjectId: "plan" } as const;
  const { id: approvalId, version } = await ask("editor", ["owner"], roadmap);
  const { fingerprint } = await read("owner", roadmap);
  await as("owner").talk.speak({ workspaceId, approvalId, version, verdict: "approved", note: null, fingerprint });
  expect((await read("viewer", roadmap)).approvals[0]).toMatchObject({ state: "approved" });
  const { item } = await as("editor").initiative.read({ workspaceId, initiativeId: "R02" });
  const status = item.status === "in_progress" ? ("planned" as const) : ("in_progress" as const);
  await as("editor").initiative.setStatus({
    ...{ workspaceId, initiativeId: "R02", version: item.version, status },
  });
  expect((await read("viewer", roadmap)).approvals[0]).toMatchObject({ state: "changed" });
});

test("a deck shows the plan: what changes on its slides opens its approval again, and what does not leaves it", async () => {
  const { read, ask, as, workspaceId } = await setup();
  const { id: deckId } = await as("editor").deck.start({ workspaceId, start: "board", name: "Board" });
  const deck = { subjectKind: "savedDeck", subjectId: deckId } as const;
  const { id: approvalId, version } = await ask("editor", ["owner"], deck);
  const { fingerprint } = await read("owner", deck);
  await as("owner").talk.speak({ workspaceId, approvalId, version, verdict: "approved", note: null, fingerprint });
  await as("editor").talk.comment({
    ...{ workspaceId, ...deck, place: null, parentId: null, mentions: [] },
    body: "Words beside it",
  });
  expect((await read("viewer", deck)).approvals[0]).toMatchObject({ state: "approved" });
  const items = (await as("editor").roadmap.board({ workspaceId })).plan.initiatives;
  const { id: initiativeId } = items[0]!;
  const { item } = await as("editor").initiative.read({ workspaceId, initiativeId });
  await as("editor").initiative.stop({ workspaceId, initiativeId, version: item.version, reason: "No budget" });
  const [approval] = (await read("viewer", deck)).approvals;
  expect(approval).toMatchObject({ state: "changed" });
  expect(approval?.changes[0]?.words).toMatch(/What its slides say/);
});

test("an approval of the strategy stands beside its signature", async () => {
  const { ask, read } = await setup();
  const strategy = { subjectKind: "strategy", subjectId: "current" } as const;
  await ask("editor", ["owner"], strategy);
  expect((await read("viewer", strategy)).approvals[0]).toMatchObject({ state: "waiting" });
});
