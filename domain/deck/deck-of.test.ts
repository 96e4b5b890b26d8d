import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "../exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "../exchange/workspace-file";
import { review, reviewMeeting } from "../returns/returns";
import { differenceGroups } from "../roadmap/plan-difference";
import { type Box, type BoxText, type Deck, type Frame, pageSize } from "./deck";
import { type DeckOptions, deckOf } from "./deck-of";
import type { DeckChanges } from "./deck-scene";
import { partsOf } from "./deck-starts";
import { emptyWorkspace, hugeWorkspace } from "./testing/hostile-workspaces";
import { textWidth } from "./text-width";

const today = "2026-11-21";
const made = (file: WorkspaceFile, more: Partial<DeckOptions> = {}) =>
  deckOf(file, computeWorkspace(file, { today }), { parts: partsOf("steering"), name: "steering", ...more });
const larkmere = parseWorkspaceFile(sample);
const overridden: WorkspaceFile = {
  ...larkmere,
  experiments: larkmere.experiments.map((each) => ({
    ...each,
    override: {
      ...{ decision: "iterate", byId: null, at: null, byName: "Wilhelmina Featherstonehaugh-Cholmondeley" },
      reason: "The timer can be made honest, and the board asked for it. ".repeat(16),
    },
  })),
};
/** Of every item something, in long words; people and money too. */
const changesOf = ({ roadmap }: WorkspaceFile): DeckChanges => ({
  since: { name: "Autumn review", takenOn: "2026-10-12" },
  items: (roadmap?.items ?? []).map(({ name }, at) => ({
    name,
    group: differenceGroups[at % differenceGroups.length]!,
    quartersLater: at % 3,
    edits: [{ sentence: `${name} stood elsewhere ${at}.` }, { sentence: "It costs more." }],
    why:
      at % 4 === 0 ? null : { reason: at % 2 === 0 ? null : `${name} because ${at}`, by: "Ines Calder", at: 1.79e12 },
  })),
  frame: {
    sentences: (roadmap?.items ?? []).map(({ id }) => `Budget in Q1 2027 for ${id}: £1, before £2.`),
    why: null,
  },
  outlook: "Worth 3,509 points, before 3,400 points; cost as before, £1,541,000; customers wait longer at 1 pitfall.",
});
/** A meeting that ended, with a decision about everything, in many words. */
const reviewed = (file: WorkspaceFile): WorkspaceFile => ({
  ...file,
  reviewMeetings: [
    reviewMeeting.parse({
      id: "RM1",
      name: "The long review ".repeat(12).trim(),
      heldOn: "2026-11-20",
      agenda: [],
      closedAt: 1,
    }),
  ],
  reviews: file.useCases.map(({ id }, at) =>
    review.parse({
      ...{ id: `V${at}`, useCaseId: id, date: "2026-11-20", meetingId: "RM1", deciderId: "U1" },
      ...{ decision: at % 2 === 0 ? "continue" : "stop", reason: at % 2 === 0 ? null : "cx_harm" },
      ...{ note: "It cannot go on like this. ".repeat(20), suggested: { decision: "stop", against: "HOLLOW_WIN" } },
    }),
  ),
});
const huge = hugeWorkspace({ items: 60, quarters: 6, length: 200, lanes: 8 });
const files: readonly (readonly [string, WorkspaceFile, Partial<DeckOptions>])[] = [
  ["the sample", larkmere, {}],
  ["a log in which every decision was replaced", overridden, {}],
  ["an empty workspace", emptyWorkspace(), {}],
  ["60 use cases of 200 characters", hugeWorkspace({ items: 60, quarters: 6, length: 200, lanes: 8 }), {}],
  ["300 use cases over 23 quarters", hugeWorkspace({ items: 300, quarters: 23, length: 60, lanes: 40 }), {}],
  ["one quarter and 500 characters", hugeWorkspace({ items: 12, quarters: 1, length: 500, lanes: 2 }), {}],
  ["the sample, all of it changed", larkmere, { changes: changesOf(larkmere) }],
  ["60 changes of 200 characters", huge, { changes: changesOf(huge) }],
  ["a review that decided about 60 use cases", reviewed(huge), {}],
];

const flat = (boxes: readonly Box[]): Box[] =>
  boxes.flatMap((box): Box[] => (box.kind === "group" ? [box, ...box.children] : [box]));

function textsOf(box: Box): { text: BoxText; frame: Frame }[] {
  if (box.kind === "text") return [{ text: box.text, frame: box.frame }];
  if (box.kind === "shape" && box.text) return [{ text: box.text, frame: box.frame }];
  if (box.kind !== "table") return [];
  let y = box.frame.y;
  return box.rows.flatMap((row) => {
    let x = box.frame.x;
    const cells = row.cells.map(({ text }, at) => {
      const frame = { x, y, w: box.columns[at] ?? 0, h: row.height };
      x += frame.w;
      return { text, frame };
    });
    y += row.height;
    return cells;
  });
}

