import { describe, expect, it } from "vitest";
import { compareRuns, verdictOn } from "./compare";
import type { Figure, Run } from "./figures";

const figure = (value: number, [least, most]: readonly [number, number], more: Partial<Figure> = {}): Figure => ({
  ...{ part: "screens", on: "sqlite", with: "large", subject: "brief", measure: "rows answer", unit: "ms" },
  ...{ value, least, most, runs: 3, load: 0.4, ...more },
});
const runOf = (...figures: readonly Figure[]): Run => ({
  ...{ begun: "2026-11-23T09:00:00.000Z", minutes: 1, figures, failures: [] },
  machine: { node: "v20.20.2", processors: 2, model: "a machine", memoryGb: 8 },
});

describe("two runs", () => {
  it("differ only where their ranges do not meet", () => {
    const before = figure(500, [450, 600]);
    expect(verdictOn(before, figure(590, [590, 700]))).toBe("within the spread");
    expect(verdictOn(before, figure(650, [601, 700]))).toBe("worse");
    expect(verdictOn(before, figure(400, [390, 449]))).toBe("better");
  });

  it("call more answers in a second better", () => {
    const answers = { part: "api", measure: "answers", unit: "per second" } as const;
    expect(verdictOn(figure(10, [9, 11], answers), figure(20, [18, 22], answers))).toBe("better");
    expect(verdictOn(figure(10, [9, 11], answers), figure(5, [4, 6], answers))).toBe("worse");
  });

  it("are told figure by figure, with what only one of them has", () => {
    const script = { measure: "script", unit: "kB" } as const;
    const told = compareRuns(
      runOf(figure(500, [450, 600]), figure(180, [180, 180], script), figure(1, [1, 1], { subject: "why" })),
      runOf(figure(550, [500, 650]), figure(190, [190, 190], script)),
    );
    expect(told).toContain("| sqlite · large · screens · brief · script | 180.0 kB | 190.0 kB | +6 % |");
    expect(told).toContain("1 of 2 figures are within the spread of both runs.");
    expect(told).toContain("1 figures are in one of the two only.");
    expect(told).not.toContain("better:");
  });
});
