import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { proposedFacts } from "@/domain/roadmap/initiative-proposal";
import { createCaller } from "../root";

async function setup(file = larkmere()) {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, file);
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const audits = async () => (await auditOf(engine, workspaceId)).length;
  const factsOf = async (initiativeId: string) => {
    const { item } = await as("viewer").initiative.read({ workspaceId, initiativeId });
    const { id: _i, status: _s, version, ...facts } = item;
    return { workspaceId, initiativeId, version, ...facts };
  };
  return { workspaceId, as, audits, factsOf };
}
const blank = (more: object = {}) => ({
  ...proposedFacts({ kind: "fix_first", name: "Repair the basket" }, "2027-Q2"),
  ...more,
});

test("what can be chosen: use cases not on the roadmap first, by priority, with their verdict, blocks with their level, roles, metrics", async () => {
  const { workspaceId, as } = await setup();
  const choices = await as("viewer").initiative.choices({ workspaceId });
  const first = choices.useCases.findIndex(({ onRoadmap }) => onRoadmap);
  expect(first).toBeGreaterThan(0);
  const worthAdding = choices.useCases.slice(0, first).filter(({ verdict }) => /now|next|later|dont/.test(verdict));
  const priorities = worthAdding.map(({ priority }) => priority ?? -1);
  expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
  expect(priorities[0]).toBeGreaterThan(0);
  const isLast = ({ objected, status }: (typeof choices.useCases)[number]) =>
    objected || status === "stopped" || status === "rejected";
  const last = choices.useCases.findIndex(isLast);
  expect(last).toBeGreaterThan(first);
  expect(choices.useCases.slice(first, last).every(({ onRoadmap }) => onRoadmap)).toBe(true);
  expect(choices.useCases.slice(last).every(isLast)).toBe(true);
  expect(choices.roles).toEqual(["Marketing", "Content", "Data", "Engineering"]);
  expect(choices.blocks).toHaveLength(17);
  expect(choices.metrics.length).toBeGreaterThan(10);
  expect(JSON.parse(JSON.stringify(choices))).toEqual(choices);
});

test("new work gets its id here, and its effort is the sum of its roles", async () => {
  const { workspaceId, as } = await setup();
  const effort = { effortByRole: { Data: 1.1, Content: 2.2 }, effortWeeks: 99 };
  const { metrics } = await as("viewer").initiative.choices({ workspaceId });
  const stopRule = { text: "We stop if nobody notices.", metricId: metrics[0]!.id, value: 2.5, byDate: "2027-12-31" };
  const { id } = await as("editor").initiative.add({
    workspaceId,
    ...blank({ ...effort, needsIds: ["R01"], stopRule }),
  });
  const { item, neededBy, committed, last } = await as("viewer").initiative.read({ workspaceId, initiativeId: id });
  expect(item).toMatchObject({ effortWeeks: 3.3, needsIds: ["R01"], stopRule, status: "planned", version: 1 });
  expect({ neededBy, committed }).toEqual({ neededBy: [], committed: false });
  expect(last).toMatchObject({ by: "The editor", action: "added initiative" });
  expect((await as("viewer").initiative.read({ workspaceId, initiativeId: "R01" })).neededBy).toContainEqual({
    id,
    name: "Repair the basket",
  });
});

test.each([
  [{ effortWeeks: -1 }, /must not be negative/],
  [{ effortByRole: { Data: -1 } }, /must not be negative/],
  [{ effortWeeks: 9_999 }, "9,999 person-weeks in 1 quarter: more than 2,600 a quarter is no team."],
  [
    { earliestQuarter: "2027-Q3", deadlineQuarter: "2027-Q1" },
    /between Q3 2027 and its deadline, Q1 2027, there are 0/,
  ],
  [{ pinned: true, deadlineQuarter: "2027-Q1" }, /Pinned to Q2 2027 it ends after its deadline in Q1 2027/],
  [{ needsIds: ["nowhere"] }, "The piece of work nowhere is not here any more. Choose another one."],
  [{ ownerId: "nobody" }, /The person nobody/],
  [{ kind: "use_case", refId: "B01" }, /The use case B01/],
  [{ kind: "building_block", refId: "W01" }, /The building block W01/],
  [{ linkedUseCaseIds: ["W99"] }, /The use case W99/],
  [{ stopRule: { text: "We stop", metricId: "none-such" } }, /The metric none-such/],
  [{ name: "  " }, /must not be empty/],
])(
  "what contradicts itself is refused with its names and numbers, and nothing is stored: %o",
  async (bad, sentence) => {
    const { workspaceId, as, audits } = await setup();
    const before = await audits();
    await expect(as("editor").initiative.add({ workspaceId, ...blank(bad) } as never)).rejects.toThrow(sentence);
    expect(await audits()).toBe(before);
  },
);

