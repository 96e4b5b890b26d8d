import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noAnswers } from "../answers";
import { drawnItems, type MatrixRow, matrixOf, medianAcross, passesMatrixFilter, wholeMatrix } from "./matrix-items";
import { matrixSentence } from "./matrix-sentence";

const row = (id: string, given: Partial<MatrixRow> = {}): MatrixRow => ({
  id,
  name: `Use case ${id}`,
  mode: "active",
  status: "planned",
  lane: "standard",
  ownerId: null,
  verdict: "next",
  scores: { ...noAnswers, commercialValue: { reach: 3, lift: 3, value: 3 } },
  effortWeeks: 6,
  priority: 45,
  customerValue: 75,
  commercialValue: 50,
  creepiness: 20,
  creepinessBand: "low",
  regretRisk: 30,
  regretBand: "moderate",
  ...given,
});
const unscored = { priority: null, customerValue: null, scores: null, creepiness: null, creepinessBand: null };
const byEffort = { up: "customerValue", across: "effort" } as const;
const byHarm = { up: "priority", across: "harm" } as const;

describe("who is on the matrix", () => {
  it("places what has both axes, by the worse of the two harms, and says what the rest lack", () => {
    const { placed, unplaced, ended } = matrixOf(
      [
        row("A"),
        row("B", { effortWeeks: null, priority: 60 }),
        row("C", unscored),
        row("D", { ...unscored, effortWeeks: null }),
        row("E", { status: "stopped" }),
        row("F", { status: "rejected" }),
      ],
      byEffort,
    );
    expect(placed.map(({ row: { id }, up, across, harm, band, reach }) => [id, up, across, harm, band, reach])).toEqual(
      [["A", 75, 6, 30, "moderate", 3]],
    );
    expect(unplaced.map(({ row: { id }, lacks }) => [id, lacks])).toEqual([
      ["B", ["effort"]],
      ["C", ["score"]],
      ["D", ["score", "effort"]],
    ]);
    expect(ended).toBe(2);
  });

  it("needs no effort where harm lies across, and orders by priority", () => {
    const { placed } = matrixOf([row("A"), row("B", { effortWeeks: null, priority: 60 })], byHarm);
    expect(placed.map(({ row: { id }, across }) => [id, across])).toEqual([
      ["B", 30],
      ["A", 30],
    ]);
  });

  it("every use case is placed, unplaced or ended, never two of these", () => {
    const some = fc.record({
      status: fc.constantFrom("idea", "live", "stopped", "rejected" as const),
      effortWeeks: fc.option(fc.integer({ min: 1, max: 40 })),
      customerValue: fc.option(fc.integer({ min: 0, max: 100 })),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 30 }), (given) => {
        const rows = given.map((each, at) => row(String(at), each as Partial<MatrixRow>));
        const { placed, unplaced, ended } = matrixOf(rows, byEffort);
        expect(placed.length + unplaced.length + ended).toBe(rows.length);
        expect(new Set([...placed, ...unplaced].map((each) => each.row.id)).size).toBe(rows.length - ended);
      }),
    );
  });

  it("filters by words in any order and by each choice", () => {
    const finder = row("A", { name: "Sofa and bed finder", lane: "table_stakes" });
    expect(passesMatrixFilter(finder, { ...wholeMatrix, text: "finder sofa" })).toBe(true);
    expect(passesMatrixFilter(finder, { ...wholeMatrix, text: "sofa quiz" })).toBe(false);
    expect(passesMatrixFilter(finder, { ...wholeMatrix, lane: "standard" })).toBe(false);
    expect(passesMatrixFilter(finder, { ...wholeMatrix, owner: "none" })).toBe(true);
  });

  it("draws the first 200 in full once there are more than 300", () => {
    expect(drawnItems(Array.from({ length: 300 })).marks).toHaveLength(300);
    const { marks, rest } = drawnItems(Array.from({ length: 2000 }, (_, at) => at));
    expect([marks.length, rest.length, rest[0]]).toEqual([200, 1800, 200]);
  });

  it("is divided where half lie on either side", () => {
    expect(medianAcross([])).toBeNull();
    expect(medianAcross([8, 2, 5].map((across) => ({ across })))).toBe(5);
    expect(medianAcross([8, 2, 5, 6].map((across) => ({ across })))).toBe(5.5);
  });
});

describe("the sentence above it", () => {
  const told = (rows: readonly MatrixRow[], axes: typeof byEffort | typeof byHarm = byEffort) =>
    matrixSentence(matrixOf(rows, axes).placed, axes);
  const severe = { regretRisk: 72, regretBand: "severe" as const };

  it("counts what costs little among the ten most valuable, and what is too harmful of it", () => {
    const rows = Array.from({ length: 12 }, (_, at) => row(String(at).padStart(2, "0"), { customerValue: 90 - at }));
    expect(told(rows)).toBe(
      "None of the ten most valuable costs less than four weeks; the least work is Use case 00, six weeks.",
    );
    const mixed = rows.map((each, at) => (at < 2 || at > 10 ? { ...each, effortWeeks: 3 } : each));
    expect(told(mixed)).toBe(
      "Two of the ten most valuable cost less than four weeks; none of them is too harmful as it is.",
    );
    expect(told(mixed.map((each, at) => (at === 1 ? { ...each, ...severe } : each)))).toBe(
      "Two of the ten most valuable cost less than four weeks; one of them is too harmful as it is.",
    );
  });

  it("speaks of harm where harm lies across", () => {
    expect(told([row("A"), row("B")], byHarm)).toBe("All of the two first in priority are low or moderate in harm.");
    expect(told([row("A"), row("B", severe)], byHarm)).toBe(
      "One of the two first in priority is low or moderate in harm; one of the others is too harmful as it is.",
    );
  });

  it("is not at a loss with little", () => {
    expect(told([])).toBe("Nothing is on the matrix yet.");
    expect(told([row("A")])).toBe("Only Use case A is on the matrix.");
  });
});
