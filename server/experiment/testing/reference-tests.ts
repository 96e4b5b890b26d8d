import { type Experiment, experiment } from "@/domain/experiments/experiment";

type Counts = Readonly<Record<string, number>>;
type Measured = readonly [metricId: string, type: string, control: Counts, treatment: Counts, own?: object];

/** A test of two arms that has ended; the first measure is the primary. */
const twoArms = (id: string, measures: readonly Measured[], more: object = {}, people = [5_000, 5_000]) => ({
  ...{ id, name: id, status: "concluded", analysis: "fixed", minDays: 1, plannedPerArm: 1_000 },
  ...{ startDate: "2026-03-01", endDate: "2026-04-01" },
  arms: ["control", "treatment"].map((arm, at) => ({
    ...{ id: arm, name: arm, isControl: at === 0, weight: 0.5, exposed: people[at] },
  })),
  results: measures.map(([metricId, type, control, treatment, own], at) => ({
    ...{ metricId, type, role: at === 0 ? "primary" : "guardrail", arms: { control, treatment }, ...own },
  })),
  ...more,
});
const waiting = { status: "running", analysis: "sequential", endDate: null, minDays: 0, plannedPerArm: 5_000 };

/** The inputs of reference cases of one method, as the test they are about. */
export const singleMethodTests: readonly object[] = [
  twoArms("proportion", [["M-CONV", "proportion", { x: 200, n: 5_000 }, { x: 250, n: 5_000 }]], {}, [5_100, 4_900]),
  twoArms("welch", [["M-RPV", "mean", { mean: 52, sd: 40, n: 400 }, { mean: 55.5, sd: 42, n: 410 }]]),
  twoArms("rare", [["M-CONV", "proportion", { x: 1, n: 50 }, { x: 6, n: 52 }]]),
  twoArms("nps", [
    [
      ...(["M-NPS", "nps"] as const),
      { promoters: 120, passives: 60, detractors: 40 },
      { promoters: 105, passives: 65, detractors: 50 },
    ],
  ]),
  twoArms("no-units", [["M-CONV", "proportion", { x: 5, n: 100 }, { x: 0, n: 0 }]]),
  twoArms("impossible", [["M-CONV", "proportion", { x: -1, n: 10 }, { x: 1, n: 10 }]]),
  twoArms("no-event", [["M-CONV", "proportion", { x: 0, n: 50 }, { x: 3, n: 50 }]]),
  twoArms("waits", [["M-CONV", "proportion", {}, {}]], waiting),
  twoArms("lift-by-day", [["M-CONV", "proportion", {}, {}]], waiting),
  twoArms(
    "bound-by-day",
    [
      ["M-CONV", "proportion", {}, {}],
      ["M-CES", "mean", {}, {}, { plannedPerArm: 500 }],
    ],
    waiting,
  ),
  twoArms("days-added", [["M-RPV", "mean", {}, {}]], waiting),
];

/** A test as it is stored; it is about no use case of the workspace. */
export const storedTest = (given: object): Experiment => experiment.parse({ ...given, useCaseId: null });
