import { describe, expect, test } from "vitest";
import { AttuneError } from "@/domain/errors";
import { tablesOf } from "../tables-of";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...all: number[]) => Uint8Array.from(all);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const lines = (count: number, line: string) => `Name\n${`${line}\n`.repeat(count)}`;

function table(file: Uint8Array) {
  const { format, tables } = tablesOf(file);
  expect(format).toBe("csv");
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

function sentence(file: Uint8Array): string {
  try {
    tablesOf(file);
  } catch (error) {
    expect(error).toBeInstanceOf(AttuneError);
    return (error as AttuneError).message;
  }
  throw new Error("It was read.");
}

const plain = [["Zoë", "1,5"]];

describe("text files read correctly", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8("Name;Value\nZoë;1,5")],
    ["UTF-8 with a mark", joined(bytes(0xef, 0xbb, 0xbf), utf8("Name;Value\nZoë;1,5"))],
    ["UTF-16 LE with a mark", joined(bytes(0xff, 0xfe), utf16("Name\tValue\nZoë\t1,5"))],
    ["UTF-16 BE with a mark", joined(bytes(0xfe, 0xff), swapped("Name;Value\r\nZoë;1,5\r\n"))],
    ["UTF-16 LE without", utf16("Name;Value\nZoë;1,5\n")],
    ["UTF-16 BE without", swapped("Name;Value\nZoë;1,5\n")],
    ["Latin-1", latin("Name;Value\nZo\xeb;1,5\n")],
    ["commas and quotes", utf8('Name,Value\n"Zoë","1,5"\n')],
    ["bars", utf8("Name|Value\rZoë|1,5\r")],
    ["the separator Excel writes above", utf8("sep=;\r\nName;Value\r\nZoë;1,5\r\n")],
    ["CR, LF and CRLF mixed", utf8("Name;Value\rZoë;1,5\r\n")],
  ])("%s", (_, file) => {
    const { header, rows, sheet } = table(file);
    expect({ header, rows, sheet }).toEqual({ header: ["Name", "Value"], rows: plain, sheet: null });
  });

  test("an encoding that was guessed is told, and typographic quotes of Windows are themselves", () => {
    const { rows, notes } = table(latin("Name\n\x93caf\xe9\x94 \x80\n"));
    expect(rows).toEqual([["“café” €"]]);
    expect(notes).toEqual([expect.stringContaining("Windows-1252")]);
    expect(table(utf8("Name\ncafé")).notes).toBeUndefined();
  });

  test("rows keep the number the spreadsheet program shows, over blank rows and line breaks in cells", () => {
    const { rows, rowNumbers } = table(utf8('\n,\nName,Note\r\n\r\nA,"one\r\ntwo"\n,,,\nB,\n'));
    expect(rows).toEqual([
      ["A", "one\ntwo"],
      ["B", null],
    ]);
    expect(rowNumbers).toEqual([5, 7]);
  });

  test("missing cells are empty; a cell too many stays at the end and is told", () => {
    const { rows, notes } = table(utf8("A,B,C\n1\n1,2,3,4\n1,2,3,,\n"));
    expect(rows).toEqual([
      ["1", null, null],
      ["1", "2", "3", "4"],
      ["1", "2", "3"],
    ]);
    expect(notes).toEqual([expect.stringContaining("Row 3 has 4 cells under 3 headings")]);
  });

  test("headings that are blank or there twice get names of their own", () => {
    const { header, notes } = table(utf8("Name,,name , A\n1,2,3,4\n"));
    expect(header).toEqual(["Name", "Column B", "name (2)", "A"]);
    expect(notes).toEqual([
      "Column B has no heading; here it is called “Column B”.",
      "The heading “name” is there twice; in column C it is “name (2)”.",
    ]);
  });

  test("the separator is the one with which rows are alike, however many commas the notes have", () => {
    const notes = Array.from({ length: 9 }, (_, at) => `Case ${at};one, two${", three".repeat(at % 4)}`).join("\n");
    expect(table(utf8(`Name;Notes\n${notes}`)).header).toEqual(["Name", "Notes"]);
  });

  test("what a tool writes above its table is left out and told; a text of one column is not taken for it", () => {
    const { header, rows, rowNumbers, notes } = table(
      utf8("\ufeffExport: Optimiser 3.2\r\n\r\nVariation;Users;Orders\r\nControl;22.310;535\r\nNew;22.150;588\r\n"),
    );
    expect(header).toEqual(["Variation", "Users", "Orders"]);
    expect(rows).toEqual([
      ["Control", "22.310", "535"],
      ["New", "22.150", "588"],
    ]);
    expect(rowNumbers).toEqual([4, 5]);
    expect(notes).toEqual(["The headings are in row 3. What stands above them, “Export: Optimiser 3.2”, is left out."]);
    expect(table(utf8("Name\nSmith, John\nDoe, Jane\n")).header).toEqual(["Name"]);
    expect(table(utf8("Remark\nslow, dear, dull\nfine\n")).header).toEqual(["Remark"]);
  });

  test.each([
    ["quotes in the middle of a cell", 'Name\n5" screen', [['5" screen']]],
    ["right-to-left and line separators", "Name\n\u202eevil\u2028x", [["\u202eevil\u2028x"]]],
    ["formulas and DDE", "Name\n=cmd|' /C calc'!A0", [["=cmd|' /C calc'!A0"]]],
    ["numbers nobody can hold", "Name\n1e999", [["1e999"]]],
    ["a day that was not", "Name\n1900-02-29", [["1900-02-29"]]],
    ["names every object has", "__proto__\nconstructor", [["constructor"]]],
    ["one row", "Name\nA", [["A"]]],
    ["headings only", "Name\n", []],
    ["letters outside the basic plane", "Name\n👩‍👩‍👧", [["👩‍👩‍👧"]]],
    ["50,000 rows", lines(50_000, "A"), Array(50_000).fill(["A"])],
    ["200 columns", `${"a,".repeat(199)}a\n1`, [["1", ...Array(199).fill(null)]]],
    ["a cell as long as Excel's longest", `Name\n${"x".repeat(32_767)}`, [["x".repeat(32_767)]]],
    ["a thousand blank rows", `Name\n${"\n".repeat(1000)}A`, [["A"]]],
  ])("%s", (_, text, rows) => {
    expect(table(utf8(text)).rows).toEqual(rows);
  });

  test("10 MB exactly are read to their end", () => {
    const file = utf8(`Name,Note\n${`${"x".repeat(1022)},\n`.repeat(10_240)}`).slice(0, 10 * 1024 * 1024);
    expect(table(file).rows).toHaveLength(10_240);
  });
});

