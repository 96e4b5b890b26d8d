import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { foundationsOf } from "../foundations/block-library";
import { instanceOfPlan } from "./instance-of-plan";
import { planOfWorkspace } from "./plan-of-workspace";
import { planWorth } from "./plan-worth";
import { partOf } from "./roadmap-part";
import { verifyPlan } from "./sequencer/verify-plan";

const file = parseWorkspaceFile(sample);
const { useCases, buildingBlocks } = planOfWorkspace(deriveWorkspace(file, { today: "2026-11-21" }));
const foundations = foundationsOf(buildingBlocks);
const part = partOf(file);
const options = { discountRate: 0.1, quartersBeyond: 4 };
const worth = (changed: Partial<typeof part> = {}, rate = options) =>
  planWorth({ ...part, ...changed }, useCases, foundations, rate);
const alone = (id: string, change: object = {}) =>
  worth({ items: part.items.filter((item) => item.id === id).map((item) => ({ ...item, ...change })) });

test("an item earns its priority every quarter from the one after its work, discounted", () => {
  // R03: quiet while a case is open, one quarter from 2026-Q4; needs nothing that is missing.
  const priority = useCases.find(({ id }) => id === "W12")?.priority ?? 0;
  const delta = 1.1 ** (-1 / 4);
  const quarters = Array.from({ length: 9 }, (_, at) => at + 1);
  expect(alone("R03").total).toBeCloseTo(
    quarters.reduce((sum, at) => sum + priority * delta ** (at + 1), 0),
    9,
  );
  expect(alone("R03").byQuarter.map(({ gain }) => gain)).toEqual([0, ...Array(5).fill(priority)]);
  expect(alone("R03", { payoffLagQuarters: 2 }).byQuarter.map(({ gain }) => gain)).toEqual([
    0,
    0,
    0,
    ...Array(3).fill(priority),
  ]);
});

test("what is dropped, or harms, earns nothing", () => {
  expect(alone("R03", { status: "dropped" }).total).toBe(0);
  const harmful = useCases.map((useCase) => ({ ...useCase, verdict: "redesign" as const }));
  expect(planWorth(part, harmful, foundations, options).total).toBe(0);
});

test("money where every earning item has a margin, less its cost; else points", () => {
  expect(worth().unit).toBe("points");
  const one = alone("R03", { payoffPerQuarter: 10_000, cost: 12_000 });
  expect(one.unit).toBe("money");
  const delta = 1.1 ** (-1 / 4);
  const gain = Array.from({ length: 9 }, (_, at) => 10_000 * delta ** (at + 2)).reduce((sum, each) => sum + each, 0);
  expect(one.total).toBeCloseTo(gain - 12_000, 6);
});

test("a foundation moved later takes the worth of what stands on it with it", () => {
  const later = part.items.map((item) => (item.id === "R07" ? { ...item, startQuarter: "2027-Q4" } : item));
  expect(worth({ items: later }).total).toBeLessThan(worth().total);
});

test("a plan in which everything is ready when it starts is worth what the sequencer says", () => {
  const plan = { ...part, useCases, foundations };
  const { instance } = instanceOfPlan(plan, { ...options, calm: null });
  const ready = part.items.filter(({ id }) => ["R01", "R03", "R04"].includes(id));
  const starts = Object.fromEntries(
    instance.projects.map(({ id }) => [id, ready.some((one) => one.id === id) ? 0 : null]),
  );
  expect(worth({ items: ready }).total).toBeCloseTo(verifyPlan(instance, starts).objective, 6);
});
