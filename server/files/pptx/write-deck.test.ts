import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import type { BrandLook } from "@/domain/deck/brand";
import type { Box, BoxText, Deck } from "@/domain/deck/deck";
import { deckOf } from "@/domain/deck/deck-of";
import { partsOf } from "@/domain/deck/deck-starts";
import type { DeckStart } from "@/domain/deck/saved-deck";
import { emptyWorkspace, hugeWorkspace } from "@/domain/deck/testing/hostile-workspaces";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { checkPackage } from "./check-package";
import { deckPackage } from "./deck-package";
import { parseXml, textOf, withName } from "./parse-xml";
import { pptxText } from "./pptx-text";

const deckFor = (file: WorkspaceFile, start: DeckStart = "steering", brand: BrandLook | null = null): Deck =>
  deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), { parts: partsOf(start), name: start, brand });
const larkmere = deckFor(parseWorkspaceFile(sample));
const names400 = hugeWorkspace({ items: 6, quarters: 3, length: 400, lanes: 2 });
const brand: BrandLook = {
  colors: { ink: "1A0033", quiet: null, commercial: "8A1538", experience: "00594C" },
  headings: "Georgia & Sons",
  body: "Verdana",
  logo: {
    png: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    width: 300,
    height: 100,
  },
};

describe.each([
  ["the sample", larkmere],
  ["an empty workspace", deckFor(emptyWorkspace())],
  ["the strategy map alone", deckFor(parseWorkspaceFile(sample), "map")],
  ["60 use cases of 200 characters", deckFor(hugeWorkspace({ items: 60, quarters: 6, length: 200, lanes: 8 }))],
  ["names of 400 characters, from right to left and of emoji", deckFor(names400, "board")],
  ["the same in a brand", deckFor(names400, "map", brand)],
  ["300 use cases over 23 quarters", deckFor(hugeWorkspace({ items: 300, quarters: 23, length: 60, lanes: 40 }))],
])("the file of %s", (_, deck) => {
  const file = deckPackage(deck);

  it("has no defect", () => {
    expect(checkPackage(file)).toEqual([]);
  });

  it("says what the deck says, in its order, on slides and in notes", () => {
    const parts = unzipSync(file);
    const saidIn = (name: string) => {
      const tree = parseXml(strFromU8(parts[name] ?? new Uint8Array()));
      return withName(tree, "a:p").map((each) => withName(each, "a:t").map(textOf).join(""));
    };
    deck.slides.forEach((slide, at) => {
      const told = slide.boxes
        .flatMap(textsOf)
        .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map((run) => pptxText(run.text)).join("")));
      expect(saidIn(`ppt/slides/slide${at + 1}.xml`).filter(isSaid)).toEqual(told.filter(isSaid));
      const notes = slide.notes.split("\n").map(pptxText);
      expect(saidIn(`ppt/notesSlides/notesSlide${at + 1}.xml`).filter(isSaid)).toEqual(notes.filter(isSaid));
    });
  });
});

const isSaid = (text: string) => text.trim() !== "";

function textsOf(box: Box): readonly BoxText[] {
  switch (box.kind) {
    case "text":
      return [box.text];
    case "shape":
      return box.text ? [box.text] : [];
    case "group":
      return box.children.flatMap(textsOf);
    case "table":
      return box.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    default:
      return [];
  }
}

describe("a deck's file", () => {
  it("is the same for the same deck", async () => {
    expect(Buffer.compare(deckPackage(larkmere), deckPackage(larkmere))).toBe(0);
  });

  it("keeps what XML cannot hold out of every text", async () => {
    expect(pptxText("a\u0000b\u0007\ud800c\udc00d\ufffe\u{1f6cb}\ne")).toBe("abcd\u{1f6cb} e");
    const [first, ...rest] = larkmere.slides;
    const bad = {
      ...larkmere,
      title: "\u0001 \ud800 ]]> <x> &",
      slides: [{ ...first!, notes: "\u0000 \udc00 <y>" }, ...rest],
    };
    expect(checkPackage(deckPackage(bad))).toEqual([]);
  });

  it("refuses measures that are no numbers", () => {
    const [first, ...rest] = larkmere.slides;
    const boxes = first!.boxes.map((box) =>
      box.kind === "text" ? { ...box, frame: { ...box.frame, x: Number.NaN } } : box,
    );
    expect(() => deckPackage({ ...larkmere, slides: [{ ...first!, boxes }, ...rest] })).toThrow(RangeError);
  });

  it("holds a chart people can edit for every chart of the deck", () => {
    const parts = unzipSync(deckPackage(larkmere));
    const drawn = larkmere.slides.flatMap(({ boxes }) => boxes.filter(({ kind }) => kind === "chart")).length;
    const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(drawn).toBeGreaterThan(1);
    expect(charts).toHaveLength(drawn);
    expect(Object.keys(parts).filter((name) => name.endsWith(".xlsx"))).toHaveLength(drawn);
  });

  it("is restyled by its master: a title says only what differs from it", () => {
    const parts = unzipSync(deckPackage(larkmere));
    const [title] = larkmere.slides.flatMap((slide, at) =>
      slide.boxes.flatMap((box) =>
        box.kind === "text" && box.role === "title" && box.text.paragraphs[0]?.runs[0]?.size === 24
          ? withName(parseXml(strFromU8(parts[`ppt/slides/slide${at + 1}.xml`]!)), "p:sp").slice(0, 1)
          : [],
      ),
    );
    expect(withName(title!, "p:ph")[0]?.attributes["type"]).toBe("title");
    expect(withName(title!, "p:spPr")[0]?.children).toEqual([]);
    expect(withName(title!, "a:rPr")[0]).toMatchObject({ attributes: { lang: "en-GB", dirty: "0" }, children: [] });
  });

  it("wears a brand as its theme and on its master, once", () => {
    const parts = unzipSync(deckPackage({ ...larkmere, brand }));
    const text = (name: string) => strFromU8(parts[name]!);
    expect(text("ppt/theme/theme1.xml")).toContain('<a:accent1><a:srgbClr val="8A1538"/></a:accent1>');
    expect(text("ppt/theme/theme1.xml")).toContain('<a:majorFont><a:latin typeface="Georgia &amp; Sons"/>');
    expect(text("ppt/theme/theme2.xml")).toBe(text("ppt/theme/theme1.xml"));
    expect(Object.keys(parts).filter((name) => name.startsWith("ppt/media/"))).toEqual(["ppt/media/logo.png"]);
    expect(Object.keys(parts).filter((name) => text(name).includes("<p:pic>"))).toEqual([
      "ppt/slideMasters/slideMaster1.xml",
    ]);
    const slides = Object.keys(parts).filter((name) => /^ppt\/(slides|charts)\/[^/]+\.xml$/.test(name));
    expect(slides.filter((name) => text(name).includes("srgbClr"))).toEqual([]);
  });
});
