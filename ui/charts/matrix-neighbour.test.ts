import fc from "fast-check";
import { expect, it } from "vitest";
import { neighbourOf, neighboursAround } from "./matrix-neighbour";

const places = [
  { id: "a", x: 0, y: 0 },
  { id: "b", x: 50, y: 4 },
  { id: "c", x: 20, y: 80 },
  { id: "d", x: 200, y: 0 },
];

it("goes to the next along the axis, and stays at the end", () => {
  expect(neighbourOf(places, "a", "right")).toBe("c");
  expect(neighbourOf(places, "a", "down")).toBe("d");
  expect(neighbourOf(places, "b", "left")).toBe("c");
  expect(neighbourOf(places, "c", "up")).toBe("b");
  expect(neighbourOf(places, "a", "left")).toBeNull();
  expect(neighbourOf(places, "gone", "left")).toBeNull();
});

it("knows who is around", () => {
  expect(neighboursAround(places, "a", 2, 100)).toEqual(["b", "c"]);
});

it("leads to every mark along either axis, also those at the same place", () => {
  const some = fc.array(fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(some, fc.constantFrom(["left", "right"] as const, ["up", "down"] as const), (given, both) => {
      const marks = given.map(({ x, y }, at) => ({ id: String(at), x: x * 40, y: y * 40 }));
      const seen = new Set(["0"]);
      for (const id of seen)
        for (const towards of both) {
          const next = neighbourOf(marks, id, towards);
          if (next !== null) seen.add(next);
        }
      expect(seen.size).toBe(marks.length);
    }),
  );
});
