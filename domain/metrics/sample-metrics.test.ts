import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { parametersOf } from "../settings";
import { metricLibrary } from "./library";
import { sampleMetricsOf } from "./sample-metrics";
import { scorecardSide } from "./scorecard-side";
import { settingProblem } from "./standing-setting";

const file = parseWorkspaceFile(sample);
const now = Date.parse("2026-11-21T12:00Z");
const { settings, sources, segments, sourceOf } = sampleMetricsOf(file, { ownerId: "me", now });
const metrics = metricLibrary([]);
const { months, series } = file.metricSeries!;
const scene = {
  ...{ today: "2026-11-21", currency: "GBP", parameters: parametersOf(file.workspace.settings), metrics, months },
  settings: new Map(settings.map((setting) => [setting.metricId, setting])),
  sources: new Map(sources.map((source) => [source.id, source])),
  people: new Map(file.members.map(({ id, name }) => [id, name])),
  valuesOf: new Map(
    series.map(({ metricId, values, responses }) => [
      metricId,
      {
        values,
        responses: responses ?? values.map(() => null),
        sourceIds: values.map(() => sourceOf.get(metricId) ?? null),
      },
    ]),
  ),
};

test("limits that can stand beside their targets; one is close, none is reached, as a whole or by group", () => {
  expect(settings.map((setting) => settingProblem(metrics.get(setting.metricId)!, setting, "GBP"))).toEqual(
    settings.map(() => null),
  );
  const states = settings.map(({ metricId }) => scorecardSide(metricId, null, scene).limit.state);
  expect(states.filter((state) => state === "near")).toHaveLength(1);
  expect(states).not.toContain("breached");
  const latest = segments.filter(({ month }) => month === months.at(-1));
  expect(latest).toHaveLength(6);
  for (const { metricId, value } of latest) expect(value).toBeLessThan(scene.settings.get(metricId)!.harmLimit!);
});

test("every value has a source that says as of when; a group has fewer answers than the whole", () => {
  expect(series.filter(({ metricId }) => !sourceOf.has(metricId))).toEqual([]);
  const side = scorecardSide("M-REGRET", null, scene);
  expect(side.latest?.asOfWords).toBe("Oct 2026, as of 5 Nov 2026 (Customer pulse)");
  expect(side.owner).toBe("Hanna Weiss");
  expect(sources.every(({ byId, at }) => byId === "me" && at <= now)).toBe(true);
  expect(sources.find(({ id }) => id === "VS-GROUPS")?.values).toBe(segments.length);
  for (const metricId of ["M-REGRET", "M-RUSH"])
    for (const month of new Set(segments.map((each) => each.month))) {
      const answers = segments.filter((each) => each.metricId === metricId && each.month === month);
      const whole = scene.valuesOf.get(metricId)!.responses[months.indexOf(month)]!;
      expect(answers.reduce((sum, { responses }) => sum + responses!, 0)).toBeLessThan(whole);
    }
});

test("a file without these metrics or people gets none of it", () => {
  const bare = { ...file, metricSeries: null, members: [] };
  const none = sampleMetricsOf(bare, { ownerId: "me", now });
  expect([none.settings, none.segments]).toEqual([[], []]);
});
