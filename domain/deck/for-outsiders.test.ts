import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "../exchange/compute";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { deckOf } from "./deck-of";
import { partsOf } from "./deck-starts";
import { forOutsiders } from "./for-outsiders";
import { slideTexts } from "./slide-texts";

test("outside goes what is drawn, without notes and without ids of the plan", () => {
  const file = parseWorkspaceFile(sample);
  const parts = partsOf("steering").map((part) => ({ ...part, notes: "Only for us" }));
  const deck = deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), { parts, name: "deck" });
  const outside = forOutsiders(deck);
  expect(outside.slides.flatMap(slideTexts)).toEqual(deck.slides.flatMap(slideTexts));
  expect(outside.slides.map(({ title, boxes }) => [title, boxes.length])).toEqual(
    deck.slides.map(({ title, boxes }) => [title, boxes.length]),
  );
  expect(JSON.stringify(outside)).not.toContain("Only for us");
  expect(JSON.stringify(outside)).not.toContain('"about"');
});
