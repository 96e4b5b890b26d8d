import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { parametersOf } from "../settings";
import { type AlertScene, alertsOf } from "./alerts";
import { readDivergence } from "./divergence";
import { metricLibrary } from "./library";
import { metricSetting } from "./metric-setting";
import { monthlyIndex } from "./monthly-index";

const file = parseWorkspaceFile(sample);
const metrics = metricLibrary([]);
const parameters = parametersOf({});

/** The sample as it was known at the end of a month. */
function known(month: string, given: Partial<AlertScene> = {}): AlertScene {
  const until = file.metricSeries!.months.indexOf(month) + 1;
  const series = {
    ...file.metricSeries!,
    months: file.metricSeries!.months.slice(0, until),
    series: file.metricSeries!.series.map((each) => ({ ...each, values: each.values.slice(0, until) })),
  };
  const weeks = file.weeklySeries!.weeks.filter((week) => week.slice(0, 7) <= month).length;
  const weekly = {
    ...file.weeklySeries!,
    weeks: file.weeklySeries!.weeks.slice(0, weeks),
    series: file.weeklySeries!.series.map((each) => ({
      ...each,
      values: each.values.slice(0, weeks),
      n: each.n?.slice(0, weeks) ?? null,
    })),
  };
  return {
    today: `${month}-28`,
    currency: "GBP",
    window: parameters.index.window,
    metrics,
    index: monthlyIndex(series, metrics, parameters.index),
    divergence: readDivergence(weekly, { metrics, parameters }),
    limited: [],
    reaches: [],
    ...given,
  };
}
const idsOf = (scene: AlertScene) => alertsOf(scene).map(({ id }) => id);

test("a paradox is told when it appears, again for each further month, and for two windows after its end", () => {
  expect(idsOf(known("2026-04"))).not.toContainEqual(expect.stringMatching(/^paradox/));
  expect(alertsOf(known("2026-05"))[0]).toMatchObject({ id: "paradox:2026-05", since: "2026-05", over: false });
  expect(alertsOf(known("2026-06"))[0]).toMatchObject({
    id: "paradox:2026-06",
    since: "2026-05",
    sentence: "Sales are up while experience is down, since May 2026.",
  });
  expect(alertsOf(known("2026-10"))).toMatchObject([
    { id: "paradox:2026-07", over: true, sentence: "May 2026 to Jul 2026: sales rose while experience fell." },
  ]);
  const later = known("2026-10");
  expect(idsOf({ ...later, index: [...later.index, { ...later.index.at(-1)!, month: "2027-02" }] })).toEqual([]);
});

test("a pair that drifts apart by weeks is told from the week it began, as long as it goes on", () => {
  expect(idsOf(known("2026-05"))).toContain("diverging:M-CONV|M-RUSH:2026-03-23");
  expect(idsOf(known("2026-06"))).toContain("diverging:M-CONV|M-RUSH:2026-03-23");
  expect(idsOf(known("2026-10")).some((id) => id.startsWith("diverging"))).toBe(false);
});

test("a breached harm limit is told, of the whole and of a group, and whether it may be chance", () => {
  const setting = metricSetting.parse({ metricId: "M-RUSH", target: 18, harmLimit: 28 });
  const months = (values: number[], responses: number | null) =>
    values.map((value, at) => ({ month: `2026-0${at + 1}`, value, responses }));
  const [whole, group] = alertsOf(
    known("2026-04", {
      limited: [
        { setting, segment: null, values: months([20, 29, 30], 100) },
        { setting, segment: "New customers", values: months([40], 2_000) },
        { setting, segment: "Others", values: months([40, 20], null) },
      ],
    }),
  );
  expect(whole).toMatchObject({
    id: "harm:M-RUSH:2026-02",
    sentence: "Felt rushed has reached its harm limit. It is 2 points above the harm limit of 28%, since Feb 2026.",
    detail: "Between 21.9% and 39.6% (95%), by 100 answers. The limit lies inside that range, so it may be chance.",
  });
  expect(group).toMatchObject({ id: "harm:M-RUSH:2026-01:New customers", detail: expect.not.stringMatching(/chance/) });
});

test("a series gone silent is told with the month it owes", () => {
  const reaches = [
    { metricId: "M-CONV", first: "2025-11", last: "2026-08", count: 10 },
    { metricId: "M-CSAT", first: "2025-11", last: "2026-09", count: 11 },
    { metricId: "GONE", first: "2025-11", last: "2026-01", count: 3 },
  ];
  const silent = alertsOf(known("2026-10", { index: [], reaches, today: "2026-10-21" }));
  expect(silent).toMatchObject([
    {
      id: "silent:M-CONV:2026-09",
      sentence: "Conversion rate has gone silent: Sep 2026 was expected and is not there.",
    },
  ]);
  const many = ["M-CONV", "M-AOV", "M-RPV", "M-CSAT", "M-CES", "M-NPS"].map((metricId) => ({
    ...reaches[0]!,
    metricId,
  }));
  expect(alertsOf(known("2026-10", { index: [], reaches: many, today: "2026-10-21" }))).toMatchObject([
    { id: "silent:2026-09", sentence: "6 series have gone silent: Sep 2026 was expected and is not there." },
  ]);
});
