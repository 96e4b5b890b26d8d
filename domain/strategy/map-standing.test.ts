import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingOf, worstState } from "./map-standing";

const higher = { direction: "higher_is_better", materiality: 2 } as const;
const lower = { direction: "lower_is_better", materiality: 1 } as const;
const months = (values: readonly (number | null)[], from = 7) =>
  values.map((value, at) => ({ month: `2026-${String(from + at).padStart(2, "0")}`, value }));
const aim = { baseline: 60, target: 80, byDate: "2027-08-01" };

describe("where a metric stands", () => {
  it("holds the way covered against the time that has passed since the baseline was measured", () => {
    // Measured to the end of July 2026, so half the year has passed on 30 January 2027.
    const at = (latest: number) => standingOf(aim, higher, months([60, latest]), "2027-01-30");
    expect(at(72)).toMatchObject({ state: "ahead", progress: 0.6, from: "2026-07", fromIsAssumed: false });
    expect(at(72).elapsed).toBeCloseTo(0.5, 2);
    expect(at(69).state).toBe("on_the_way");
    expect(at(66).state).toBe("behind");
  });

  it("counts downwards where lower is better, and upwards for the same numbers the other way round", () => {
    const fall = { baseline: 16, target: 10, byDate: "2027-08-01" };
    expect(standingOf(fall, lower, months([16, 11]), "2026-11-21").state).toBe("ahead");
    expect(standingOf(fall, lower, months([16, 18]), "2026-11-21").progress).toBeLessThan(0);
    expect(standingOf(fall, lower, months([16, 18]), "2027-03-01").state).toBe("behind");
    expect(standingOf(fall, higher, months([16, 11]), "2026-11-21").state).toBe("no_aim");
  });

  it("assumes a year to the date when no month shows the baseline", () => {
    const standing = standingOf({ ...aim, baseline: 50 }, higher, months([60, 70]), "2027-02-01");
    expect(standing).toMatchObject({ fromIsAssumed: true, from: null, state: "ahead" });
    expect(standing.elapsed).toBeCloseTo(0.5, 2);
  });

  it("says what cannot be told", () => {
    expect(standingOf(aim, higher, [], "2026-11-21")).toMatchObject({
      state: "no_value",
      latest: null,
      progress: null,
    });
    expect(standingOf({ ...aim, target: null }, higher, months([60]), "2026-11-21").state).toBe("no_aim");
    expect(standingOf({ ...aim, byDate: null }, higher, months([60, 61]), "2026-11-21").state).toBe("on_the_way");
    expect(standingOf({ ...aim, byDate: null }, higher, months([60]), "2026-11-21").state).toBe("behind");
    expect(standingOf({ ...aim, byDate: null }, higher, months([60, 80]), "2026-11-21").state).toBe("ahead");
  });

  it("keeps an aim to hold a value on the way while it holds", () => {
    const hold = { baseline: 7.6, target: 7.6, byDate: "2027-01-31" };
    expect(standingOf(hold, lower, months([7.6, 7.4]), "2026-11-21").state).toBe("on_the_way");
    expect(standingOf(hold, lower, months([7.6, 8]), "2026-11-21").state).toBe("behind");
  });

  it("is ahead at the target whatever the time, and never NaN", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom("2026-01-01", "2026-08-01", "2030-02-28"),
        (baseline, target, latest, byDate) => {
          const given = standingOf({ baseline, target, byDate }, undefined, months([baseline, latest]), "2026-11-21");
          expect(Number.isNaN(given.progress)).toBe(false);
          expect(Number.isNaN(given.elapsed)).toBe(false);
          const reached = standingOf({ baseline, target, byDate }, undefined, months([baseline, target]), "2026-11-21");
          expect(["ahead", "on_the_way"]).toContain(reached.state);
        },
      ),
    );
  });

  it("names what must be looked at first", () => {
    expect(worstState(["ahead", "behind", "no_value"])).toBe("behind");
    expect(worstState([])).toBeNull();
  });
});
