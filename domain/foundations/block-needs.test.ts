import fc from "fast-check";
import { expect, test } from "vitest";
import { blockDepths } from "./block-depths";
import { foundationsOf } from "./block-library";
import { loopRefusal, loopThroughBlock } from "./block-loop";
import { blockUsers, removalRefusal } from "./block-users";
import { prerequisiteCycles } from "./prerequisite-cycles";
import { blankBlock, needsRefusal, withTriedBlocks } from "./tried-block";

const library = foundationsOf([]);

test("each block stands to the right of everything it needs", () => {
  const depths = blockDepths(library);
  expect(depths.get("B01")).toBe(0);
  expect(depths.get("B06")).toBe(2);
  expect(Math.max(...depths.values())).toBe(4);
  for (const block of library.blocks)
    for (const need of library.prerequisitesOf(block)) expect(depths.get(need.block)).toBeLessThan(depths.get(block)!);
});

test("a loop is named block by block, and a block cannot need itself", () => {
  const tried = (blockId: string, block: string) =>
    foundationsOf(withTriedBlocks([], [{ blockId, prerequisites: [{ block, minLevel: 1 }] }]));
  expect(loopRefusal("B01", tried("B01", "B06"))).toBe(
    "They would wait for one another: Purpose and objectives written down → Data ledger and minimisation → Consent and preferences → Purpose and objectives written down. Take one link out.",
  );
  expect(loopRefusal("B01", tried("B01", "B01"))).toBe("“Purpose and objectives written down” cannot need itself.");
  expect(loopRefusal("B06", tried("B06", "B01"))).toBeNull();
});

test("whatever needs whatever: a loop is found exactly where the check of the plan finds a circle", () => {
  const graphs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 });
  fc.assert(
    fc.property(graphs, (links) => {
      const blocks = [...Array(8).keys()].map(String);
      const needs = (block: string) =>
        links.filter(([from]) => String(from) === block).map(([, to]) => ({ block: String(to), minLevel: 1 }));
      const graph = { blocks, prerequisitesOf: needs };
      const inCircles = new Set(prerequisiteCycles(graph).flat());
      const inLoops = blocks.filter((block) => loopThroughBlock(block, graph).length > 0);
      expect(new Set(inLoops)).toEqual(inCircles);
      const depths = blockDepths(graph);
      for (const block of blocks) expect(depths.get(block)).toBeLessThan(8);
    }),
  );
});

test("needs that are not there, named twice or of level 0 are refused", () => {
  const known = new Set(["B01"]);
  expect(needsRefusal([{ block: "B99", minLevel: 1 }], known)?.code).toBe("not_found");
  const twice = { block: "B01", minLevel: 1 };
  expect(needsRefusal([twice, { ...twice, minLevel: 2 }], known)?.sentence).toContain("twice");
  expect(needsRefusal([{ block: "B01", minLevel: 0 }], known)?.sentence).toContain("Level 0 is no need");
  expect(needsRefusal([twice], known)).toBeNull();
});

test("trying changes what is named and nothing else; the needs of the library come back with null", () => {
  const stored = [
    { ...blankBlock("B06"), level: 1, prerequisites: [] },
    { ...blankBlock("B01"), level: 3 },
  ];
  const tried = withTriedBlocks(stored, [
    { blockId: "B06", prerequisites: null },
    { blockId: "X", name: "Ours" },
  ]);
  expect(tried.map(({ blockId, level, prerequisites }) => [blockId, level, prerequisites])).toEqual([
    ["B06", 1, null],
    ["B01", 3, null],
    ["X", null, null],
  ]);
  expect(foundationsOf(tried).prerequisitesOf("B06")).toEqual([{ block: "B05", minLevel: 1 }]);
});

test("what needs a block is named before it goes", () => {
  const own = foundationsOf([
    { ...blankBlock("X"), name: "Photo studio" },
    { ...blankBlock("Y"), name: "Lookbook", prerequisites: [{ block: "X", minLevel: 2 }] },
  ]);
  const users = blockUsers(
    "X",
    own,
    [{ name: "Style quiz", prerequisites: [{ block: "X", minLevel: 1 }] }],
    [{ name: "Build it", kind: "building_block", refId: "X" }],
  );
  expect(users).toEqual(["Lookbook", "Style quiz", "Build it"]);
  expect(removalRefusal("Photo studio", users)).toBe(
    "“Lookbook”, “Style quiz”, “Build it” need or raise “Photo studio”. Change those first.",
  );
  expect(removalRefusal("Photo studio", [])).toBeNull();
});
