import fc from "fast-check";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { RawCell } from "@/domain/exchange/tables/raw-table";
import { tablesOf } from "./tables-of";
import { writeTable } from "./write-table";

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Text as the product stores it, the awkward kinds often. */
const word = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }).filter((text) => !control.test(text)),
  fc.string({
    unit: fc.constantFrom(
      "=",
      "'",
      '"',
      ";",
      ",",
      "\t",
      "\n",
      " ",
      "a",
      "_x0041_",
      "é",
      "😀",
      "&",
      "<",
      "\u0080",
      "\ufffd",
      "\u{1fffe}",
    ),
  }),
  fc.constantFrom("constructor", "__proto__", "toString", "=1+1", "-", "#REF!", "TRUE", "007", "1e5", "2026-01-01"),
);
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  word,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    header: fc.constant(["Name", "=Value", "Note; more", "Über"].slice(0, width)),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
);

/** What a file cannot tell apart: blank from empty, and kinds of line breaks. */
const kept = (given: RawCell): RawCell =>
  typeof given === "string" ? (given.trim() === "" ? null : given.replace(/\r\n?/g, "\n")) : given;
const filled = (rows: readonly (readonly RawCell[])[]) => rows.filter((row) => row.some((given) => given !== null));

describe("what is written is read back as it was", () => {
  test("XLSX, with numbers as numbers", async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ header, rows }) => {
        const read = tablesOf(await writeTable("xlsx", { name: "Use cases", header, rows })).tables[0]!;
        expect(read.header).toEqual(header);
        expect(read.rows).toEqual(filled(rows.map((row) => row.map(kept))));
      }),
      { numRuns: 150 },
    );
  });

  test("CSV, where everything is text", async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ header, rows }) => {
        const read = tablesOf(await writeTable("csv", { name: "Use cases", header, rows })).tables[0]!;
        const asText = rows.map((row) => row.map((given) => (given === null ? null : kept(String(given)))));
        expect([read.header, read.rows]).toEqual([header, filled(asText)]);
      }),
      { numRuns: 500 },
    );
  });
});

test("CSV has the mark Excel needs, CRLF, and quotes only where they are due", async () => {
  const rows = [
    ["A, b", 1.5],
    ['say "hi"', null],
    ["=1+1", -2],
  ];
  const text = Buffer.from(await writeTable("csv", { name: "x", header: ["Name", "Value"], rows })).toString("utf8");
  expect(text).toBe('\ufeffName,Value\r\n"A, b",1.5\r\n"say ""hi""",\r\n\'=1+1,-2\r\n');
});

test("a workbook has a bold first row that stays in sight, widths, and no formula", async () => {
  const rows = [["=1+1", -2]];
  const file = await writeTable("xlsx", { name: "Use cases: 'new' [2026]/*?", header: ["Name", "Value"], rows });
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]);
  const xml = Object.fromEntries(parts) as Record<string, string>;
  expect(xml["xl/workbook.xml"]).toContain('name="Use cases &apos;new&apos; 2026"');
  expect(xml["xl/worksheets/sheet1.xml"]).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml["xl/worksheets/sheet1.xml"]).toMatch(/<col /);
  expect(xml["xl/worksheets/sheet1.xml"]).not.toContain("<f");
  expect(xml["xl/styles.xml"]).toContain("<b/>");
});

test("a reader that shares nothing with ours finds the same in a workbook", async () => {
  const rows = [
    ["constructor", "a _x0041_\n“b” <&>", 1.5, true],
    ["=1+1", null, -2e-7, false],
  ];
  const file = await writeTable("xlsx", { name: "Cases", header: ["Name", "Note", "Value", "Flag"], rows });
  const [sheet] = await readXlsxFile(Buffer.from(file));
  const [first, second] = rows;
  expect(sheet).toEqual({
    sheet: "Cases",
    data: [["Name", "Note", "Value", "Flag"], first, ["'=1+1", ...second!.slice(1)]],
  });
  const { header, rows: ours } = tablesOf(file).tables[0]!;
  expect([header, ...ours]).toEqual([["Name", "Note", "Value", "Flag"], first, second]);
});

test("an empty table and a name of nothing are written", async () => {
  const file = await writeTable("xlsx", { name: "'':", header: ["Name"], rows: [] });
  expect(tablesOf(file).tables).toEqual([{ sheet: "Table", header: ["Name"], rows: [], rowNumbers: [] }]);
});