describe("text files refused with a sentence", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["0 bytes", bytes(), /^This file is empty\.$/],
    ["a mark and nothing else", bytes(0xef, 0xbb, 0xbf), /empty/],
    ["a mark of UTF-16 and nothing else", bytes(0xff, 0xfe), /empty/],
    ["blank lines only", utf8("\n\r\n , \n"), /empty/],
    ["NUL", utf8("Name,Note\nA,x\u0000y"), /^Row 2, column B holds a character that is not text/],
    ["a control character", utf8("Name\nA\n\u0007"), /^Row 3, column A holds a character/],
    ["a control character in the heading", utf8("Na\u0001me\nA"), /^Row 1, column A/],
    ["UTF-16 cut in the middle", utf16("Name;Value\nZoë;1,5\n").slice(0, -1), /cut off/],
    ["half a surrogate pair", joined(bytes(0xff, 0xfe), utf16("Name\n\ud83d")), /cut off/],
    ["Shift-JIS", joined(utf8("a,b\n"), bytes(0x83, 0x65, 0x81, 0x5b, 0x83, 0x75, 0x83, 0x8b)), /encoding/],
    ["a quote open at the end", utf8('Name\nA\n"B, and on\nand on'), /^Row 3 begins a cell with a quotation mark/],
    ["a quote closed too early", utf8('Name,Note\n"A"b,c\n'), /^Row 2 closes a quotation mark/],
    ["10 MB in one cell", utf8(`Name\n"${"x".repeat(10_000_000)}"`), /^Row 2, column A holds 10,000,000 characters/],
    ["201 columns", utf8(`${"a,".repeat(200)}a\n1`), /reaches column GS; 200 columns are the most/],
    ["2,000 columns", utf8(`${"a;".repeat(1999)}a\n1`), /200 columns are the most/],
    ["10 MB of commas", utf8(`a${",".repeat(10_000_000)}`), /Row 1 has 10,000,001 cells; 200 columns are the most/],
    ["50,001 rows", utf8(lines(50_001, "A")), /more than 50,000 rows/],
    ["1,000,000 rows", utf8(lines(1_000_000, "A")), /more than 50,000 rows/],
    ["nothing but line breaks", utf8("\n".repeat(9_000_000)), /blank rows/],
    ["nothing but quotation marks", utf8(`a\n${'"'.repeat(2_000_001)}`), /^Row 2 begins a cell/],
    ["10.1 MB", new Uint8Array(10.1 * 1024 * 1024).fill(65), /larger than 10 MB/],
    ["100 MB", new Uint8Array(100 * 1024 * 1024), /larger than 10 MB/],
    ["zeros", new Uint8Array(5000), /holds a character that is not text/],
    ["a PDF", utf8("%PDF-1.7\n"), /PDF/],
    ["a picture", latin("\x89PNG\r\n\x1a\n"), /picture/],
    ["a photograph", bytes(0xff, 0xd8, 0xff, 0xe0), /picture/],
    ["gzip", bytes(0x1f, 0x8b, 8, 0), /compressed/],
    ["7-Zip", latin("7z\xbc\xaf\x27\x1c"), /compressed/],
    ["an old .xls", latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`), /old Excel format/],
    [
      "a workbook with a password",
      joined(latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), utf16("EncryptedPackage")),
      /password/,
    ],
    ["a web page called .xls", utf8("<html><table><tr><td>1</td></tr></table></html>"), /web page/],
    ["XML", utf8('<?xml version="1.0"?><a/>'), /XML/],
    ["JSON", utf8('{"format": "attune"}'), /JSON/],
    ["a database", utf8("SQLite format 3\u0000"), /database/],
    ["an empty archive", latin(`PK\x05\x06${"\0".repeat(18)}`), /archive without files/],
  ])("%s", (_, file, pattern) => {
    expect(sentence(file)).toMatch(pattern);
  });
});
