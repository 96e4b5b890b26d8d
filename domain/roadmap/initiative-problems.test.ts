import { expect, test } from "vitest";
import { initiative } from "./initiative";
import { initiativeProblems } from "./initiative-problems";

const item = (id: string, more: object = {}) =>
  initiative.parse({
    id,
    kind: "use_case",
    name: `Work ${id}`,
    startQuarter: "2027-Q1",
    durationQuarters: 2,
    status: "planned",
    ...more,
  });
const sentences = (...args: Parameters<typeof initiativeProblems>) =>
  initiativeProblems(...args).map(({ sentence }) => sentence);

test("a plain initiative has no problem", () => {
  expect(initiativeProblems(item("A", { effortWeeks: 5, effortByRole: { Data: 2, Design: 3 } }), [item("B")])).toEqual(
    [],
  );
});

test("a deadline too early, a pin before the earliest start and after the deadline", () => {
  expect(sentences(item("A", { earliestQuarter: "2027-Q3", deadlineQuarter: "2027-Q3" }), [])).toEqual([
    "It takes 2 quarters; between Q3 2027 and its deadline, Q3 2027, there are 1.",
  ]);
  expect(sentences(item("A", { pinned: true, earliestQuarter: "2027-Q2" }), [])[0]).toContain(
    "before its earliest start in Q2 2027",
  );
  expect(sentences(item("A", { pinned: true, deadlineQuarter: "2027-Q1" }), [])[0]).toContain(
    "ends after its deadline in Q1 2027",
  );
});

test("roles that do not add up, and absurd effort", () => {
  expect(sentences(item("A", { effortWeeks: 6, effortByRole: { Data: 2, Design: 3 } }), [])).toEqual([
    "The roles add up to 5 person-weeks, the whole says 6.",
  ]);
  expect(sentences(item("A", { effortWeeks: 1e6 }), [])).toEqual([
    "1,000,000 person-weeks in 2 quarters: more than 2,600 a quarter is no team.",
  ]);
  expect(sentences({ ...item("A"), effortWeeks: -3 }, [])).toEqual(["-3 person-weeks cannot be worked."]);
  expect(sentences({ ...item("A"), effortWeeks: 1, effortByRole: { Data: 3, Design: -2 } }, [])).toEqual([
    "-2 person-weeks cannot be worked.",
  ]);
  expect(sentences(item("A", { cost: -100 }), [])[0]).toContain("would be an income");
});

test("needs that are not there, itself, and a loop with every name in it", () => {
  expect(initiativeProblems(item("A", { needsIds: ["Z"] }), [])[0]).toMatchObject({ ids: ["A", "Z"] });
  expect(sentences(item("A", { needsIds: ["A"] }), [])[0]).toBe("It cannot need itself.");
  const loop = initiativeProblems(item("A", { needsIds: ["B"] }), [
    item("B", { needsIds: ["C"] }),
    item("C", { needsIds: ["A"] }),
  ]);
  expect(loop).toEqual([
    {
      field: "needsIds",
      sentence: "They would wait for one another: Work A → Work B → Work C → Work A. Take one link out.",
      ids: ["A", "B", "C"],
    },
  ]);
});
