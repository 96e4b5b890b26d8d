import { beforeAll, expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import { errorSentence } from "@/domain/experiments/error-sentence";
import publicStats from "@/domain/experiments/fixtures/public-stats.json";
import readoutCases from "@/domain/experiments/fixtures/readout-cases.json";
import type { StatCode } from "@/domain/experiments/outcome";
import { differences } from "@/domain/experiments/reference";
import { metricLibrary } from "@/domain/metrics/library";
import { singleMethodTests, storedTest } from "./testing/reference-tests";
import { figures, testScene } from "./testing/test-scene";

/** The reference cases as tests of a workspace, read through the procedures that the screens read. */
type Reading = { metricId: string; state: string; error?: StatCode; diff: number; [limit: string]: unknown };
type Arm = { primary: Reading; guardrails: Reading[] } & Record<"armId" | "decision" | "reason" | "hollowWin", unknown>;
type Expected = { arms: Arm[]; srm: { code: StatCode | "TOO_EARLY" | null } } & Record<string, unknown>;
const cases = readoutCases.cases as unknown as { id: string; experiment: object; expected: Expected }[];
const tolerance = { rel: 1e-6, abs: 1e-9 };
const metrics = metricLibrary([]);

async function setup() {
  const engine = await testEngine();
  const file = larkmere();
  const { workspaceId, idOf } = await addWorkspace(engine, {
    ...file,
    workspace: { ...file.workspace, today: "2026-04-20" },
    experiments: [...cases.map((each) => each.experiment), ...singleMethodTests].map(storedTest),
  });
  const scene = testScene({ engine, workspaceId, idOf });
  const read = (experimentId: string) => scene.as("viewer").readout({ workspaceId, experimentId });
  return { ...scene, read };
}
let scene: Awaited<ReturnType<typeof setup>>;
beforeAll(async () => {
  scene = await setup();
});

type Row = Awaited<ReturnType<typeof scene.read>>["arms"][number]["measures"][number];

/** What a row says in the terms of the reference: turned back so that up is more. */
function limitsOf({ metricId, interval }: Row) {
  if (!interval) return null;
  const lower = metrics.get(metricId)?.direction === "lower_is_better";
  const { low, high, estimate } = interval;
  return lower ? { diff: -estimate, low: -high, high: -low } : { diff: estimate, low, high };
}

test.each(cases.map(({ id, expected }) => [id, expected] as const))("%s, stored and read", async (id, expected) => {
  const readout = await scene.read(id);
  const { code, ...srm } = expected.srm;
  const { decision, hollowWin, days, analysis, plannedReached } = expected;
  const whole = { decision, hollowWin, days, analysis, plannedReached, split: srm };
  expect(differences(readout, whole, tolerance, id)).toEqual([]);
  expect(readout.split.sentence).toBe(code && errorSentence(code));
  expect(readout.arms).toMatchObject(
    expected.arms.map(({ armId, decision: own, reason, hollowWin: hollow }) => ({
      ...{ armId, decision: own, reason, hollowWin: hollow },
    })),
  );
  for (const [at, { primary, guardrails }] of expected.arms.entries()) {
    const { measures, veiled } = readout.arms[at]!;
    if (readout.split.wrong) expect(measures).toEqual([]);
    else
      for (const [place, want] of [primary, ...guardrails].entries()) {
        const row = measures[place]!;
        expect(row.metricId).toBe(want.metricId);
        if (place === 0 && veiled) {
          expect(row).toMatchObject({ state: "veiled", interval: null });
          continue;
        }
        expect(row.state).toBe(want.state);
        if (want.error) expect(row).toMatchObject({ interval: null, reading: errorSentence(want.error) });
        else {
          const limits = {
            diff: want.diff,
            low: want["diffLow"] ?? want["low"],
            high: want["diffHigh"] ?? want["high"],
          };
          expect(differences(limitsOf(row), limits, tolerance, `${id} ${row.metricId}`)).toEqual([]);
        }
      }
  }
  const listed = (await scene.as("viewer").list({ workspaceId: scene.workspaceId })).find((each) => each.id === id);
  expect(listed).toMatchObject({ decision, hollowWin });
  expect(JSON.stringify([readout, listed])).not.toMatch(/NaN|Infinity|undefined/);
});

/** What is wrong with what a procedure says of a case of one method, within the tolerance of the case. */
function wrongWith(id: string, got: Readonly<Record<string, unknown>>): string[] {
  const given = publicStats.find((each) => each.id === id)!;
  const expected = Object.entries(given.expected).filter(([key]) => key in got);
  expect(expected.length, id).toBe(Object.keys(got).length);
  return differences(got, Object.fromEntries(expected), given.tolerance ?? { rel: 0, abs: 0 }, id);
}

test.each([
  ["welch_t-p01", "welch"],
  ["prop_diff_newcombe-p01", "rare"],
  ["nps_compare-p01", "nps"],
])("%s on the card of a stored test", async (id, testId) => {
  const limits = limitsOf((await scene.read(testId)).arms[0]!.measures[0]!)!;
  expect(wrongWith(id, { diff: limits.diff, ci_low: limits.low, ci_high: limits.high })).toEqual([]);
});

test("the split of a stored test, and its chances", async () => {
  const { workspaceId, as, read } = scene;
  const { chisq, df, p } = (await read("proportion")).split;
  expect(wrongWith("srm_chisq-p01", { chisq, df, p_value: p })).toEqual([]);
  const { view } = await as("viewer").bayes({ workspaceId, experimentId: "proportion" });
  const rates = view!.arms.map(({ rate }) => rate!);
  const chances = {
    prob_best: rates.map(({ chanceToBeBest }) => chanceToBeBest),
    expected_loss: rates.map(({ expectedLoss }) => expectedLoss),
    prob_beat_control: rates.map(({ chanceToBeatControl }) => chanceToBeatControl),
    credible_low: rates.map(({ low }) => low),
    credible_high: rates.map(({ high }) => high),
  };
  expect(wrongWith("bayes_beta_binomial-p01", chances)).toEqual([]);
});

test("always-valid intervals of what came by day, and days added up", async () => {
  const { workspaceId, as, post, read } = scene;
  const send = async (experimentId: string, lines: readonly string[]) => {
    const fields = { experimentId, pasted: lines.join("\n"), dayKind: "increments", decimalMark: "." };
    const { status, body } = await post({ ...fields, step: "write", requestKey: crypto.randomUUID() });
    expect([status, JSON.stringify(body)]).toEqual([200, expect.not.stringContaining('problem"')]);
  };
  await send("lift-by-day", [
    "Arm\tDay\tPeople\tM-CONV successes\tM-CONV units",
    "control\t2026-04-01\t5000\t200\t5000",
    "treatment\t2026-04-01\t5000\t260\t5000",
  ]);
  await send("bound-by-day", [
    "Arm\tDay\tPeople\tM-CES mean\tM-CES sd\tM-CES n",
    "control\t2026-04-01\t5000\t4.3\t0.9\t500",
    "treatment\t2026-04-01\t5000\t4.28\t0.95\t490",
  ]);
  await send("days-added", [
    "Arm\tDay\tPeople\tM-RPV mean\tM-RPV sd\tM-RPV n",
    "control\t2026-04-01\t120\t50\t38\t120",
    "control\t2026-04-02\t130\t54\t42\t130",
    "treatment\t2026-04-01\t120\t50\t38\t120",
    "treatment\t2026-04-02\t130\t54\t42\t130",
  ]);
  const look = async (experimentId: string, metricId: string) =>
    (await as("viewer").curve({ workspaceId, experimentId, metricId })).looks.at(-1)!.arms[0]!;
  const { lift, liftLow, liftHigh, p } = await look("lift-by-day", "M-CONV");
  expect(wrongWith("sequential_fieller-p01", { lift, ci_low: liftLow, ci_high: liftHigh, p_value: p })).toEqual([]);
  const { diff, low } = await look("bound-by-day", "M-CES");
  expect(wrongWith("sequential_one_sided_bound-p01", { estimate: diff, bound: low })).toEqual([]);
  const { n, mean, sd } = (await read("days-added")).form.measures[0]!.arms["control"]!;
  expect(wrongWith("combine_days-p01", { n, mean, sd })).toEqual([]);
});

test("sizes as they are typed into the planner", async () => {
  const { workspaceId, as } = scene;
  const draft = { workspaceId, guardrails: [], weights: [1, 1], analysis: "fixed" as const };
  const days = { eligiblePerDay: 1_000, shareOfTraffic: 1, minDays: 14 };
  const sizes = async (given: object) => (await as("viewer").planning({ ...draft, ...days, ...given } as never)).sizes!;
  const rate = { type: "proportion", baseline: 0.1, spread: null, effect: 0.2 };
  const { primaryPerArm } = await sizes({ primary: rate });
  expect(wrongWith("power_prop_pooled_n-p01", { n_per_arm_ceil: primaryPerArm })).toEqual([]);
  const mean = await sizes({ primary: { type: "mean", baseline: 30, spread: 40, effect: 0.1 } });
  expect(wrongWith("power_mean_z_n-p01", { n_per_arm_ceil: mean.primaryPerArm })).toEqual([]);
  const guardrail = { type: "mean", baseline: 4, spread: 0.9, margin: 0.2, responseRate: 1 };
  const two = ["M-CES", "M-CREEP"].map((metricId) => ({ ...guardrail, metricId }));
  const { guardrails } = await sizes({ primary: rate, guardrails: two });
  for (const { answersPerArm } of guardrails)
    expect(wrongWith("power_noninferiority_n-p01", { n_per_arm_ceil: answersPerArm })).toEqual([]);
  const nothing = await as("viewer").planning({ ...draft, ...days, primary: { ...rate, effect: 0 } } as never);
  expect(nothing).toMatchObject({ sizes: null, problem: expect.anything() });
});

test("what cannot be read is told by its sentence, and cannot be typed in", async () => {
  const { workspaceId, as, read } = scene;
  const [primary] = (await read("no-units")).arms[0]!.measures;
  expect(primary).toMatchObject({ state: "inconclusive", interval: null, reading: errorSentence("NO_UNITS") });
  const [impossible] = (await read("impossible")).arms[0]!.measures;
  expect(impossible).toMatchObject({ interval: null, reading: errorSentence("INVALID_COUNT") });
  const [noEvent] = (await read("no-event")).arms[0]!.measures;
  expect(noEvent).toMatchObject({ interval: expect.anything(), reading: expect.not.stringMatching(/lift/i) });
  const { version } = await as("viewer").status({ workspaceId, experimentId: "waits" });
  const enter = (treatment: Record<string, number>) =>
    as("contributor").enterResults({
      ...{ workspaceId, experimentId: "waits", version, exposed: {} },
      figures: { "M-CONV": { control: figures({ x: 5, n: 100 }), treatment: figures(treatment) } },
    } as never);
  await expect(enter({ x: 7, n: 0 })).rejects.toThrow("more successes than people");
  await expect(enter({ x: -1, n: 10 })).rejects.toThrow("A count is impossible: below zero, not whole");
});
