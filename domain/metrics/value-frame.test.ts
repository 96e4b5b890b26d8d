import fc from "fast-check";
import { expect, test } from "vitest";
import { metricLibrary } from "./library";
import { framesWith, framesWithout, type ValueFrames } from "./value-frame";

const metrics = metricLibrary([]);
const none: ValueFrames = { monthly: null, weekly: null };
const at = (metricId: string, period: string, segment = "") => ({ metricId, period, segment });

test("the first values make the frame, each metric on its side; those of the programme are in no index", () => {
  const { monthly, weekly } = framesWith(
    none,
    [at("M-CONV", "2026-09"), at("M-RUSH", "2026-11"), at("M-ROI", "2026-10"), at("M-CONV", "2026-11-16")],
    metrics,
  );
  expect(monthly).toEqual({
    months: ["2026-09", "2026-10", "2026-11"],
    seriesIds: ["M-CONV", "M-RUSH", "M-ROI"],
    commercialIndexMetrics: ["M-CONV"],
    cxIndexMetrics: ["M-RUSH"],
  });
  expect(weekly).toEqual({ note: null, pairs: [], weeks: ["2026-11-16"], seriesIds: ["M-CONV"] });
});

test("weeks run through without a gap; groups of customers change no frame", () => {
  const frames = framesWith(none, [at("M-CONV", "2026-10-26"), at("M-CONV", "2026-11-09")], metrics);
  expect(frames.weekly?.weeks).toEqual(["2026-10-26", "2026-11-02", "2026-11-09"]);
  expect(framesWith(frames, [at("M-CONV", "2026-12", "Mobile")], metrics)).toEqual(frames);
});

test("what would be more than a workspace can hold is refused", () => {
  const months = framesWith(none, [at("M-CONV", "2026-10")], metrics);
  expect(() => framesWith(months, [at("M-CONV", "1990-10")], metrics)).toThrow(/is the year right/);
  const weeks = framesWith(none, [at("M-CONV", "2026-11-16")], metrics);
  expect(() => framesWith(weeks, [at("M-CONV", "2012-11-19")], metrics)).toThrow(/is the year right/);
  const many = Array.from({ length: 501 }, (_, n) => at(`M-OWN-${n}`, "2026-10"));
  expect(() => framesWith(none, many, metrics)).toThrow(/at most 500/);
});

const month = fc
  .integer({ min: 0, max: 59 })
  .map((n) => `${2022 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`);
const place = fc.record({
  metricId: fc.constantFrom("M-CONV", "M-RUSH", "M-ROI", "M-AOV", "M-NPS"),
  period: month,
  segment: fc.constant(""),
});

test("taking values back gives the frame as it was before they came", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), fc.array(place, { minLength: 1, maxLength: 6 }), (first, second) => {
      const before = framesWith(none, first, metrics);
      const after = framesWith(before, second, metrics);
      expect(framesWithout(after, before, first)).toEqual(before);
    }),
  );
});

test("what others stored meanwhile stays in the frame", () => {
  const before = framesWith(none, [at("M-CONV", "2026-09")], metrics);
  const mine = framesWith(before, [at("M-NPS", "2026-08"), at("M-AOV", "2026-10")], metrics);
  const now = framesWith(mine, [at("M-RUSH", "2026-11")], metrics);
  expect(framesWithout(now, before, [at("M-CONV", "2026-09"), at("M-RUSH", "2026-11")]).monthly).toEqual({
    months: ["2026-09", "2026-10", "2026-11"],
    seriesIds: ["M-CONV", "M-RUSH"],
    commercialIndexMetrics: ["M-CONV"],
    cxIndexMetrics: ["M-RUSH"],
  });
});
