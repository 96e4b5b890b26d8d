import { expect, test } from "vitest";
import { metricLibrary } from "../metrics/library";
import { parametersOf } from "../settings";
import { experiment } from "./experiment";
import { readLooks } from "./look-log";
import { putResults } from "./put-results";
import { readExperiment } from "./read-experiment";
import { type ArmDay, noFigures } from "./result-file";

const context = { metrics: metricLibrary([]), parameters: parametersOf({}), today: "2026-11-21" };
const plan = experiment.parse({
  id: "T",
  name: "Finder",
  status: "running",
  analysis: "sequential",
  startDate: "2026-06-01",
  plannedPerArm: 2_800,
  arms: ["a", "b"].map((id) => ({ id, name: id, isControl: id === "a", weight: 1, exposed: null })),
  results: [{ metricId: "M-CONV", role: "primary", type: "proportion", arms: {} }],
});
const on = (day: number, armId: string, exposed: number, x: number): ArmDay => ({
  armId,
  day: `2026-06-${String(day).padStart(2, "0")}`,
  exposed,
  figures: { "M-CONV": { ...noFigures, x, n: exposed } },
});

/** Numbers from 0 to 1, the same each time (Park and Miller 1988). */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
function run(roll: () => number, days: number, perDay: number, rates: readonly [number, number]): ArmDay[] {
  return Array.from({ length: days }, (_, day) =>
    rates.map((rate, arm) => {
      let x = 0;
      for (let person = 0; person < perDay; person += 1) if (roll() < rate) x += 1;
      return on(day + 1, arm === 0 ? "a" : "b", perDay, x);
    }),
  ).flat();
}

test("a curve that may be read at every point: burn-in first, the crossing is logged, the last look is the readout", () => {
  const days = run(dice(7_919), 28, 100, [0.1, 0.16]);
  const log = readLooks(plan, days, context);
  const shown = log.looks.map(({ arms }) => arms[0]!);

  expect(shown[0]).toMatchObject({ error: "BURN_IN", low: null, p: null });
  expect(log.crossedOn["b"]).toBe(log.looks.find(({ arms }) => (arms[0]!.low ?? 0) > 0)?.day);
  expect(log.crossedOn["b"]).not.toBeNull();
  for (const { p, low, high, smallestP } of shown) {
    if (p === null) continue;
    expect(p <= 0.05).toBe(low! > 0 || high! < 0);
    expect(smallestP).toBeLessThanOrEqual(p);
  }
  const total = (arm: string) => ({
    ...noFigures,
    x: days.filter(({ armId }) => armId === arm).reduce((sum, row) => sum + row.figures["M-CONV"]!.x!, 0),
    n: 2_800,
  });
  const figures = { a: total("a"), b: total("b") };
  const whole = putResults(plan, { exposed: { a: 2_800, b: 2_800 }, metrics: { "M-CONV": figures } });
  expect(readExperiment(whole, context).arms[0]!.primary).toMatchObject({
    diffLow: expect.closeTo(shown.at(-1)!.low!, 12),
    liftHigh: expect.closeTo(shown.at(-1)!.liftHigh!, 12),
    p: expect.closeTo(shown.at(-1)!.p!, 12),
  });
  const { diff, high } = shown.at(-1)!;
  const se = Math.sqrt(Object.values(figures).reduce((sum, { x, n }) => sum + ((x / n) * (1 - x / n)) / n, 0));
  expect((high! - diff!) / se).toBeCloseTo(3.03520899, 8);
});

test("looked at every day for four weeks, two equal arms differ in at most one test in twenty", () => {
  const roll = dice(2_026);
  const tests = Array.from({ length: 300 }, () => readLooks(plan, run(roll, 28, 100, [0.3, 0.3]), context));
  const wrong = tests.filter(({ crossedOn }) => crossedOn["b"] !== null).length;
  expect(wrong / tests.length).toBeLessThanOrEqual(0.05);
});

test("the day the split first went wrong is kept, though it mends later", () => {
  const days = [
    on(1, "a", 500, 50),
    on(1, "b", 500, 50),
    on(2, "a", 900, 90),
    on(2, "b", 500, 50),
    on(3, "b", 400, 40),
  ];
  const log = readLooks(plan, [...days].reverse(), context);
  expect(log.splitTrippedOn).toBe("2026-06-02");
  expect(log.looks.at(-1)).toMatchObject({ day: "2026-06-03", people: 2_800 });
});

test("without a planned size, or without a primary, a look says why it has no figures", () => {
  const days = [on(1, "a", 900, 90), on(1, "b", 900, 90)];
  expect(readLooks({ ...plan, plannedPerArm: null }, days, context).looks[0]!.arms[0]).toMatchObject({
    error: "NO_PLANNED_SIZE",
  });
  expect(readLooks({ ...plan, results: [] }, days, context).looks[0]!.arms[0]).toMatchObject({ error: "NO_UNITS" });
});

test("a guardrail over time shows the bounds its state rests on", () => {
  const guarded = { ...plan, results: plan.results.map((result) => ({ ...result, role: "guardrail" as const })) };
  const [look] = readLooks(guarded, [on(1, "a", 900, 90), on(1, "b", 900, 90)], context, "M-CONV").looks;
  expect(look!.arms[0]).toMatchObject({ p: null, liftLow: null, diff: 0 });
  expect(look!.arms[0]!.high).toBeCloseTo(-look!.arms[0]!.low!, 12);
});
