import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { auditOf } from "@/db/testing/stored";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { createCaller } from "../root";

async function setup() {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const audits = async () => (await auditOf(engine, workspaceId)).length;
  const read = () => as("viewer").peopleAndMoney.read({ workspaceId });
  return { workspaceId, as, audits, read };
}

test("who and what there is, and the work that asks for it", async () => {
  const { read } = await setup();
  const { part, quarterNow, moneySign, may } = await read();
  expect(part.items).toHaveLength(28);
  expect(part.capacityByRole["Data"]?.["2026-Q4"]).toBe(8);
  expect({ quarterNow, moneySign, may }).toEqual({ quarterNow: "2026-Q4", moneySign: "£", may: { edit: false } });
});

test("cells are stored to the cent and the hundredth, and taken back exactly", async () => {
  const { workspaceId, as, read } = await setup();
  const before = await read();
  const { store } = as("editor").peopleAndMoney;
  const answer = await store({
    workspaceId,
    version: before.version,
    roles: { Data: { "2026-Q4": 8.25 }, Design: { "2026-Q4": 2.5 } },
    budget: { "2026-Q4": 110_000.01, "2027-Q1": null },
    heldBackPct: 7.5,
    quarters: [...before.part.quarters, "2028-Q2"],
  });
  const { part } = await read();
  expect(part.capacityWeeks["2026-Q4"]).toBe(42.75);
  expect(part.budget).toMatchObject({ "2026-Q4": 110_000.01 });
  expect(part.budget).not.toHaveProperty("2027-Q1");
  expect(part).toMatchObject({ iterationSharePct: 7.5 });
  expect(part.quarters.at(-1)).toBe("2028-Q2");
  await store({ workspaceId, version: answer.version, ...answer.back });
  expect((await read()).part).toEqual(before.part);
});

test.each([
  [{ roles: { Data: { "2026-Q4": -1 } } }, /must not be negative/],
  [{ budget: { "2026-Q4": -5 } }, "-5 of budget in Q4 2026 is less than nothing."],
  [{ budget: { "2026-Q4": 0.001 } }, /at most two decimals/],
  [{ heldBackPct: 101 }, /between 0 and 100/],
  [{ quarters: ["2026-Q4", "2027-Q2"] }, /follow one another/],
  [{ roles: { constructor: {} } }, "“constructor” cannot be the name of a role."],
  [{ roles: { Data: null } }, /asks? Data for [\d.]+ person-weeks\. Give that work to another role first/],
])("what cannot be is refused and nothing is stored: %o", async (patch, sentence) => {
  const { workspaceId, as, audits, read } = await setup();
  const [{ version }, before] = [await read(), await audits()];
  await expect(as("editor").peopleAndMoney.store({ workspaceId, version, ...patch })).rejects.toThrow(sentence);
  expect(await audits()).toBe(before);
});

test("a role is renamed with all the work that asks for it, and back", async () => {
  const { workspaceId, as, read } = await setup();
  const before = await read();
  const { renameRole } = as("editor").peopleAndMoney;
  const at = { workspaceId, role: "Engineering", name: "Development" };
  const { version } = await renameRole({ ...at, version: before.version });
  const { part } = await read();
  expect(Object.keys(part.capacityByRole)).toContain("Development");
  expect(part.items.some(({ effortByRole }) => "Engineering" in effortByRole)).toBe(false);
  await expect(renameRole({ workspaceId, role: "Data", name: "Content", version })).rejects.toThrow(
    "There is a role “Content” already",
  );
  await renameRole({ workspaceId, role: at.name, name: at.role, version });
  const plain = ({ part: { items, ...rest } }: typeof before) => ({
    ...rest,
    items: items.map(({ version: _v, ...item }) => item),
  });
  expect(plain(await read())).toEqual(plain(before));
});

test("of two changes the second is told; viewers change nothing", async () => {
  const { workspaceId, as, read } = await setup();
  const { version } = await read();
  const patch = { workspaceId, version, budget: { "2026-Q4": 1 } };
  await as("owner").peopleAndMoney.store(patch);
  await expect(as("editor").peopleAndMoney.store(patch)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(as("viewer").peopleAndMoney.store(patch)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