test("a loop of needs is named from end to end", async () => {
  const { as, factsOf } = await setup();
  const one = await factsOf("R01");
  await as("editor").initiative.change({ ...one, needsIds: ["R03"], reason: "Care first" });
  const other = await factsOf("R03");
  await expect(as("editor").initiative.change({ ...other, needsIds: ["R01"] })).rejects.toMatchObject({
    code: "UNPROCESSABLE_CONTENT",
    message: `They would wait for one another: ${other.name} → ${one.name} → ${other.name}. Take one link out.`,
  });
});

test("a change of dates is a move too, asks for a reason where people count on it, and is taken back as one", async () => {
  const { workspaceId, as, factsOf } = await setup();
  const facts = await factsOf("R03");
  const later = { ...facts, startQuarter: "2027-Q1", cost: 12_345.67 };
  await expect(as("editor").initiative.change(later)).rejects.toThrow("Say why: people already count on");
  const { version, moveId } = await as("editor").initiative.change({ ...later, reason: "Two people are ill." });
  expect(await factsOf("R03")).toMatchObject({ startQuarter: "2027-Q1", cost: 12_345.67, version: 2 });
  expect(await as("viewer").roadmap.moves({ workspaceId })).toMatchObject([
    { id: moveId, from: { startQuarter: "2026-Q4" }, to: { startQuarter: "2027-Q1" }, reason: "Two people are ill." },
  ]);
  await as("editor").initiative.change({ ...facts, version, undoesMoveId: moveId });
  expect(await factsOf("R03")).toEqual({ ...facts, version: 3 });
  expect((await as("viewer").roadmap.moves({ workspaceId }))[0]).toMatchObject({ undoes: moveId });
});

test("of two changes the second is told, and nothing of it is stored", async () => {
  const { as, factsOf } = await setup();
  const facts = await factsOf("R24");
  await as("owner").initiative.change({ ...facts, cost: 1 });
  await expect(as("editor").initiative.change({ ...facts, cost: 2 })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await factsOf("R24")).toMatchObject({ cost: 1, version: 2 });
});

test("stopping what people count on takes a reason and leaves it on record; it starts, ends and comes back", async () => {
  const { workspaceId, as } = await setup();
  const at = { workspaceId, initiativeId: "R03" };
  const { stop, setStatus, read } = as("editor").initiative;
  await expect(stop({ ...at, version: 1, reason: " " })).rejects.toThrow("Say why");
  expect(await stop({ ...at, version: 1, reason: "Nobody needs it." })).toEqual({ version: 2, was: "planned" });
  const stopped = await read(at);
  expect(stopped.item.status).toBe("dropped");
  expect(stopped.last).toMatchObject({ action: "stopped initiative", reason: "Nobody needs it." });
  await setStatus({ ...at, version: 2, status: "planned" });
  await setStatus({ ...at, version: 3, status: "in_progress" });
  expect(await setStatus({ ...at, version: 4, status: "done" })).toEqual({ version: 5, was: "in_progress" });
});

