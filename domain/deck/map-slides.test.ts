import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "../exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "../exchange/workspace-file";
import type { Box, Slide } from "./deck";
import { deckOf } from "./deck-of";
import { partsOf } from "./deck-starts";
import { emptyWorkspace, hugeWorkspace } from "./testing/hostile-workspaces";

const mapOf = (file: WorkspaceFile) =>
  deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), { parts: partsOf("map"), name: "strategy map" });
const larkmere = parseWorkspaceFile(sample);

const textOf = (box: Box) =>
  (box.kind === "text" || box.kind === "shape") && box.text
    ? box.text.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")).join("\n")
    : "";
const wordsOf = (slides: readonly Slide[]) => slides.flatMap(({ boxes }) => boxes.map(textOf)).join("\n");

describe("the strategy map as a slide", () => {
  const deck = mapOf(larkmere);
  const [slide] = deck.slides;

  it("is one slide for the sample, with every chain, its source and its day", () => {
    expect(deck.slides).toHaveLength(1);
    expect(deck.title).toBe("Larkmere Home: strategy map");
    const words = wordsOf(deck.slides);
    for (const { statement } of [...larkmere.outcomes, ...larkmere.customerObjectives])
      expect(words).toContain(statement);
    for (const { name } of larkmere.businessObjectives) expect(words).toContain(name);
    expect(words).toContain("● Decision confidence 62 → 71 → 74 ▲ ahead");
    expect(words).toContain("Nothing in it for customers yet");
    expect(slide?.footer).toMatchObject({ asOf: "21 Nov 2026", page: 1, pages: 1 });
    expect(slide?.footer.source).toMatch(/^Own data: strategy page, monthly measures to Oct 2026\./);
  });

  it("never shows a commercial number without the experience beside it", () => {
    for (const box of slide?.boxes ?? []) {
      const text = textOf(box);
      if (text.includes("■") && box.kind === "shape") expect(text).toMatch(/●.*\n.*■/);
    }
    const bare = { ...larkmere, outcomes: larkmere.outcomes.map((each) => ({ ...each, cxMetricId: null })) };
    expect(wordsOf(mapOf(bare).slides)).toContain("● No experience metric yet");
  });

  it("glues its arrows to boxes of the same slide, from left to right, between the lanes", () => {
    const boxes = new Map(slide?.boxes.map((box) => [box.id, box]));
    const arrows = [...boxes.values()].filter((box) => box.kind === "connector");
    expect(arrows.length).toBe(11);
    for (const arrow of arrows) {
      const [from, to] = [boxes.get(arrow.fromId), boxes.get(arrow.toId)];
      if (from?.kind !== "shape" || to?.kind !== "shape") throw new Error(`${arrow.id} hangs in the air`);
      expect(from.frame.x + from.frame.w).toBeLessThan(to.frame.x);
    }
  });

  it("draws no box over another", () => {
    const frames = slide?.boxes.flatMap((box) => (box.kind === "shape" ? [box.frame] : [])) ?? [];
    frames.forEach((a, at) => {
      for (const b of frames.slice(at + 1)) {
        const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y + 1e-9 || b.y + b.h <= a.y + 1e-9;
        expect(apart).toBe(true);
      }
    });
  });
});

it("goes on over further slides rather than leave out a word", () => {
  const file = hugeWorkspace({ items: 60, quarters: 6, length: 500, lanes: 8 });
  const { slides } = mapOf(file);
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.map(({ title }) => title.match(/\((\d+) of \d+\)$/)?.[1])).toEqual(slides.map((_, at) => `${at + 1}`));
  const words = wordsOf(slides).replace(/\s+/g, "");
  for (const { statement } of file.outcomes.filter(({ statement }) => statement.length < 120))
    expect(words).toContain(statement.replace(/\s+/g, ""));
});

it("says in an empty workspace what would be there", () => {
  const { slides } = mapOf(emptyWorkspace());
  expect(slides).toHaveLength(1);
  expect(wordsOf(slides)).toContain("A chain goes here");
});
