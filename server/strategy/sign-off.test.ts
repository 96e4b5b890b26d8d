import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, emptyFile, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).strategy;
  const editing = createCaller({ engine, userId: idOf.editor, ip: "" }).outcomeMap;
  const page = () => as("viewer").page({ workspaceId });
  return { workspaceId, as, editing, page, idOf };
}

test("the sponsor is named, who recorded it and when; a change reopens the page and says what changed", async () => {
  const { workspaceId, as, page } = await setup();
  const editor = as("editor");
  const { version } = (await page()).page;
  await editor.takeSignatureBack({ workspaceId, version });
  await as("owner").signOff({ workspaceId, version: version + 1 });
  const signed = await page();
  expect(signed.page.signedOffAt).toBe(signed.today);
  expect(signed.signature).toMatchObject({
    ...{ standing: true, day: signed.today, recordedBy: "The owner", changes: [] },
    sponsor: signed.choices.people.find(({ value }) => value === signed.page.sponsorId)?.label,
  });

  await editor.saveAnswer({ workspaceId, field: "focusAreas", value: ["Only sofas"], version: version + 2 });
  const reopened = await page();
  expect(reopened.page.signedOffAt).toBeNull();
  expect(reopened.signature).toMatchObject({ standing: false, day: signed.today, recordedBy: "The owner" });
  expect(reopened.signature?.changes).toMatchObject([{ field: "focusAreas", added: ["Only sofas"] }]);
});

test("a changed objective or outcome reopens it too, and is named in what changed", async () => {
  const { workspaceId, editing, page } = await setup();
  const objective = { statement: "Pay what we planned to pay", verb: null, evidence: [], importance: 4 };
  await editing.putCustomerObjective({ workspaceId, customerObjectiveId: null, version: null, objective });
  const { signature, page: now } = await page();
  expect(now.signedOffAt).toBeNull();
  // The page came in signed, so what was signed is kept at the moment it changes; nobody here recorded it.
  expect(signature).toMatchObject({ standing: false, day: "2026-09-18", recordedBy: null });
  expect(signature?.changes).toMatchObject([
    { field: "customerObjectives", removed: [], added: ["Pay what we planned to pay, 4"] },
  ]);
});

test("a place that is decided on reopens it as well", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const caller = createCaller({ engine, userId: idOf.editor, ip: "" });
  const said = { text: "Delivery messages", reason: "Clear is kinder than clever.", reviewOn: "2027-05-01" };
  await caller.genericDecision.decide({ workspaceId, kind: "place", ...said });
  const { signature } = await caller.strategy.page({ workspaceId });
  expect(signature?.changes).toMatchObject([{ field: "notWhere", added: ["Delivery messages"] }]);
});

test("nobody signs without a sponsor, twice, or over what they have not seen", async () => {
  const { workspaceId, as } = await setup(emptyFile("Northwind"));
  const editor = as("editor");
  await editor.saveAnswer({ workspaceId, field: "why", value: "Because choosing is hard.", version: 0 });
  await expect(editor.signOff({ workspaceId, version: 1 })).rejects.toMatchObject({
    message: "Name a sponsor first: that is who signs.",
  });
  const [sponsor] = (await editor.page({ workspaceId })).choices.people;
  await editor.saveAnswer({ workspaceId, field: "sponsorId", value: sponsor!.value, version: 1 });
  await expect(editor.signOff({ workspaceId, version: 1 })).rejects.toMatchObject({ code: "CONFLICT" });
  await editor.signOff({ workspaceId, version: 2 });
  await expect(editor.signOff({ workspaceId, version: 3 })).rejects.toMatchObject({
    message: "This page is signed off already.",
  });
  expect((await editor.page({ workspaceId })).signature).toMatchObject({ standing: true, sponsor: sponsor!.label });
});

test("a signature that is taken back stays on record; the ratings do not touch it", async () => {
  const { workspaceId, as, page } = await setup();
  const { version } = (await page()).page;
  await as("editor").rate({ workspaceId, selfRating: 3, note: null, version });
  expect((await page()).page.signedOffAt).toBe("2026-09-18");
  await as("editor").takeSignatureBack({ workspaceId, version: version + 1 });
  expect((await page()).signature).toMatchObject({ standing: false, day: "2026-09-18", changes: [] });
});

test("nobody who is not here signs", async () => {
  const file = larkmere();
  const { workspaceId, as, page } = await setup({
    ...file,
    strategy: { ...file.strategy!, sponsorId: "nobody", signedOffAt: null },
  });
  await expect(as("editor").signOff({ workspaceId, version: 1 })).rejects.toThrow("The sponsor is not here any more");
  expect((await page()).page.signedOffAt).toBeNull();
});

test("who signs while the chain is being changed signs what is there, or is told to look again", async () => {
  const { workspaceId, as, editing, page } = await setup();
  await as("editor").takeSignatureBack({ workspaceId, version: (await page()).page.version });
  const objective = { statement: "Pay what we planned to pay", verb: null, evidence: [], importance: 4 };
  for (let round = 0; round < 8; round += 1) {
    const { version, signedOffAt } = (await page()).page;
    expect(signedOffAt).toBeNull();
    await Promise.allSettled([
      as("owner").signOff({ workspaceId, version }),
      editing.putCustomerObjective({ workspaceId, customerObjectiveId: null, version: null, objective }),
    ]);
    const after = await page();
    if (after.page.signedOffAt === null) continue;
    const changed = await as("viewer").compareVersion({ workspaceId, versionId: after.signature!.versionId! });
    expect(changed).toEqual([]);
    await as("editor").takeSignatureBack({ workspaceId, version: after.page.version });
  }
});
