import { describe, expect, it } from "vitest";
import { changesOf, larkmere, made, overridden, wordsOf } from "./testing/made-decks";

describe("the sample's deck", () => {
  const deck = made(larkmere);
  const kinds = deck.slides.map(({ kind }) => kind);

  it("tells the story of a board in order", () => {
    expect([...new Set(kinds)]).toEqual([
      "why",
      "map",
      "scorecard",
      "matrix",
      "harm",
      "roadmap",
      "returns",
      "readout",
      "learned",
      "notDoing",
      "asks",
      "sources",
    ]);
    expect(deck.slides.length).toBeLessThanOrEqual(15);
  });

  it("never shows sales without experience on the scorecard", () => {
    for (const { boxes, title } of deck.slides.filter(({ kind }) => kind === "scorecard")) {
      const charts = boxes.flatMap((box) =>
        box.kind === "chart" && box.form === "line" ? [box.series[0]?.color] : [],
      );
      expect(charts).toEqual(["com", "cx"]);
      expect(title).toMatch(/experience index [+−\d].*sales index [+−\d]/);
      const table = boxes.find((box) => box.kind === "table");
      const heads = table?.rows[0]?.cells.map(({ text }) => text.paragraphs[0]?.runs[0]?.text);
      expect(heads).toEqual(["Outcome", "● For customers", "From", "Now", "Aim", "■ For us", "From", "Now", "Aim"]);
    }
  });

  it("leads with the hollow win", () => {
    expect(deck.slides.find(({ kind }) => kind === "readout")?.title).toMatch(
      /^Basket countdown\. Hollow win: Conversion rate is up 3\.5%/,
    );
  });

  it("shows no figure of a test whose split is wrong", () => {
    const wrong = larkmere.experiments.filter(({ id }) => id === "T7");
    const { slides } = made({ ...larkmere, experiments: wrong });
    expect(slides.some(({ kind }) => kind === "readout")).toBe(false);
    expect(JSON.stringify(slides.find(({ kind }) => kind === "learned"))).toContain("the split looks wrong");
  });

  it("says what moved since the last deck", () => {
    const moves = [
      { name: "Co-design studio", from: "2027-Q4", to: "2028-Q1", reason: "Content part two first", by: "Tom Okafor" },
    ];
    const slide = made(larkmere, { moves }).slides.find(({ kind }) => kind === "changes");
    expect(slide?.title).toBe("Changed since the last deck: one piece of work moved, one of them to a later quarter");
    expect(JSON.stringify(slide)).toContain("Content part two first");
  });

  it("says what changed since the last review and why, before any single move", () => {
    const changes = changesOf(larkmere);
    const shown = made(larkmere, { changes, moves: [] }).slides.filter(({ kind }) => kind === "changes");
    expect(shown.length).toBeGreaterThan(1);
    expect(shown[0]?.title).toMatch(/^Since Autumn review, 12 Oct 2026: 6 added, 5 moved.* \(1 of \d+\)$/);
    expect(shown.map(({ boxes }) => boxes.filter(({ kind }) => kind === "table").length)).toEqual(shown.map(() => 1));
    const nothing = { ...changes, items: [], frame: null };
    expect(made(larkmere, { changes: nothing }).slides.find(({ kind }) => kind === "changes")?.title).toBe(
      "Nothing changed on the roadmap since Autumn review, 12 Oct 2026",
    );
  });

  it("draws arrows between bars of the same page", () => {
    const arrows = deck.slides.flatMap(({ boxes }) =>
      boxes.filter((box) => box.kind === "connector").map((arrow) => ({ arrow, ids: boxes.map(({ id }) => id) })),
    );
    expect(arrows.length).toBeGreaterThan(3);
    for (const { arrow, ids } of arrows)
      if (arrow.kind === "connector") expect(ids).toEqual(expect.arrayContaining([arrow.fromId, arrow.toId]));
  });
});

it("tells who put another decision in place of the computed one, and why", () => {
  const words = wordsOf(made(overridden)).join("\n");
  expect(words).toMatch(
    /In place of “[a-z ]+”, by Wilhelmina Featherstonehaugh-Cholmondeley: The timer can be made honest/i,
  );
  expect(wordsOf(made(larkmere)).join("\n")).not.toContain("in place of “");
});
