import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { foundationsOf } from "./block-library";
import { foundationsAmong, toldBlocks } from "./foundations-among";

test("told blocks say without a library what the assessed ones say beside it", () => {
  const { buildingBlocks } = parseWorkspaceFile(sample);
  for (const assessed of [buildingBlocks, buildingBlocks.slice(0, 3), []]) {
    const beside = foundationsOf(assessed);
    const alone = foundationsAmong([], toldBlocks(assessed, beside));
    expect(alone.blocks).toEqual(beside.blocks);
    for (const block of beside.blocks)
      expect([alone.levelOf(block), alone.nameOf(block), alone.prerequisitesOf(block)]).toEqual([
        beside.levelOf(block),
        beside.nameOf(block),
        beside.prerequisitesOf(block),
      ]);
  }
});
