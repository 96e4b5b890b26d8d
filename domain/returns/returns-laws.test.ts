import fc from "fast-check";
import { expect, test } from "vitest";
import { quarterAfter } from "../quarters";
import { rounded } from "../rounding";
import { parametersOf } from "../settings";
import { cumulativeBand } from "./cumulative-band";
import { lineQuarters } from "./line-quarters";
import { nextToObserve, observeQuarter } from "./observe-quarter";
import { programmeReturn } from "./programme-return";
import { returnFigures } from "./return-figures";
import { returnOf } from "./return-line";
import { type ReturnLine, returnLine } from "./returns";
import { riskAdjusted } from "./risk-adjusted";

const { horizons } = parametersOf({});
const amount = fc.option(fc.integer({ min: -500_000_00, max: 500_000_00 }).map((minor) => minor / 100));
const anyLine: fc.Arbitrary<ReturnLine> = fc
  .record({
    first: fc.nat(11).map((later) => quarterAfter("2026-Q1", later)),
    rows: fc.array(fc.record({ cost: amount, margin: amount, low: amount, high: amount }), { maxLength: 10 }),
    seen: fc.nat(10),
    function: fc.constantFrom(null, "cx", "marketing", "digital_commerce"),
  })
  .map(({ first, rows, seen, function: used }) => {
    const quarters = rows.map((_, at) => quarterAfter(first, at));
    return returnLine.parse({
      ...{ id: "F", name: "Line", function: used, quarters, actualThrough: quarters[seen - 1] ?? null },
      cost: rows.map(({ cost }) => cost),
      incrementalMargin: rows.map(({ margin }) => margin),
      marginLow: rows.map(({ low }) => low),
      marginHigh: rows.map(({ high }) => high),
    });
  });
const sumOf = (values: readonly (number | null)[]) =>
  values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0);
const netOf = ({ cost, incrementalMargin }: ReturnLine) => rounded((sumOf(incrementalMargin) - sumOf(cost)) / 100, 0);
const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 150 });

test("the cumulative result ends at the total, of a line and of the programme", () => {
  law(anyLine, (line) => {
    expect(returnOf(line, horizons).cumulative.at(-1) ?? 0).toBe(netOf(line));
  });
  law(fc.array(anyLine, { maxLength: 4 }), (lines) => {
    const { cumulative, quarters, totalCost, totalMargin } = programmeReturn(lines);
    expect(cumulative).toHaveLength(quarters.length);
    expect(Math.abs((cumulative.at(-1) ?? 0) - (totalMargin - totalCost))).toBeLessThanOrEqual(1);
  });
});

test("payback never lies before the last negative quarter, and nothing after it is negative", () => {
  const checked = (quarters: readonly string[], cumulative: readonly number[], payback: string | null) => {
    const lastNegative = cumulative.findLastIndex((value) => value < 0);
    if (payback === null) expect(quarters.length === 0 || (cumulative.at(-1) ?? 0) <= 0).toBe(true);
    else expect(quarters.indexOf(payback)).toBeGreaterThan(lastNegative);
  };
  law(anyLine, (line) => {
    const { cumulative, paybackQuarter } = returnOf(line, horizons);
    checked(line.quarters, cumulative, paybackQuarter);
  });
  law(fc.array(anyLine, { maxLength: 4 }), (lines) => {
    const { cumulative, paybackQuarter, quarters } = programmeReturn(lines);
    checked(
      quarters.map(({ quarter }) => quarter),
      cumulative,
      paybackQuarter,
    );
  });
});

test("the band never leaves the line out, and closes where everything was observed", () => {
  law(anyLine, (line) => {
    const band = cumulativeBand(lineQuarters(line));
    const { cumulative } = returnOf(line, horizons);
    if (band) {
      expect(cumulative.every((value, at) => (band.low[at] ?? Number.NaN) <= value)).toBe(true);
      expect(cumulative.every((value, at) => (band.high[at] ?? Number.NaN) >= value)).toBe(true);
    }
    if (line.actualThrough === line.quarters.at(-1)) expect(band).toBeNull();
  });
});

test("one line alone is its own programme", () => {
  law(anyLine, (line) => {
    const [own, all] = [returnOf(line, horizons), programmeReturn([line])];
    expect(all).toMatchObject({
      ...{ cumulative: own.cumulative, totalCost: own.totalCost, totalMargin: own.totalMargin },
      ...{ roiPct: own.roiPct, paybackQuarter: own.paybackQuarter, band: cumulativeBand(lineQuarters(line)) },
      toDate: { cost: own.toDate.cost, margin: own.toDate.margin, roiPct: own.toDate.roiPct },
    });
  });
});

test("the risk-adjusted line ends at the total less what is at risk", () => {
  law(fc.tuple(anyLine, fc.nat(900_000), fc.nat(900_000)), ([line, calibrated, stated]) => {
    const { cumulative } = returnOf(line, horizons);
    const risk = riskAdjusted(line.quarters, cumulative, { calibrated, stated }, "2026-Q4");
    expect(risk === null).toBe(line.quarters.length === 0);
    if (risk) expect(risk.calibrated?.at(-1)).toBe(netOf(line) - calibrated);
    if (risk) expect(risk.stated?.at(-1)).toBe(netOf(line) - stated);
  });
});

test("observing one quarter after the other keeps what was expected, and changes nothing that was not observed", () => {
  law(fc.tuple(anyLine, fc.nat(90_000), fc.integer({ min: -90_000, max: 90_000 })), ([line, cost, margin]) => {
    const quarter = nextToObserve(line);
    if (quarter === null) return;
    const after = observeQuarter(line, { quarter, cost, margin }, "2199-Q4");
    const [before, now] = [lineQuarters(line), lineQuarters(after)];
    const at = after.quarters.indexOf(quarter);
    expect(now[at]).toMatchObject({ observed: true, cost, margin, expectedMargin: before[at]?.margin ?? null });
    expect(now.filter((_, each) => each !== at)).toEqual(before.filter((_, each) => each !== at));
    expect(after.actualThrough).toBe(quarter);
    expect(returnLine.parse(after)).toEqual(after);
    const again = observeQuarter(after, { quarter, cost: cost + 1, margin }, "2199-Q4");
    expect(lineQuarters(again)[at]).toMatchObject({ cost: cost + 1, expectedCost: now[at]?.expectedCost });
  });
});

test("every figure has its parts and its source, and none is blank", () => {
  law(anyLine, (line) => {
    const { toDate, ...figures } = returnFigures(line, returnOf(line, horizons), "£");
    for (const { words, parts, note } of [...Object.values(figures), ...Object.values(toDate)]) {
      expect(words).toMatch(/\S/);
      expect(note).toMatch(/\S/);
      expect(parts.at(-1)?.total).toBe(true);
      expect(`${words} ${parts.map(({ value }) => value).join()}`).not.toMatch(/NaN|undefined|null/);
    }
  });
});
