import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { findFindings } from "@/domain/findings/find-findings";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).evidence;
  const foreign = await addWorkspace(engine, emptyFile("Another"));
  const there = createCaller({ engine, userId: foreign.idOf.owner, ip: "" }).evidence;
  return { workspaceId, as, there, otherId: foreign.workspaceId };
}

const facts = {
  ...{ statement: "31% of shoppers found it easier.", kind: "experience_survey" as const },
  values: [{ label: "found it easier", number: 31, unit: "%" }],
  ...{ publisher: null, title: null, published: "2026-10", population: null, sampleSize: 840, citation: "Report 14" },
  caveat: null,
};

test("every card in a slim list, and an empty workspace has the outside ones", async () => {
  const { workspaceId, as, there, otherId } = await setup();
  const { shown, sentence, may } = await as("viewer").list({ workspaceId });
  const cards = shown.flatMap((each) => each.cards);
  expect(cards).toHaveLength(80);
  expect(cards.find(({ id }) => id === "EV-SPEND-14")).toMatchObject({ pinned: 1, ageBand: "old" });
  expect(sentence).toContain("3 cards are pinned to decisions");
  expect(may).toEqual({ contribute: false, edit: false });
  expect((await there.list({ workspaceId: otherId })).sentence).toContain("nothing of your own yet");
});

test("one card of a conflict brings all of them, own cards too, and what is gone is said", async () => {
  const { workspaceId, as } = await setup();
  const { id } = await as("contributor").addOwn({ workspaceId, ...facts });
  const { shown, missing } = await as("viewer").cards({ workspaceId, ids: ["EV-PREMIUM-18", id, "EV-GONE"] });
  expect(shown.map(({ group, cards }) => [group?.id ?? null, cards.map((card) => card.id).sort()])).toEqual([
    ["G-PARADOX", ["EV-OVERWHELM-2X", "EV-PREMIUM-18", "EV-RUSH-28"]],
    [null, [id]],
  ]);
  expect(missing).toEqual(["EV-GONE"]);
});

