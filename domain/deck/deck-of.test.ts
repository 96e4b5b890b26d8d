import { describe, expect, it } from "vitest";
import type { WorkspaceFile } from "../exchange/workspace-file";
import { libraryBlocks } from "../foundations/block-library";
import type { SubjectKind } from "../talk/talk";
import { pageSize } from "./deck";
import type { DeckOptions } from "./deck-of";
import { emptyWorkspace, hugeWorkspace } from "./testing/hostile-workspaces";
import { changesOf, flat, larkmere, overridden, reviewed, textsOf, whole, wordsOf } from "./testing/made-decks";
import { drawnWidth } from "./text-width";

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

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe.each(files)("the deck of %s", (_, file, more) => {
  const deck = whole(file, more);
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
          const width = line.runs.reduce((sum, run) => sum + drawnWidth(run.text, run), 0);
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

  it("shows every item of the roadmap once on the timeline, in its lane", () => {
    const items = file.roadmap?.items ?? [];
    const bars = boxes.filter(({ box }) => box.id.startsWith("time-bar-")).map(({ box }) => box.about?.id);
    expect(bars.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  it("stands for things that are in the plan", () => {
    const known: Partial<Record<SubjectKind, readonly string[]>> = {
      strategy: ["current"],
      roadmap: ["plan"],
      outcome: idsOf(file.outcomes),
      useCase: idsOf(file.useCases),
      audience: idsOf(file.audiences),
      channel: file.channelScores.map(({ channelId }) => channelId),
      pitfall: file.pitfalls.map(({ pitfallId }) => pitfallId),
      dataItem: idsOf(file.dataLedger),
      buildingBlock: [...libraryBlocks.map(({ id }) => id), ...file.buildingBlocks.map(({ blockId }) => blockId)],
      initiative: idsOf(file.roadmap?.items ?? []),
      experiment: idsOf(file.experiments),
      returnLine: idsOf(file.returns),
    };
    const abouts = boxes.flatMap(({ box }) =>
      box.kind === "table"
        ? box.rows.flatMap(({ about }) => about ?? [])
        : box.kind === "chart" && box.form === "scatter"
          ? box.groups.flatMap(({ points }) => points.flatMap(({ about }) => about ?? []))
          : (box.about ?? []),
    );
    for (const { kind, id } of abouts) expect(known[kind], `${kind} ${id}`).toContain(id);
  });

  it("keeps every value of a chart between the ends of its axes", () => {
    for (const { slide, box } of boxes) {
      if (box.kind !== "chart") continue;
      const pairs =
        box.form === "scatter"
          ? box.groups.flatMap(({ points }) =>
              points.flatMap(({ x, y }) => [[x, box.across] as const, [y, box.up] as const]),
            )
          : box.form === "column" && box.stacked
            ? []
            : box.series.flatMap(({ values }) =>
                values.flatMap((value) => (value === null ? [] : [[value, box.axis] as const])),
              );
      for (const [value, { min, max }] of pairs) {
        expect(value, `${slide.id} ${box.name}`).toBeGreaterThanOrEqual(min);
        expect(value, `${slide.id} ${box.name}`).toBeLessThanOrEqual(max);
      }
      const { frame, plot } = box;
      expect(plot.x >= frame.x && plot.y >= frame.y, box.name).toBe(true);
      expect(plot.x + plot.w <= frame.x + frame.w + 1e-9 && plot.y + plot.h <= frame.y + frame.h + 1e-9, box.name).toBe(
        true,
      );
    }
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
      ...file.audiences.map(({ name }) => name),
      ...file.dataLedger.map(({ name }) => name),
      ...file.returns.map(({ name }) => name),
      ...file.pitfalls.flatMap(({ name }) => name ?? []),
      ...file.buildingBlocks.flatMap(({ name }) => name ?? []),
      ...(file.roadmap?.items ?? []).map(({ name }) => name),
      ...file.useCases.filter(({ status }) => status === "rejected" || status === "stopped").map(({ name }) => name),
      ...(more.changes?.items.flatMap(({ edits, why }) => [edits[0]?.sentence ?? "", why?.reason ?? ""]) ?? []),
    ];
    for (const text of shown) expect(words).toContain(text.replace(/\s+/g, ""));
  });
});
