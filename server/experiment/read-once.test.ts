import { expect, test } from "vitest";
import { larkmere } from "@/db/testing/workspace";
import { readExperiment as readAnew } from "@/domain/experiments/read-experiment";
import { metricLibrary } from "@/domain/metrics/library";
import { parametersOf } from "@/domain/settings";
import { measureRows, readExperiment } from "./read-once";

const [, test2] = larkmere().experiments;
const given = test2!;
const contextOf = (settings = {}, today = "2026-11-21") => ({
  ...{ metrics: metricLibrary([]), parameters: parametersOf(settings), today },
});

test("the same counts are worked out once, also when they are read again from the database", () => {
  const first = readExperiment(given, contextOf());
  expect(readExperiment(structuredClone(given), contextOf())).toBe(first);
  expect(first).toEqual(readAnew(given, contextOf()));
  const [arm] = first.arms;
  const rows = measureRows(given, arm!, contextOf().metrics);
  expect(measureRows(given, arm!, contextOf().metrics)).toBe(rows);
  expect(measureRows(given, arm!, contextOf().metrics, { veiled: true })[0]).toMatchObject({ state: "veiled" });
});

test("a change of the counts, the settings, a measure or the day is never told the old one", () => {
  const first = readExperiment(given, contextOf());
  const changed = { ...given, arms: given.arms.map((arm) => ({ ...arm, exposed: 400_000 * (arm.isControl ? 1 : 2) })) };
  expect(readExperiment(changed, contextOf()).decision).toBe("invalid");
  const strict = { test: { ...contextOf().parameters.test, alpha: 0.0000001 } };
  for (const context of [
    contextOf(strict),
    contextOf({}, "2026-11-22"),
    { ...contextOf(), metrics: new Map([...metricLibrary([])].filter(([id]) => id !== "M-CONF")) },
  ]) {
    const again = readExperiment(given, context);
    expect(again).not.toBe(first);
    expect(again).toEqual(readAnew(given, context));
  }
  expect(readExperiment(given, contextOf())).toBe(first);
});