const wordsOf = (deck: Deck) =>
  deck.slides.flatMap(({ boxes }) =>
    flat(boxes).flatMap((box) =>
      textsOf(box).flatMap(({ text }) => text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(""))),
    ),
  );

describe.each(files)("the deck of %s", (_, file, more) => {
  const deck = made(file, more);
  const boxes = deck.slides.flatMap((slide) => flat(slide.boxes).map((box) => ({ slide, box })));

  it("keeps every box on its slide", () => {
    for (const { slide, box } of boxes) {
      const ends =
        "frame" in box
          ? [box.frame, { x: box.frame.x + box.frame.w, y: box.frame.y + box.frame.h }]
          : [box.from, box.to];
      for (const { x, y } of ends) {
        const inside = x >= 0 && y >= 0 && x <= pageSize.w && y <= pageSize.h;
        expect(inside, `${slide.id} ${box.name}: ${x}, ${y}`).toBe(true);
      }
    }
  });

  it("keeps every line of text in its frame, in a size people can read", () => {
    for (const { slide, box } of boxes) {
      for (const { text, frame } of textsOf(box)) {
        for (const line of text.lines) {
          const width = line.runs.reduce((sum, run) => sum + textWidth(run.text, run), 0);
          const told = `${slide.id} ${box.name}: ${line.runs.map((run) => run.text).join("")}`;
          expect(width, told).toBeLessThanOrEqual(frame.w - 2 * text.inset.x + 1e-6);
          expect(line.y, told).toBeLessThanOrEqual(frame.y + frame.h + 0.01);
          expect(line.y, told).toBeGreaterThan(frame.y);
          for (const { size } of line.runs) expect(size).toBeGreaterThanOrEqual(10);
        }
      }
    }
  });

  it("puts nothing of the body over title or footer", () => {
    for (const { boxes: all, title, id } of deck.slides) {
      const [head, foot] = ["title", "source"].map((role) =>
        all.find((box) => box.kind === "text" && box.role === role),
      );
      if (head?.kind !== "text" || foot?.kind !== "text") throw new Error(`${title} has no title or footer`);
      for (const box of all) {
        if (!("frame" in box) || (box.kind === "text" && box.role !== "body")) continue;
        expect(box.frame.y, `${id} ${box.name}`).toBeGreaterThanOrEqual(head.frame.y + head.frame.h);
        expect(box.frame.y + box.frame.h, `${id} ${box.name}`).toBeLessThanOrEqual(foot.frame.y);
      }
    }
  });

  it("gives every slide a title, a source, a day and its number", () => {
    deck.slides.forEach(({ title, footer, boxes: all }, at) => {
      expect(title).not.toBe("");
      expect(footer.source).not.toBe("");
      expect(footer.asOf).toBe("21 Nov 2026");
      expect([footer.page, footer.pages]).toEqual([at + 1, deck.slides.length]);
      const page = all.find((box) => box.kind === "text" && box.role === "page");
      const words = page?.kind === "text" ? page.text.paragraphs[0]?.runs.map((run) => run.text).join("") : "";
      expect(words).toContain(`${at + 1} of ${deck.slides.length}`);
    });
  });

  it("shows every item of the roadmap once", () => {
    const items = file.roadmap?.items ?? [];
    const bars = boxes
      .filter(({ slide, box }) => slide.kind === "roadmap" && /^Bar \d+$/.test(box.name))
      .map(({ box }) => box.id);
    expect(bars.toSorted()).toEqual(items.map((_item, at) => `bar-${at}`).toSorted());
  });

  it("has ids that are unique on a slide, and survives JSON", () => {
    for (const { boxes: all } of deck.slides) {
      const ids = flat(all).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(JSON.parse(JSON.stringify(deck))).toEqual(deck);
  });

  it("leaves out none of the asks, outcomes and tests", () => {
    const words = wordsOf(deck).join(" ").replace(/\s+/g, "");
    const shown = [
      ...(file.deck?.asks ?? []).map(({ text }) => text),
      ...file.outcomes.map(({ statement }) => statement),
      ...file.experiments.map(({ name }) => name),
      ...(more.changes?.items.flatMap(({ edits, why }) => [edits[0]?.sentence ?? "", why?.reason ?? ""]) ?? []),
    ];
    for (const text of shown) expect(words).toContain(text.replace(/\s+/g, ""));
  });
});

describe("the sample's deck", () => {
  const deck = made(larkmere);
  const kinds = deck.slides.map(({ kind }) => kind);

  it("tells the story of a board in order", () => {
    expect([...new Set(kinds)]).toEqual([
      "why",
      "map",
      "scorecard",
      "harm",
      "roadmap",
      "readout",
      "learned",
      "asks",
      "sources",
    ]);
    expect(deck.slides.length).toBeLessThanOrEqual(11);
  });

  it("never shows sales without experience on the scorecard", () => {
    for (const { boxes, title } of deck.slides.filter(({ kind }) => kind === "scorecard")) {
      const charts = boxes.flatMap((box) => (box.kind === "chart" ? [box.series[0]?.color] : []));
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
