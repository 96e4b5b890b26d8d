import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import type { EditableFields } from "@/domain/scoring/editable-fields";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" }).useCase;
  const stored = async (useCaseId: string) => (await as("viewer").detail({ workspaceId, useCaseId })).useCase;
  const edit = (useCaseId: string, version: number, set: EditableFields, role: Role = "editor") =>
    as(role).editFields({ workspaceId, useCaseId, version, set });
  const audits = async () => auditOf(engine, workspaceId);
  return { edit, stored, audits };
}

test("any plain field is changed alone; the others stay as they were", async () => {
  const { edit, stored, audits } = await setup();
  const before = await stored("W10");
  const set: EditableFields = {
    name: "  Decision helper ",
    description: "",
    note: " Asked for by stores ",
    moment: { type: "stage", fromTask: "select", toTask: null },
    audienceIds: ["A2", "A2", "A1"],
    channelIds: ["website", "email"],
    dataElementIds: [...before.dataElementIds, "D01"],
    prerequisites: [
      { block: "B12", minLevel: 2 },
      { block: "B12", minLevel: 3 },
    ],
    weeklyTouches: { email: 0.25 },
    effortWeeks: 9.5,
    restrictsChoice: true,
    sensitiveCategories: ["gift"],
    dpiaCriteria: ["large scale"],
    tableStakes: true,
  };
  await edit("W10", 1, set);
  expect(await stored("W10")).toEqual({
    ...before,
    ...set,
    name: "Decision helper",
    description: null,
    note: "Asked for by stores",
    audienceIds: ["A2", "A1"],
    prerequisites: [{ block: "B12", minLevel: 3 }],
    version: 2,
  });
  const [entry] = (await audits()).filter(({ action }) => action === "edited use case");
  expect(entry?.changes).toMatchObject([
    { kind: "useCase", id: "W10", before: { effortWeeks: before.effortWeeks } },
    // The ledger says the same of what it uses, in the same commit.
    { kind: "dataItem", id: "L-D01", after: { useCaseIds: expect.arrayContaining(["W10"]) } },
  ]);
  expect(Object.keys(entry!.changes[0]!.after as object).sort()).toEqual(
    // Its description was empty before.
    Object.keys(set)
      .filter((key) => key !== "description")
      .sort(),
  );
});

test("a change that changes nothing stores nothing", async () => {
  const { edit, stored, audits } = await setup();
  const { name } = await stored("W10");
  const before = (await audits()).length;
  expect(await edit("W10", 1, { name })).toEqual({ version: 1 });
  expect((await audits()).length).toBe(before);
});

test.each([
  ["W10", { audienceIds: ["A99"] }, /This audience is not here any more/],
  ["W10", { channelIds: ["fax"] }, /This channel/],
  ["W10", { pitfallIds: ["P99"] }, /This pitfall/],
  ["W10", { dataElementIds: ["D99"] }, /This kind of data/],
  ["W10", { prerequisites: [{ block: "B99", minLevel: 1 }] }, /This building block/],
  ["W10", { guardrailMetricIds: ["M-NOPE"] }, /This metric/],
  ["W10", { ownerId: "U99" }, /This person/],
  ["W10", { outcomeId: "O99" }, /This outcome/],
  ["W10", { weeklyTouches: { fax: 1 } }, /This channel/],
  ["W10", { cxMetricId: "M-CONV" }, /does not measure experience or trust/],
  ["W10", { moment: { type: "transition", fromTask: "buy", toTask: "buy" } }, /two different tasks/],
  ["W09", { cxMetricId: null }, /Choose a customer metric first/],
  ["W07", { dataElementIds: ["D42"] }, /Record these in the ledger/],
  ["W12", { sensitiveCategories: ["health"] }, /would block it while it is planned: This category must not follow/],
] as [string, EditableFields, RegExp][])(
  "%s %j is refused in a sentence and changes nothing",
  async (id, set, message) => {
    const { edit, stored } = await setup();
    const before = await stored(id);
    await expect(edit(id, 1, set)).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
      message: expect.stringMatching(message),
    });
    expect(await stored(id)).toEqual(before);
  },
);

test.each([
  { status: "live" },
  { scores: null },
  { name: "" },
  { mode: "both" },
  { tableStakes: null },
  { effortWeeks: -1 },
])("%j is not a field or not a value to set", async (set) => {
  const { edit, stored } = await setup();
  const before = await stored("W10");
  await expect(edit("W10", 1, set as never)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await stored("W10")).toEqual(before);
});

test("of two edits of one version the second is refused; a contributor may not edit", async () => {
  const { edit, stored } = await setup();
  await edit("W10", 1, { note: "Mine" });
  await expect(edit("W10", 1, { note: "Theirs" })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(edit("W10", 2, { note: "Theirs" }, "contributor")).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await stored("W10")).note).toBe("Mine");
});

test("what a use case pointed at before may stay, whatever became of it", async () => {
  const { edit, stored } = await setup();
  await edit("W24", 1, { description: "Still blocked, still described" });
  expect((await stored("W24")).version).toBe(2);
});
