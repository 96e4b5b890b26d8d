import { describe, expect, test } from "vitest";
import { tablesOf } from "../tables-of";
import { book, heading, parts, patched, shared, sheet, small, styles, under, zipped } from "../testing/build-workbook";

const relationsTo = (target: string) => ({
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"/></Relationships>`,
});
const rowsOf = (file: Uint8Array) => tablesOf(file).tables[0]!.rows;

describe("workbooks read correctly", () => {
  test("texts, numbers, truth, errors, results of formulas and merged cells", () => {
    const xml = sheet(
      `${heading}<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4"><v>-2.5E-1</v></c></row>
       <row r="6"><c r="A6" t="str"><f>A1&amp;"x"</f><v>Name_x0041_x_x005F_x0041_</v></c><c r="B6" t="e"><v>#REF!</v></c></row>
       <row r="7"><c r="A7" t="b"><v>1</v></c><c r="B7"><f>SUM(B1:B3)</f><v>12</v></c></row><row r="9"><c r="A9" s="1"/></row>`,
      '<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>',
    );
    const texts = shared(
      '<si><r><t>Win</t></r><r><t xml:space="preserve"> back</t></r><rPh sb="0" eb="1"><t>KANA</t></rPh></si>',
    );
    expect(tablesOf(book(xml, texts))).toEqual({
      format: "xlsx",
      tables: [
        {
          sheet: "Use cases",
          header: ["Name", "Value"],
          rows: [
            ["Win back", -0.25],
            ["NameAx_x0041_", "#REF!"],
            [true, 12],
          ],
          rowNumbers: [4, 6, 7],
        },
      ],
    });
  });

  test.each([
    ["", 45_983, "2025-11-22"],
    ["", 45_983.75, "2025-11-22"],
    ["", 1, "1900-01-01"],
    ["", 59, "1900-02-28"],
    ["", 60, "1900-02-29"],
    ["", 61, "1900-03-01"],
    ["", 2_958_465, "9999-12-31"],
    ["", 2_958_466, 2_958_466],
    ["", -1, -1],
    ['date1904="1"', 44_521, "2025-11-22"],
    ['date1904="true"', 0, "1904-01-01"],
  ])("days as spreadsheets count them: %s %d", (attributes, serial, day) => {
    expect(rowsOf(book(under(`<c r="A2" s="1"><v>${serial}</v></c>`), styles(), attributes))).toEqual([[day, null]]);
  });

  test("formats decide what a number is", () => {
    const codes = [
      "dd.mm.yyyy;@",
      "[$-409]d mmm",
      "[h]:mm",
      "h:mm AM/PM",
      "0.0 &quot;days&quot;",
      "#,##0.00\\d",
      "0%",
      "[Red]General",
      "mmm",
      "yyyy&quot;年&quot;m&quot;月&quot;",
    ];
    const cells = codes.map((_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="${at + 2}"><v>1.5</v></c></row>`);
    const shown = rowsOf(book(sheet(heading + cells.join("")), styles(...codes))).map(([cell]) => cell);
    expect(shown).toEqual([
      "1900-01-01",
      "1900-01-01",
      "36:00",
      "36:00",
      1.5,
      1.5,
      1.5,
      1.5,
      "1900-01-01",
      "1900-01-01",
    ]);
  });

  test("every sheet is a table; hidden and empty ones are left out, and that is told", () => {
    const [first, second, ...rest] = tablesOf(
      zipped(
        parts([
          { name: "Lists", xml: small, state: "hidden" },
          { name: "Empty", xml: sheet("") },
          { name: "A &amp; B", xml: small },
          { name: "C", xml: small, state: "visible" },
        ]),
      ),
    ).tables;
    expect([first?.sheet, second?.sheet, rest]).toEqual(["A & B", "C", []]);
    expect(first?.notes).toEqual(["Hidden sheets are left out: “Lists”."]);
  });

  test("a formula nobody has calculated is told; a column without a heading gets a name", () => {
    const { header, rows, notes } = tablesOf(
      book(under('<c r="A2"><f>1+1</f><v/></c><c r="B2" t="str"><f>""</f><v></v></c><c r="D2"><v>3</v></c>')),
    ).tables[0]!;
    expect([header, rows]).toEqual([["Name", "Value", "Column C", "Column D"], [[null, null, null, 3]]]);
    expect(notes?.[0]).toMatch(/^On the sheet “Use cases”, row 2, column A holds a formula without a result/);
    expect(notes?.[1]).toMatch(/^Column D has no heading/);
  });

  test.each<[string, Uint8Array]>([
    ["without addresses", book(small.replace(/ r="[A-Z]?\d"/g, ""))],
    ["with prefixes", book(small.replace(/<(\/?)(?=[a-z])/g, "<$1x:"))],
    ["with comments, CDATA and numbered letters", book(small.replace("Zoë", "<!-- > -->Z<![CDATA[o]]>&#xEB;"))],
    ["in single quotes", book(small.replaceAll('"', "'"))],
    ["in UTF-16", book("", { "xl/worksheets/sheet1.xml": Buffer.from(`\ufeff${small}`, "utf16le") })],
    ["not compressed", zipped(parts([{ name: "A", xml: small }]), 0)],
    ["with paths from the root", book(small, relationsTo("/xl/worksheets/sheet1.xml"))],
    ["with external links", book(small, { "xl/externalLinks/externalLink1.xml": "<a/>" })],
    [
      "with pictures and an archive inside",
      book(small, { "xl/media/a.png": new Uint8Array(9), "xl/a.zip": zipped({ a: "" }) }),
    ],
    ["with backslashes in its paths", patched(book(small), "xl/worksheets/sheet1", "xl\\worksheets\\sheet1")],
    ["with a style that is missing", book(small.replace('r="B2"', 'r="B2" s="99"'))],
  ])("a workbook %s", (_, file) => {
    expect(rowsOf(file)).toEqual([["Zoë", 1.5]]);
  });

  test("100,000 cells that share one text, and 50,000 rows", () => {
    const many = Array.from(
      { length: 50_000 },
      (_, at) => `<row r="${at + 2}"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`,
    );
    const rows = rowsOf(book(sheet(heading + many.join("")), shared("<si><t>same</t></si>")));
    expect(rows).toHaveLength(50_000);
    expect(rows.at(-1)).toEqual(["same", "same"]);
  });
});
