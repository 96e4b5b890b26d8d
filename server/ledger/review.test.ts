import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const ofUseCase = (useCaseId: string) => as("viewer").ledger.ofUseCase({ workspaceId, useCaseId });
  const versionOf = async (useCaseId: string) => (await ofUseCase(useCaseId)).version;
  const review = async (useCaseId: string, act: "signOff" | "object" | "resolve", note: string | null) =>
    as("editor").ledger.review({ workspaceId, useCaseId, version: await versionOf(useCaseId), act, note });
  const setTo = async (useCaseId: string, status: "planned" | "testing" | "live", note: string | null = "Agreed") =>
    as("editor").useCase.changeStatus({
      workspaceId,
      useCaseId,
      version: await versionOf(useCaseId),
      status,
      stopReason: null,
      note,
    });
  return { workspaceId, as, ofUseCase, versionOf, review, setTo };
}

test("an objection says who, when and why, and nobody can plan, test, launch or move it until it is resolved", async () => {
  const { workspaceId, as, ofUseCase, versionOf, review, setTo } = await setup();
  await expect(review("W10", "object", " ")).rejects.toThrow("Say what the objection is");
  await review("W10", "object", "Nobody asked for consent");
  expect((await ofUseCase("W10")).review).toMatchObject({
    status: "objected",
    reason: "Nobody asked for consent",
    by: "The editor",
    at: "2026-11-21",
  });
  const detail = await as("viewer").useCase.detail({ workspaceId, useCaseId: "W10" });
  expect(detail.findings.map(({ ruleId }) => ruleId)).toContain("R-CRP-9");

  for (const status of ["planned", "testing", "live"] as const)
    await expect(setTo("W10", status)).rejects.toThrow(/blocked.*objects/);
  const many = await as("editor").useCase.editMany({
    workspaceId,
    changes: [{ useCaseId: "W10", version: await versionOf("W10"), set: { status: "live" } }],
    onlyThoseThatCan: true,
    reason: null,
  });
  expect(many).toMatchObject({ stored: false, refused: [{ sentence: expect.stringContaining("blocked") }] });
  const board = await as("viewer").roadmap.board({ workspaceId });
  const card = board.plan.initiatives.find(({ refId }) => refId === "W10")!;
  const move = () =>
    as("editor").roadmap.move({
      workspaceId,
      initiativeId: card.id,
      version: 1,
      startQuarter: "2028-Q1",
      lane: card.lane,
      reason: "Later",
    });
  await expect(move()).rejects.toThrow(/privacy lead objects \(“Nobody asked for consent”\)/);

  const copy = await as("editor").useCase.duplicate({ workspaceId, useCaseId: "W10" });
  await expect(setTo(copy.id, "planned")).rejects.toThrow(/blocked.*objects/);

  await expect(review("W10", "signOff", null)).rejects.toThrow("Resolve it");
  await review("W10", "resolve", "Consent is asked at the start");
  expect((await ofUseCase("W10")).review).toMatchObject({ status: "approved" });
  await move();
  await setTo("W10", "testing");
});

test("of two reviews of one version the second is refused; a contributor gives none", async () => {
  const { workspaceId, as, ofUseCase } = await setup();
  const given = { workspaceId, useCaseId: "W10", version: 1, note: null };
  await as("editor").ledger.review({ ...given, act: "signOff" });
  const second = as("editor").ledger.review({ ...given, act: "object", note: "No" });
  await expect(second).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await ofUseCase("W10")).review.status).toBe("approved");
  await expect(as("contributor").ledger.review({ ...given, version: 2, act: "withdraw" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});

test("the launch gate: ticks with notes, against the record only with a note, and versions", async () => {
  const { workspaceId, as, ofUseCase } = await setup();
  const tick = (version: number, check: string, note: string | null = null, useCaseId = "W09") =>
    as("editor").ledger.tick({ workspaceId, useCaseId, version, check, passed: true, note });
  expect(await tick(0, "7")).toEqual({ version: 1 });
  await expect(tick(0, "4")).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(tick(1, "8")).rejects.toThrow("no such check");
  await expect(tick(0, "2", null, "W05")).rejects.toThrow(/not on record.*Say why it holds/);
  await tick(1, "4", "Tried with ten accounts");
  expect((await ofUseCase("W09")).gate).toMatchObject({ version: 2, passed: 2, of: 7, checkedBy: "The editor" });
  expect((await ofUseCase("W05")).gate).toMatchObject({ version: 0, passed: 0 });
});

test("going live with open checks asks for a reason, keeps it, and is no hard stop", async () => {
  const { ofUseCase, setTo } = await setup();
  await expect(setTo("W09", "live", null)).rejects.toThrow(/7 of 7 launch checks are open/);
  await setTo("W09", "live", "The pilot must run over Christmas");
  expect((await ofUseCase("W09")).gate.wentLive).toMatchObject({
    reason: "The pilot must run over Christmas",
    by: "The editor",
  });
});

test("the assessment and the data of a use case are told with what is missing", async () => {
  const { workspaceId, as, ofUseCase } = await setup();
  const set = { dpiaCriteria: ["large scale", "vulnerable people"] };
  await as("editor").useCase.editFields({ workspaceId, useCaseId: "W05", version: 1, set });
  const told = await ofUseCase("W05");
  expect(told.dpia.criteria.filter(({ met }) => met)).toHaveLength(2);
  expect(told.items).toMatchObject([
    { elementId: "D07", problem: null, basis: "Consent", isNamed: true },
    { elementId: "D32", problem: "missing", isNamed: false, item: null },
  ]);
  expect(told.gate.checks.find(({ key }) => key === "2")?.hint.says).toBe(false);
});
