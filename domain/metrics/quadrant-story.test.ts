import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { parametersOf } from "../settings";
import { metricLibrary } from "./library";
import { monthlyIndex } from "./monthly-index";
import { quadrantStory } from "./quadrant-story";

const metrics = metricLibrary([]);
const series = parseWorkspaceFile(sample).metricSeries!;
const told = (given: typeof series | null) =>
  quadrantStory(monthlyIndex(given, metrics, parametersOf({}).index), given, metrics);

test("the spring of the sample: the paradox, what changed around it, and that it is over", () => {
  const story = told(series);
  expect(story.paradoxes).toEqual([{ from: "2026-05", to: "2026-07" }]);
  expect(story.headline).toBe("May 2026 to Jul 2026: sales rose while experience fell.");
  expect(story.detail).toMatch(/Feb 2026: Basket countdown launched/);
  expect(story.detail).toMatch(/Now, Oct 2026: both sides are up\.$/);
});

test("a paradox that goes on is told in the present", () => {
  const until = series.months.indexOf("2026-06") + 1;
  const early = {
    ...series,
    months: series.months.slice(0, until),
    series: series.series.map((each) => ({ ...each, values: each.values.slice(0, until) })),
  };
  expect(told(early).headline).toBe("May 2026 to Jun 2026: sales rise while experience falls.");
});

test("without series there is a sentence and nothing invented", () => {
  expect(told(null)).toEqual({ headline: "There are too few months to compare.", detail: "", paradoxes: [] });
});
