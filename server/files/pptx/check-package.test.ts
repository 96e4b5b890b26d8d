import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import type { BrandLook } from "@/domain/deck/brand";
import { deckOf } from "@/domain/deck/deck-of";
import { partsOf } from "@/domain/deck/deck-starts";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { checkPackage } from "./check-package";
import { deckPackage } from "./deck-package";

const file = parseWorkspaceFile(sample);
const brand: BrandLook = {
  colors: { ink: null, quiet: null, commercial: "8A1538", experience: null },
  headings: "Georgia & Sons",
  body: null,
  logo: {
    png: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    width: 1,
    height: 1,
  },
};
const parts = partsOf("steering").filter(({ part }) => ["map", "scorecard", "roadmap", "asks"].includes(part));
const deck = deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), { parts, name: "some slides", brand });
const sound = deckPackage(deck);

/** The sound file with one part rewritten, or taken out where the change answers null. */
function broken(name: string, change: (xml: string) => string | Uint8Array | null): string {
  const all = unzipSync(sound);
  const before = strFromU8(all[name] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  if (after === null) delete all[name];
  else all[name] = new Uint8Array(typeof after === "string" ? strToU8(after) : after);
  return checkPackage(zipSync(all)).join("\n");
}

/** The first of the parts in a folder whose text holds something. */
function holding(folder: string, text: string): string {
  const all = unzipSync(sound);
  const found = Object.keys(all).find((name) => name.startsWith(folder) && strFromU8(all[name]!).includes(text));
  expect(found).toBeDefined();
  return found ?? "";
}

const slide = holding("ppt/slides/slide", "<a:stCxn");
const table = holding("ppt/slides/slide", "<a:tbl>");
const chart = holding("ppt/charts/chart", "<c:lineChart>");
const types = "[Content_Types].xml";
const presentation = "ppt/presentation.xml";
const master = "ppt/slideMasters/slideMaster1.xml";
const theme = "ppt/theme/theme1.xml";

describe("the check of a package", () => {
  it("finds nothing in a sound one", () => {
    expect(checkPackage(sound)).toEqual([]);
  });

  it.each<[string, string, (xml: string) => string | Uint8Array | null]>([
    // Content types and relationships.
    [
      "the absent part /ppt/slides/slide99.xml",
      types,
      (xml) => xml.replace("/ppt/slides/slide1.xml", "/ppt/slides/slide99.xml"),
    ],
    [
      "slide1.xml has no content type",
      types,
      (xml) => xml.replace(/<Override PartName="\/ppt\/slides\/slide1\.xml"[^>]*>/, ""),
    ],
    ["twice", types, (xml) => xml.replace(/(<Override PartName="\/ppt\/slides\/slide1\.xml"[^>]*>)/, "$1$1")],
    [
      ".jpg, which no part has",
      types,
      (xml) => xml.replace("<Override", '<Default Extension="jpg" ContentType="image/jpeg"/><Override'),
    ],
    ["absent part ../media/logo.png", "ppt/media/logo.png", () => null],
    [
      "nothing leads to ppt/notesSlides",
      "ppt/slides/_rels/slide1.xml.rels",
      (xml) => xml.replace(/<Relationship Id="rId2"[^>]*>/, ""),
    ],
    ["asks for rId9", chart, (xml) => xml.replace('<c:externalData r:id="rId1"', '<c:externalData r:id="rId9"')],
    ["asks for rId99", master, (xml) => xml.replace(/r:embed="\w+"/, 'r:embed="rId99"')],
    ["repeats rId1", "ppt/slides/_rels/slide1.xml.rels", (xml) => xml.replace('Id="rId2"', 'Id="rId1"')],
    ...["javascript:alert(1)", "file:///etc/passwd", "http://plain.example/", "\\\\\\\\host\\\\share"].map(
      (target): [string, string, (xml: string) => string] => [
        "links to",
        "ppt/slides/_rels/slide1.xml.rels",
        (xml) =>
          xml.replace(
            "</Relationships>",
            `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`,
          ),
      ],
    ),
    // Masters, layouts, notes and numbers.
    ["absent part ../theme/theme2.xml", "ppt/theme/theme2.xml", () => null],
    [
      "the theme of two masters",
      "ppt/notesMasters/_rels/notesMaster1.xml.rels",
      (xml) => xml.replace("theme2", "theme1"),
    ],
    [
      "names 0 masters of notes of 1",
      presentation,
      (xml) => xml.replace(/<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, ""),
    ],
    [
      "the notes of another slide",
      "ppt/notesSlides/_rels/notesSlide1.xml.rels",
      (xml) => xml.replace("slide1.xml", "slide2.xml"),
    ],
    [
      "has 0 of slideLayout",
      "ppt/slides/_rels/slide1.xml.rels",
      (xml) => xml.replace(/<Relationship Id="rId1"[^>]*>/, ""),
    ],
    ["two slides have the number 256", presentation, (xml) => xml.replace('id="257"', 'id="256"')],
    ["two masters or layouts have the number", master, (xml) => xml.replace('id="2147483649"', 'id="2147483648"')],
    ["shows", presentation, (xml) => xml.replace(/<p:sldId id="256"[^>]*>/, "")],
    [
      "p:presentation holds",
      presentation,
      (xml) => xml.replace(/(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, "$2$1"),
    ],
    ["background without effects", master, (xml) => xml.replace("<a:effectLst/>", "")],
    [
      "p:txStyles holds",
      master,
      (xml) => xml.replace(/(<p:titleStyle>.*<\/p:titleStyle>)(<p:bodyStyle>.*<\/p:bodyStyle>)/, "$2$1"),
    ],
    [
      'p:sldLayout holds type="front"',
      "ppt/slideLayouts/slideLayout1.xml",
      (xml) => xml.replace('type="title"', 'type="front"'),
    ],
    ["a:clrScheme holds", theme, (xml) => xml.replace(/<a:accent6>.*?<\/a:accent6>/, "")],
    ["has the colour #8A1538", theme, (xml) => xml.replace('val="8A1538"', 'val="#8A1538"')],
    ["a:srgbClr holds", theme, (xml) => xml.replace('val="8A1538"', 'val="8A153"')],
    // Text.
    ["well-formed", slide, (xml) => xml.replace("</p:sld>", "")],
    ["well-formed", slide, (xml) => xml.replace("<a:t>", "<a:t>\u0001")],
    ["well-formed", slide, (xml) => xml.replace("<a:t>", "<a:t>&nbsp;")],
    [
      "well-formed",
      slide,
      (xml) => new Uint8Array([...strToU8(xml.slice(0, -8)), 0xed, 0xa0, 0x80, ...strToU8("</p:sld>")]),
    ],
    ["holds", slide, (xml) => xml.replace(/<a:t>[^<]*<\/a:t>/, "<a:t>undefined</a:t>")],
    ["holds the text", slide, (xml) => xml.replace("<p:cSld>", "<p:cSld>loose")],
    ["without a text body", slide, (xml) => xml.replace(/<p:txBody>.*?<\/p:txBody>/, "")],
    ["without a paragraph", slide, (xml) => xml.replace(/<a:lstStyle\/>.*?<\/p:txBody>/, "<a:lstStyle/></p:txBody>")],
    ["a:pPr holds", table, (xml) => xml.replace(/(<a:lnSpc>.*?<\/a:lnSpc>)(<a:spcBef>.*?<\/a:spcBef>)/, "$2$1")],
    ['a:rPr holds sz="1050.5"', table, (xml) => xml.replace(/sz="\d+"/, 'sz="1050.5"')],
    ["a:r holds", slide, (xml) => xml.replace(/(<a:rPr[^>]*>.*?<\/a:rPr>)(<a:t>.*?<\/a:t>)/, "$2$1")],
    // Shapes, connectors and tables.
    ["repeats the shape id", slide, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')],
    ["connector to no shape", slide, (xml) => xml.replace(/<a:stCxn id="\d+"/, '<a:stCxn id="99999"')],
    ["holds", slide, (xml) => xml.replace(/<a:off x="\d+"/, '<a:off x="NaN"')],
    ["without a whole size", slide, (xml) => xml.replace(/<a:ext cx="[1-9]\d*"/, '<a:ext cx="-5"')],
    ["a:ext holds", slide, (xml) => xml.replace(/<a:ext cx="[1-9]\d*"/, '<a:ext cx="1.5"')],
    ["p:sp holds", slide, (xml) => xml.replace(/(<p:spPr>.*?<\/p:spPr>)(<p:txBody>.*?<\/p:txBody>)/, "$2$1")],
    ["p:cNvPr has to say name", slide, (xml) => xml.replace(/(<p:cNvPr id="2") name="[^"]*"/, "$1")],
    ["p:cNvPr has no attribute alt", slide, (xml) => xml.replace('<p:cNvPr id="2"', '<p:cNvPr alt="x" id="2"')],
    ["a:prstGeom holds", slide, (xml) => xml.replace('prst="rect"', 'prst="rectangle"')],
    ["another number of cells", table, (xml) => xml.replace(/<a:gridCol w="\d+"\/>/, "")],
    ["a:tcPr holds", table, (xml) => xml.replace(/(<a:lnL .*?<\/a:lnL>)(<a:lnR .*?<\/a:lnR>)/, "$2$1")],
    ["a:tbl holds", table, (xml) => xml.replace(/<a:tblGrid>.*?<\/a:tblGrid>/, "")],
    [
      "a prefix nobody declares",
      slide,
      (xml) => xml.replace(/ xmlns:r="[^"]*"/, "").replace("<a:t>", '<a:t r:id="x">'),
    ],
    ["not that of the standard", slide, (xml) => xml.replace("drawingml/2006/main", "drawingml/2007/main")],
    // Charts.
    [
      "where its workbook has",
      chart,
      (xml) => xml.replace(/<c:v>-?[\d.]+<\/c:v><\/c:pt><\/c:numCache>/, "<c:v>99</c:v></c:pt></c:numCache>"),
    ],
    ["has no axis 7", chart, (xml) => xml.replace('<c:crossAx val="222222222"/>', '<c:crossAx val="7"/>')],
    ["points in", chart, (xml) => xml.replace(/<c:ptCount val="\d+"\/>(?=.*<\/c:cat>)/, '<c:ptCount val="99"/>')],
    [
      "leaves out",
      chart,
      (xml) => xml.replace(/<c:pt idx="\d+"><c:v>-?[\d.]+<\/c:v><\/c:pt><\/c:numCache>/, "</c:numCache>"),
    ],
    [
      "has 3 axes",
      chart,
      (xml) =>
        xml.replace(
          '<c:axId val="222222222"/></c:lineChart>',
          '<c:axId val="222222222"/><c:axId val="3"/></c:lineChart>',
        ),
    ],
    ["c:lineChart holds", chart, (xml) => xml.replace('<c:grouping val="standard"/>', "")],
    ["c:valAx holds", chart, (xml) => xml.replace('<c:crossBetween val="between"/>', '<c:lblOffset val="100"/>')],
    ["c:ser holds", chart, (xml) => xml.replace(/(<c:cat>.*?<\/c:cat>)(<c:val>.*?<\/c:val>)/, "$2$1")],
    ["c:dLbl holds", chart, (xml) => xml.replace(/(<c:dLbl><c:idx val="\d+"\/>)/, '$1<c:showLeaderLines val="0"/>')],
    ['c:majorUnit holds val="0"', chart, (xml) => xml.replace(/<c:majorUnit val="[^"]*"/, '<c:majorUnit val="0"')],
    ["holds", chart, (xml) => xml.replace(/<c:max val="[^"]*"/, '<c:max val="Infinity"')],
  ])("finds: %s in %s", (told, name, change) => {
    expect(broken(name, change)).toContain(told);
  });

  it("looks into the workbooks of charts", () => {
    const all = unzipSync(sound);
    const name = Object.keys(all).find((path) => path.endsWith(".xlsx"))!;
    const book = unzipSync(all[name]!);
    const sheet = strFromU8(book["xl/worksheets/sheet1.xml"]!);
    const put = (xml: string) => {
      const inner = zipSync({ ...book, "xl/worksheets/sheet1.xml": strToU8(xml) });
      return checkPackage(zipSync({ ...all, [name]: inner })).join("\n");
    };
    expect(put(sheet)).toBe("");
    expect(put(sheet.replace('<row r="1">', '<row r="0">'))).toContain('row holds r="0"');
    expect(put(sheet.replace("</sheetData>", "</sheetData><sheetViews/>"))).toContain("worksheet holds");
  });

  it("finds folders, names twice and content types that are not first", () => {
    const { [types]: first, ...rest } = unzipSync(sound);
    expect(checkPackage(zipSync({ ...rest, [types]: first! })).join()).toContain("not first");
    expect(checkPackage(zipSync({ [types]: first!, ...rest, "ppt/slides/": {} })).join()).toContain(
      "the folder ppt/slides/",
    );
    expect(
      checkPackage(zipSync({ [types]: first!, ...rest, "PPT/presentation.xml": strToU8("<x/>") })).join(),
    ).toContain("twice");
  });
});
