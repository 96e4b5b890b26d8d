import { expect, test } from "vitest";
import { gridSentence, revisedPlaces, valueGrid } from "./value-grid";
import type { StoredValue } from "./value-place";

const value = (metricId: string, period: string, given: number | null): StoredValue => ({
  ...{ metricId, segment: "", period, value: given, responses: null, sourceId: null, version: 1 },
});
const periods = ["2026-07", "2026-08", "2026-09", "2026-10"];

test("gaps are between values, what is missing is after the last, what never was is nothing", () => {
  const values = [value("M-CONV", "2026-08", 2), value("M-CONV", "2026-10", 3), value("M-NPS", "2026-08", 30)];
  const rows = valueGrid({
    ...{ periods, values, metricIds: ["M-CONV", "M-NPS", "M-NONE"], revised: new Set(["M-NPS 2026-08 "]) },
    reaches: [
      { metricId: "M-CONV", first: "2026-08", last: "2026-10" },
      { metricId: "M-NPS", first: "2026-08", last: "2026-08" },
    ],
  });
  expect(rows.map(({ cells }) => cells.map((cell) => cell && (cell.mark ?? cell.value)))).toEqual([
    [null, 2, "gap", 3],
    [null, 30, "missing", "missing"],
    [null, null, null, null],
  ]);
  expect(rows[1]?.cells[1]?.isRevised).toBe(true);
  expect(gridSentence(rows, "2026-10")).toBe(
    "Three metrics up to Oct 2026; one gap, two values still missing, one value corrected.",
  );
});

test("a value is corrected when another one stood there, however often; another source corrects nothing", () => {
  const was = (period: string, given: number, replacedAt: number) => ({
    ...{ metricId: "M-CONV", segment: "", period, value: given, responses: null },
    ...{ sourceId: `VS${replacedAt}`, replacedAt, replacedById: null },
  });
  const values = [value("M-CONV", "2026-08", 2), value("M-CONV", "2026-09", 2), value("M-CONV", "2026-10", 2)];
  const revised = revisedPlaces([was("2026-08", 2, 1), was("2026-09", 2, 1), was("2026-09", 3, 2)], values);
  expect([...revised]).toEqual(["M-CONV 2026-09 "]);
});

test("without values it says so", () => {
  expect(gridSentence([], null)).toBe("There are no values yet.");
});
