import { expect, test } from "vitest";
import { movedPart, partsProblem, withPart } from "./chosen-parts";
import { deckStartsOf, partsOf } from "./deck-starts";
import { partWords } from "./part-words";
import { deckParts, deckStarts } from "./saved-deck";

const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);

test("a part moves to the place asked for, never out of the deck, and the others keep their order", () => {
  const parts = partsOf("board");
  expect(ids(movedPart(parts, "asks", 0))).toEqual(["asks", "why", "scorecard", "matrix", "roadmap", "readout"]);
  expect(ids(movedPart(parts, "why", 2))).toEqual(["scorecard", "matrix", "why", "roadmap", "readout", "asks"]);
  expect(ids(movedPart(parts, "why", 99)).at(-1)).toBe("why");
  expect(ids(movedPart(parts, "asks", -3))[0]).toBe("asks");
  expect(movedPart(parts, "nothing", 0)).toEqual(parts);
});

test("the same part can be told twice, under ids of their own", () => {
  const twice = withPart(withPart(partsOf("readout"), "readout"), "readout");
  expect(ids(twice)).toEqual(["readout", "learned", "sources", "readout.2", "readout.3"]);
  expect(partsProblem(twice)).toBeNull();
});

test("what is no deck is told in a sentence", () => {
  const [why] = partsOf("board");
  expect(partsProblem([])).toMatch(/at least one part/);
  expect(partsProblem([why!, why!])).toMatch(/same id/);
  expect(partsProblem([{ ...why!, subjectId: "T1" }])).toMatch(/readout/);
});

test("every part has words, in the order of the story, and every start is made of sound parts", () => {
  expect(Object.keys(partWords)).toEqual(deckParts);
  for (const start of deckStarts) {
    expect(partsProblem(partsOf(start)), start).toBeNull();
    expect(deckStartsOf[start].name).not.toBe("");
  }
});