test("removed work is put back as it was; what other work needs stays", async () => {
  const { workspaceId, as, factsOf } = await setup();
  const { id } = await as("editor").initiative.add({ workspaceId, ...blank({ needsIds: ["R24"] }) });
  const remove = (initiativeId: string, version = 1) =>
    as("editor").initiative.remove({ workspaceId, initiativeId, version });
  await expect(remove("R24")).rejects.toThrow("“Repair the basket” needs “Co-design studio”.");
  const moved = { workspaceId, initiativeId: id, version: 1, startQuarter: "2027-Q3", reason: "Later" };
  await as("owner").roadmap.move(moved);
  const facts = await factsOf(id);
  const moves = await as("viewer").roadmap.moves({ workspaceId });
  await remove(id, 2);
  await expect(factsOf(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await as("editor").initiative.putBack({ workspaceId, initiativeId: id });
  expect(await factsOf(id)).toEqual({ ...facts, version: 1 });
  expect(moves).toMatchObject([{ movedBy: "The owner", reason: "Later" }]);
  expect(await as("viewer").roadmap.moves({ workspaceId })).toEqual(moves);
  await expect(as("editor").initiative.putBack({ workspaceId, initiativeId: id })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(as("editor").initiative.putBack({ workspaceId, initiativeId: "R99" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("nobody commits to what the privacy lead objects to", async () => {
  const file = larkmere();
  const objection = { status: "objected" as const, byId: "U4", at: "2026-11-01", reason: "No basis" };
  const useCases = file.useCases.map((each) => (each.id === "W11" ? { ...each, privacyReview: objection } : each));
  const { workspaceId, as, factsOf } = await setup({ ...file, useCases });
  const about = blank({ kind: "use_case", refId: "W11" });
  await expect(as("editor").initiative.add({ workspaceId, ...about })).rejects.toThrow(
    "“Repair the basket” cannot be put on the roadmap: the privacy lead objects (“No basis”).",
  );
  const { version } = await factsOf("R10");
  await expect(
    as("editor").initiative.setStatus({ workspaceId, initiativeId: "R10", version, status: "in_progress" }),
  ).rejects.toThrow("cannot be started");
});

test.each(["viewer", "contributor"] as const)("a %s reads it and changes nothing", async (role) => {
  const { workspaceId, as, factsOf } = await setup();
  const facts = await factsOf("R24");
  await expect(as(role).initiative.change(facts)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(as(role).initiative.add({ workspaceId, ...blank() })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a change is an undo only where it goes back: elsewhere it takes its reason like any other", async () => {
  const { workspaceId, as, factsOf } = await setup();
  const { moveId } = await as("editor").roadmap.move({
    ...{ workspaceId, initiativeId: "R03", version: 1 },
    ...{ startQuarter: "2026-Q4", durationQuarters: 3, reason: "It takes longer." },
  });
  const elsewhere = { ...(await factsOf("R03")), startQuarter: "2028-Q3", reason: null, undoesMoveId: moveId };
  await expect(as("editor").initiative.change(elsewhere)).rejects.toThrow(/Say why/);
  const back = { ...(await factsOf("R03")), durationQuarters: 1, reason: null, undoesMoveId: moveId };
  expect((await as("editor").initiative.change(back)).version).toBe(3);
  const { last } = await as("viewer").initiative.read({ workspaceId, initiativeId: "R03" });
  expect(last?.action).toBe("took back change of initiative");
});

test("of two people at once nobody waits for what the other removes, nor both for one another", async () => {
  const { workspaceId, as, factsOf } = await setup();
  const needing = async (id: string, needed: string) =>
    as("editor").initiative.change({ ...(await factsOf(id)), needsIds: [needed], reason: null, undoesMoveId: null });
  const remove = { workspaceId, initiativeId: "R23", version: 1, reason: "Not now." };
  const races = [
    await Promise.allSettled([as("owner").initiative.remove(remove), needing("R20", "R23")]),
    await Promise.allSettled([needing("R19", "R22"), needing("R22", "R19")]),
  ];
  for (const race of races) expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { plan } = await as("viewer").roadmap.board({ workspaceId, scenarioId: null });
  const ids = new Set(plan.initiatives.map(({ id }) => id));
  expect(plan.initiatives.flatMap(({ needsIds }) => needsIds).filter((id) => !ids.has(id))).toEqual([]);
});

test.each([
  { effortByRole: { constructor: 1 } },
  { effortByRole: { "a\u0000": 1 } },
  { effortByRole: Object.fromEntries(Array.from({ length: 41 }, (_, n) => [`Role ${n}`, 1])) },
  { effortByRole: JSON.parse('{"__proto__":1}') as Record<string, number> },
])("a role nobody can have is refused and not left out: %j", async (absurd) => {
  const { workspaceId, as, audits } = await setup();
  const before = await audits();
  await expect(as("editor").initiative.add({ workspaceId, ...blank(absurd) })).rejects.toThrow();
  expect(await audits()).toBe(before);
});
