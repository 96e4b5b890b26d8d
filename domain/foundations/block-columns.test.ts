import { expect, test } from "vitest";
import { blockColumns, neighbourBlock } from "./block-columns";
import { blockDepths } from "./block-depths";
import { foundationsOf } from "./block-library";

const library = foundationsOf([]);
const depths = blockDepths(library);
const blocks = library.blocks.map((id) => ({ id, depth: depths.get(id)!, needs: library.prerequisitesOf(id) }));
const columns = blockColumns(blocks);
const linked = (a: string, b: string) =>
  [
    [a, b],
    [b, a],
  ].some(([from, to]) => library.prerequisitesOf(from!).some(({ block }) => block === to));

test("every block stands once, in the column of its depth", () => {
  expect(columns.map(({ length }) => length)).toEqual([1, 4, 5, 4, 3]);
  expect(columns.flat().sort()).toEqual([...library.blocks].sort());
  for (const [at, column] of columns.entries()) for (const id of column) expect(depths.get(id)).toBe(at);
});

test("what is linked stands close, where nothing else asks for the place", () => {
  const of = (id: string, depth: number, ...needs: string[]) => ({
    id,
    depth,
    needs: needs.map((block) => ({ block })),
  });
  const crossed = [of("a", 0), of("b", 0), of("c", 1, "b"), of("d", 1, "a")];
  expect(blockColumns(crossed)).toEqual([
    ["a", "b"],
    ["d", "c"],
  ]);
});

test("arrows reach every block, and stay inside", () => {
  const seen = new Set(["B01"]);
  for (const at of seen)
    for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"])
      seen.add(neighbourBlock(columns, at, key, linked)!);
  expect(seen.size).toBe(17);
  expect(neighbourBlock(columns, "B01", "ArrowLeft", linked)).toBe("B01");
  expect(linked("B05", neighbourBlock(columns, "B05", "ArrowRight", linked)!)).toBe(true);
  expect(neighbourBlock(columns, "B05", "End", linked)).toBe(columns.at(-1)!.at(-1));
  expect(neighbourBlock(columns, "B05", "x", linked)).toBeNull();
});
