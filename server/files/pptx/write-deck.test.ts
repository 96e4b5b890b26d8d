import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import type { Deck } from "@/domain/deck/deck";
import { deckOf } from "@/domain/deck/deck-of";
import { partsOf } from "@/domain/deck/deck-starts";
import type { DeckStart } from "@/domain/deck/saved-deck";
import { emptyWorkspace, hugeWorkspace } from "@/domain/deck/testing/hostile-workspaces";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { checkPackage } from "./check-package";
import { parseXml, textOf, withName } from "./parse-xml";
import { pptxText } from "./pptx-text";
import { writeDeck } from "./write-deck";

const deckFor = (file: WorkspaceFile, start: DeckStart = "steering"): Deck =>
  deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), { parts: partsOf(start), name: start });
const larkmere = deckFor(parseWorkspaceFile(sample));

describe.each([
  ["the sample", larkmere],
  ["an empty workspace", deckFor(emptyWorkspace())],
  ["the strategy map alone", deckFor(parseWorkspaceFile(sample), "map")],
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

describe("the check of a package", () => {
  /** The sample's file with one part rewritten, or taken out where the change answers null. */
  async function broken(name: string, change: (xml: string) => string | null): Promise<string[]> {
    const parts = unzipSync(await writeDeck(larkmere));
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    if (after === null) delete parts[name];
    else parts[name] = strToU8(after);
    return checkPackage(zipSync(parts));
  }
  const slide = "ppt/slides/slide2.xml";
  const chart = "ppt/charts/chart1.xml";

  it.each<[string, string, (xml: string) => string | null]>([
    ["absent part", "ppt/theme/theme2.xml", () => null],
    [
      "no content type",
      "[Content_Types].xml",
      (xml) => xml.replace(/<Override PartName="\/ppt\/slides\/slide1\.xml"[^>]*>/, ""),
    ],
    ["well-formed", slide, (xml) => xml.replace("</p:sld>", "")],
    ["well-formed", slide, (xml) => xml.replace("<a:t>", "<a:t>\u0001")],
    ["repeats the shape id", slide, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')],
    ["connector to no shape", slide, (xml) => xml.replace(/<a:stCxn id="\d+"/, '<a:stCxn id="99999"')],
    ["holds", slide, (xml) => xml.replace(/<a:off x="\d+"/, '<a:off x="NaN"')],
    ["without a text body", slide, (xml) => xml.replace(/<p:txBody>.*?<\/p:txBody>/, "")],
    ["has the colour", "ppt/theme/theme1.xml", (xml) => xml.replace('val="37408F"', 'val="#37408F"')],
    [
      "where its workbook has",
      chart,
      (xml) => xml.replace(/<c:v>-?[\d.]+<\/c:v><\/c:pt><\/c:numCache>/, "<c:v>99</c:v></c:pt></c:numCache>"),
    ],
    [
      "axes",
      chart,
      (xml) =>
        xml.replace(
          '<c:axId val="222222222"/></c:lineChart>',
          '<c:axId val="222222222"/><c:axId val="3"/></c:lineChart>',
        ),
    ],
    ["asks for", chart, (xml) => xml.replace('<c:externalData r:id="rId1"', '<c:externalData r:id="rId9"')],
    ["background without effects", "ppt/slideMasters/slideMaster1.xml", (xml) => xml.replace("<a:effectLst/>", "")],
    ["nothing leads to", "ppt/slides/_rels/slide1.xml.rels", (xml) => xml.replace(/<Relationship Id="rId2"[^>]*>/, "")],
  ])("finds: %s in %s", async (told, name, change) => {
    expect((await broken(name, change)).join("\n")).toContain(told);
  });
});