test("own evidence is added by a contributor, changed by an editor, and who was slower is told", async () => {
  const { workspaceId, as, there, otherId } = await setup();
  const { id } = await as("contributor").addOwn({ workspaceId, ...facts });
  await expect(
    as("contributor").changeOwn({ workspaceId, ownEvidenceId: id, version: 1, ...facts }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as("editor").changeOwn({ workspaceId, ownEvidenceId: id, version: 1, ...facts, sampleSize: 900 });
  await expect(
    as("editor").changeOwn({ workspaceId, ownEvidenceId: id, version: 1, ...facts, sampleSize: 1 }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  const { card, stored } = await as("viewer").card({ workspaceId, evidenceId: id });
  expect(stored).toMatchObject({ sampleSize: 900, version: 2 });
  expect(card).toMatchObject({ sample: "900", age: "0.1 years old: current", own: true });

  await expect(there.card({ workspaceId: otherId, evidenceId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    there.changeOwn({ workspaceId: otherId, ownEvidenceId: id, version: 2, ...facts }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("own evidence and its pins travel with the workspace file, and its own date counts", async () => {
  const file = larkmere();
  file.ownEvidence = [{ id: "OWN-1", ...facts }];
  file.evidencePins = [{ evidenceId: "OWN-1", usedIn: "O1", note: null }];
  const { workspaceId, as } = await setup(parseWorkspaceFile(JSON.parse(JSON.stringify(file))));
  const { card, pins, warning } = await as("viewer").card({ workspaceId, evidenceId: "OWN-1" });
  expect(card).toMatchObject({ own: true, ageBand: "current" });
  expect(pins).toMatchObject([{ usedIn: "O1", place: { what: "Outcome" } }]);
  expect(warning).toBeNull();
  const findings = findFindings(deriveWorkspace(file, { today: "2026-11-21" }));
  expect(findings.filter(({ ruleId }) => ruleId === "R-EVD-1")).toEqual([]);
});

test("what cannot be read changes nothing", async () => {
  const { workspaceId, as } = await setup();
  for (const wrong of [{ statement: " " }, { kind: "rumour" as never }, { published: "last year" }, { sampleSize: -1 }])
    await expect(as("editor").addOwn({ workspaceId, ...facts, ...wrong })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  expect((await as("viewer").list({ workspaceId })).shown.flatMap(({ cards }) => cards)).toHaveLength(80);
});

test("pinned with its whole group, shown where it is pinned, warned of when old, and taken away again", async () => {
  const { workspaceId, as } = await setup();
  const asked = { workspaceId, evidenceId: "EV-EVERGAGE-HALF", usedIn: "W01", note: "what marketers say" };
  const { pins } = await as("editor").pin(asked);
  expect(pins).toHaveLength(2);
  await expect(as("editor").pin(asked)).rejects.toMatchObject({ message: "This card is pinned there already." });
  const here = await as("viewer").pins({ workspaceId, usedIn: "W01" });
  expect(here.shown).toMatchObject([{ group: { id: "G-CXCLAIM" }, warning: /Old or undated/ }]);
  const { pins: onCard } = await as("viewer").card({ workspaceId, evidenceId: "EV-RARELY-CX" });
  expect(onCard.map(({ place }) => place.what)).toEqual(expect.arrayContaining(["Strategy", "Use case"]));
  expect(onCard.find(({ usedIn }) => usedIn === "W01")?.rest).toHaveLength(1);

  await expect(
    as("editor").unpin({ workspaceId, pins: [pins[0]!, { pinId: "P-gone", version: 1 }] }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as("editor").unpin({ workspaceId, pins: [{ ...pins[0]!, version: 7 }] })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await as("editor").unpin({ workspaceId, pins });
  expect((await as("viewer").pins({ workspaceId, usedIn: "W01" })).shown).toEqual([]);
  await expect(as("contributor").pin(asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("own evidence in use cannot go, and the refusal names the uses; in no use it can", async () => {
  const { workspaceId, as } = await setup();
  const { id: ownEvidenceId } = await as("contributor").addOwn({ workspaceId, ...facts });
  const { pins } = await as("editor").pin({ workspaceId, evidenceId: ownEvidenceId, usedIn: "O1", note: null });
  const set = { workspaceId, returnId: "F1", evidenceId: ownEvidenceId, version: 1 };
  expect(await as("editor").setBasis(set)).toEqual({ version: 2, before: null });
  const { returns } = await as("viewer").card({ workspaceId, evidenceId: ownEvidenceId });
  const basis = returns.find(({ isBasis }) => isBasis)!;
  await expect(as("editor").removeOwn({ workspaceId, ownEvidenceId, version: 1 })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: expect.stringContaining(`the basis of the returns of ${basis.name}`),
  });
  await as("editor").unpin({ workspaceId, pins });
  await as("editor").setBasis({ ...set, evidenceId: null, version: 2 });
  await as("editor").removeOwn({ workspaceId, ownEvidenceId, version: 1 });
  await expect(as("viewer").card({ workspaceId, evidenceId: ownEvidenceId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a vendor claim or a prediction never becomes the basis of a plan figure; one from before loads and is found", async () => {
  const file = larkmere();
  file.returns[0]!.basisEvidenceId = "EV-ROI-20";
  const { workspaceId, as } = await setup(file);
  const set = { workspaceId, returnId: "F2", version: 1 };
  for (const [evidenceId, word] of [
    ["EV-ABANDON-80", "is a prediction"],
    ["EV-ROI-20", "is a vendor claim"],
    ["EV-80-APPRECIATE", "has no known primary source"],
  ] as const)
    await expect(as("editor").setBasis({ ...set, evidenceId })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: expect.stringMatching(new RegExp(`${word}.*Use a concluded test of your own`)),
    });
  const { returns, card } = await as("viewer").card({ workspaceId, evidenceId: "EV-ROI-20" });
  expect(returns.filter(({ isBasis }) => isBasis).map(({ id }) => id)).toEqual(["F1"]);
  expect(card.refusedForForecast).toContain("vendor claim");
});

test("one’s own figure that a plan rests on does not turn into a vendor claim", async () => {
  const { workspaceId, as } = await setup();
  const { id: ownEvidenceId } = await as("contributor").addOwn({ workspaceId, ...facts });
  await as("editor").setBasis({ workspaceId, returnId: "F1", evidenceId: ownEvidenceId, version: 1 });
  const change = (kind: "vendor_claim" | "experiment", version: number) =>
    as("editor").changeOwn({ workspaceId, ownEvidenceId, version, ...facts, kind });
  await expect(change("vendor_claim", 1)).rejects.toThrow(/is a vendor claim.*Take it away there first/);
  await change("experiment", 1);
  await as("editor").setBasis({ workspaceId, returnId: "F1", evidenceId: null, version: 2 });
  await change("vendor_claim", 2);
});
