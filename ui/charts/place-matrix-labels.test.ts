import fc from "fast-check";
import { expect, it } from "vitest";
import { covers, type Disc, isInside, type LabelWish, overlaps, placeMatrixLabels } from "./place-matrix-labels";

const frame = { x: 0, y: 0, width: 400, height: 300 };
const wish = (id: string, width = 80): LabelWish => ({
  id,
  names: [{ width, height: 14 }],
  number: { width: 16, height: 14 },
});
const disc = (id: string, x: number, y: number, r = 6): Disc => ({ id, x, y, r });

it("puts a label to the right of its mark, and to the left at the right edge", () => {
  const [a, b] = placeMatrixLabels({
    discs: [disc("a", 50, 50), disc("b", 380, 50)],
    wishes: [wish("a"), wish("b")],
    frame,
  });
  expect(a).toMatchObject({ kind: "name", align: "start", leader: null, box: { x: 59, y: 43 } });
  expect(b).toMatchObject({ kind: "name", align: "end", leader: null, box: { x: 291, y: 43 } });
});

it("takes a line where there is no room beside the mark, a number where there is none for the name, else nothing", () => {
  const ring = Array.from({ length: 12 }, (_, at) =>
    disc(`r${at}`, 200 + 16 * Math.cos(at * 0.5236), 150 + 16 * Math.sin(at * 0.5236), 4),
  );
  const [led] = placeMatrixLabels({ discs: [disc("a", 200, 150, 3), ...ring.slice(1)], wishes: [wish("a")], frame });
  expect(led?.leader).not.toBeNull();
  const small = { x: 0, y: 0, width: 60, height: 40 };
  const [numbered] = placeMatrixLabels({ discs: [disc("a", 20, 20)], wishes: [wish("a")], frame: small });
  expect(numbered?.kind).toBe("number");
  expect(placeMatrixLabels({ discs: [disc("a", 20, 20)], wishes: [wish("a")], frame: small, taken: [small] })).toEqual(
    [],
  );
});

it("sets a name on more lines before it takes it away from its mark", () => {
  const small = { x: 0, y: 0, width: 100, height: 60 };
  const names = [
    { width: 90, height: 14 },
    { width: 44, height: 28 },
  ];
  const [label] = placeMatrixLabels({
    discs: [disc("a", 30, 30, 20)],
    wishes: [{ id: "a", names, number: null }],
    frame: small,
  });
  expect(label).toMatchObject({ kind: "name", way: 1, leader: null });
});

it("leaves the words of the plot free", () => {
  const words = { x: 55, y: 30, width: 200, height: 40 };
  const [label] = placeMatrixLabels({ discs: [disc("a", 50, 50)], wishes: [wish("a", 40)], frame, taken: [words] });
  expect(overlaps(label!.box, words)).toBe(false);
});

const scene = fc.array(
  fc.record({
    x: fc.integer({ min: 12, max: 388 }),
    y: fc.integer({ min: 12, max: 288 }),
    r: fc.integer({ min: 4, max: 12 }),
    width: fc.integer({ min: 20, max: 150 }),
    height: fc.constantFrom(14, 28, 42),
  }),
  { minLength: 1, maxLength: 60 },
);

it("never lets labels overlap each other or a mark, or leave the frame; equal scenes give equal answers", () => {
  fc.assert(
    fc.property(scene, (given) => {
      const discs = given.map(({ x, y, r }, at) => disc(String(at), x, y, r));
      const wishes = given.map(({ width, height }, at) => ({
        id: String(at),
        names: [
          { width, height },
          { width: width / 2, height: 2 * height },
        ],
        number: { width: 16, height: 14 },
      }));
      const placed = placeMatrixLabels({ discs, wishes, frame });
      for (const [at, { box }] of placed.entries()) {
        expect(isInside(box, frame)).toBe(true);
        expect(discs.some((each) => covers(box, each))).toBe(false);
        for (const other of placed.slice(at + 1)) expect(overlaps(box, other.box)).toBe(false);
      }
      expect(new Set(placed.map(({ id }) => id)).size).toBe(placed.length);
      expect(placeMatrixLabels({ discs: structuredClone(discs), wishes: structuredClone(wishes), frame })).toEqual(
        placed,
      );
    }),
    { numRuns: 200 },
  );
});

it("places the labels of 200 marks in a moment", () => {
  const discs = Array.from({ length: 200 }, (_, at) =>
    disc(String(at), 12 + ((at * 37) % 376), 12 + ((at * 61) % 276), 7),
  );
  expect(placeMatrixLabels({ discs, wishes: discs.map(({ id }) => wish(id)), frame }).length).toBeGreaterThan(20);
});
