import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import type { Deck } from "@/domain/deck/deck";
import { deckOf } from "@/domain/deck/deck-of";
import { emptyWorkspace, hugeWorkspace } from "@/domain/deck/testing/hostile-workspaces";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { checkPackage } from "./check-package";
import { parseXml, textOf, withName } from "./parse-xml";
import { pptxText } from "./pptx-text";
import { writeDeck } from "./write-deck";

const deckFor = (file: WorkspaceFile): Deck =>
  deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), { preset: "board" });
const larkmere = deckFor(parseWorkspaceFile(sample));

describe.each([
  ["the sample", larkmere],
  ["an empty workspace", deckFor(emptyWorkspace())],
  ["60 use cases of 200 characters", deckFor(hugeWorkspace({ items: 60, quarters: 6, length: 200, lanes: 8 }))],
  ["300 use cases over 23 quarters", deckFor(hugeWorkspace({ items: 300, quarters: 23, length: 60, lanes: 40 }))],
])("the file of %s", (_, deck) => {
  it("has no defect", async () => {
    expect(checkPackage(await writeDeck(deck))).toEqual([]);
  });

  it("says what the deck says, in its order", async () => {
    const parts = unzipSync(await writeDeck(deck));
    deck.slides.forEach((slide, at) => {
      const tree = parseXml(strFromU8(parts[`ppt/slides/slide${at + 1}.xml`] ?? new Uint8Array()));
      const paragraphs = withName(tree, "a:p").map((each) => withName(each, "a:t").map(textOf).join(""));
      const told = slide.boxes.flatMap((box) => {
        const texts =
          box.kind === "text"
            ? [box.text]
            : box.kind === "shape"
              ? box.text
                ? [box.text]
                : []
              : box.kind === "table"
                ? box.rows.flatMap(({ cells }) => cells.map(({ text }) => text))
                : [];
        return texts.flatMap((text) =>
          text.paragraphs.map(({ runs }) => runs.map((run) => pptxText(run.text)).join("")),
        );
      });
      expect(paragraphs.filter((text) => text !== "")).toEqual(told.filter((text) => text !== ""));
    });
  });
});

describe("a deck's file", () => {
  it("is the same for the same deck", async () => {
    expect(Buffer.compare(await writeDeck(larkmere), await writeDeck(larkmere))).toBe(0);
  });

  it("keeps what XML cannot hold out of every text", async () => {
    expect(pptxText("a\u0000b\u0007\ud800c\udc00d\ufffe\u{1f6cb}\ne")).toBe("abcd\u{1f6cb} e");
    const [first, ...rest] = larkmere.slides;
    const bad = {
      ...larkmere,
      title: "\u0001 \ud800 ]]> <x> &",
      slides: [{ ...first!, notes: "\u0000 \udc00 <y>" }, ...rest],
    };
    expect(checkPackage(await writeDeck(bad))).toEqual([]);
  });

  it("refuses measures that are no numbers", async () => {
    const [first, ...rest] = larkmere.slides;
    const boxes = first!.boxes.map((box) =>
      box.kind === "text" ? { ...box, frame: { ...box.frame, x: Number.NaN } } : box,
    );
    await expect(writeDeck({ ...larkmere, slides: [{ ...first!, boxes }, ...rest] })).rejects.toThrow(RangeError);
  });

  it("holds charts people can edit", async () => {
    const parts = unzipSync(await writeDeck(larkmere));
    const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    expect(Object.keys(parts).filter((name) => name.endsWith(".xlsx"))).toHaveLength(2);
  });
});
