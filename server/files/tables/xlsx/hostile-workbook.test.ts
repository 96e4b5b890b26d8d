import { describe, expect, test } from "vitest";
import { AttuneError } from "@/domain/errors";
import { tablesOf } from "../tables-of";
import { book, heading, parts, patched, shared, sheet, small, text, under, zipped } from "../testing/build-workbook";

const central = "PK\x01\x02";
const local = "PK\x03\x04";
const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer).toString("latin1");
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer).toString("latin1");
const MB = 1024 * 1024;

function sentence(file: Uint8Array): string {
  try {
    tablesOf(file);
  } catch (error) {
    expect(error).toBeInstanceOf(AttuneError);
    return (error as AttuneError).message;
  }
  throw new Error("It was read.");
}

const good = book(small);
const dtd = (definitions: string, value = "&lol;") =>
  book(under(text("A2", value)).replace(/^/, `<!DOCTYPE lolz [${definitions}]>`));
const laughs = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY lol${at + 1} "${(at ? `&lol${at};` : "lol").repeat(10)}">`,
).join("");
const types = (type: string) => ({ "[Content_Types].xml": `<Types><Override ContentType="${type}"/></Types>` });
const twice = patched(book(small, { "xl/worksheets/sheet2.xml": small }), "sheet2.xml", "sheet1.xml");
const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`a/${at}`, ""]));
const inside = (name: string) => zipped({ [name]: "x", ...parts([{ name: "A", xml: small }]) });
const lies = (size: number) => patched(good, central, u32(size), 24);

describe("workbooks refused with a sentence", () => {
  test.each<[string, Uint8Array, RegExp]>([
    ["a zip bomb of one part", book(small, { "xl/worksheets/sheet9.xml": new Uint8Array(40 * MB) }), /100 times/],
    ["50 MB in parts", zipped({ ...parts([{ name: "A", xml: small }]), ...bulky() }), /more than 50 MB/],
    ["sizes that promise less", lies(10), /not of the size it claims/],
    ["sizes that promise more", lies(100_000), /not of the size it claims/],
    ["sizes that promise 4 GB", lies(0xfffffffe), /100 times/],
    ["more than 500 parts", zipped({ ...parts([{ name: "A", xml: small }]), ...many }), /more than 500 parts/],
    ["70,000 parts claimed", patched(good, "PK\x05\x06", u16(0xffff), 10), /more than 500 parts/],
    ["a path to the folder above", inside("../../etc/passwd"), /path that no workbook has: “..\/..\/etc\/passwd”/],
    ["a path above inside a path", inside("xl/../../x"), /path that no workbook has/],
    ["an absolute path", inside("/etc/passwd"), /path that no workbook has/],
    ["a drive", inside("C:\\x"), /path that no workbook has/],
    ["a name of nothing but control characters", inside("\u0001\u0002"), /path that no workbook has/],
    ["a part that is there twice", twice, /holds “xl\/worksheets\/sheet1.xml” twice/],
    ["a part twice but for capitals", inside("XL/Workbook.xml"), /twice/],
    ["encrypted parts", patched(good, central, u16(1), 8), /protected by a password/],
    ["an unknown compression", patched(good, central, u16(99), 10), /packed in a way/],
    ["parts that overlap", patched(good, central, u32(0), 42), /lie over each other/],
    ["a part that is not where it is said to be", patched(good, central, u32(1), 42), /lie over|damaged/],
    ["another name in the part than in the list", patched(good, local, "z", 30), /damaged/],
    ["a flipped bit in what is packed", flipped(), /damaged|size it claims/],
    ["billion laughs", dtd(`<!ENTITY lol "lol">${laughs}`, "&lol9;"), /definitions of its own/],
    ["an external entity", dtd('<!ENTITY lol SYSTEM "file:///etc/passwd">'), /definitions of its own/],
    ["an entity nobody defined", book(under(text("A2", "&lol;"))), /damaged inside/],
    ["half a surrogate pair by number", book(under(text("A2", "&#xD83D;"))), /damaged inside/],
    ["a letter beyond all letters", book(under(text("A2", "&#9999999;"))), /damaged inside/],
    ["a cell at XFD1048576", book(sheet(`${heading}<row r="1048576">${text("XFD1048576", "x")}</row>`)), /column XFD/],
    ["a cell beyond the sheet", book(under(text("ZZZ2", "x"))), /not in order/],
    ["a row beyond the sheet", book(under(text("A2", "x"), 1_048_577)), /not in order/],
    ["cells out of order", book(under(text("B2", "x") + text("A2", "x"))), /not in order/],
    ["rows out of order", book(under(text("A1", "x"), 1)), /not in order/],
    ["addresses that are none", book(under('<c r="__proto__"><v>1</v></c>')), /not in order/],
    ["201 columns", book(sheet(`<row r="1">${text("GS1", "x")}</row>`)), /reaches column GS; 200 columns/],
    ["50,001 rows", book(sheet(heading + counting(50_001))), /more than 50,000 rows/],
    ["a shared text out of range", book(under('<c r="A2" t="s"><v>7</v></c>')), /row 2, column A points at a text/],
    ["a shared text below none", book(under('<c r="A2" t="s"><v>-1</v></c>'), shared("<si/>")), /points at a text/],
    ["a cell of 32,768 characters", book(under(text("A2", "x".repeat(32_768)))), /column A holds 32,768 characters/],
    ["a control character", book(under(text("B2", "x_x0000_y"))), /row 2, column B holds a character that is not/],
    ["one long text shared by all", amplified(), /more than 50 MB of text/],
    ["elements in a thousand elements", book("<a>".repeat(1000) + "</a>".repeat(1000)), /damaged inside/],
    ["elements that are not closed", book(small.slice(0, -30)), /damaged inside/],
    ["elements closed in another order", book("<a><b></a></b>"), /damaged inside/],
    ["bytes that are not UTF-8", book("", { "xl/worksheets/sheet1.xml": Uint8Array.of(60, 0xff) }), /damaged/],
    ["a sheet that is missing", zipped(without("xl/worksheets/sheet1.xml")), /sheet “A” is missing/],
    ["only hidden sheets", zipped(parts([{ name: "A", xml: small, state: "veryHidden" }])), /is hidden/],
    ["only empty sheets", book(sheet("")), /workbook is empty/],
    ["macros by type", book(small, types("application/vnd.ms-excel.sheet.macroEnabled.main+xml")), /macros/],
    ["macros by part", book(small, { "xl/vbaProject.bin": "x" }), /macros/],
    ["a binary workbook", book(small, { "xl/workbook.bin": "x" }), /xlsb/],
    ["a Word document", zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }), /Word/],
    ["a presentation", zipped({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<a/>" }), /presentation/],
    ["an OpenDocument sheet", zipped({ mimetype: "x", "content.xml": "<a/>" }), /OpenDocument/],
    ["a Numbers document", zipped({ "Index/Document.iwa": "x" }), /Numbers/],
    ["any other archive", zipped({ "table.csv": "a,b" }), /not a workbook/],
    ["an archive in an archive", zipped({ "a.xlsx": good }, 0), /not a workbook/],
    [
      "the same part as two sheets",
      zipped(
        parts(
          [
            { name: "A", xml: small },
            { name: "B", xml: small },
          ],
          again(),
        ),
      ),
      /same part/,
    ],
  ])("%s", (_, file, pattern) => {
    expect(sentence(file)).toMatch(pattern);
  });

  test("cut off anywhere", () => {
    for (let share = 1; share < 20; share++)
      expect(sentence(good.slice(0, Math.floor((good.length * share) / 20)))).toMatch(/cut off|this file/i);
  });

  test("any byte changed: read, or refused with a sentence, never an error of another kind", () => {
    for (let at = 0; at < good.length; at++) {
      const file = good.slice();
      file[at] = (file[at] ?? 0) ^ (1 << (at % 8));
      try {
        tablesOf(file);
      } catch (error) {
        expect(error).toBeInstanceOf(AttuneError);
      }
    }
  });
});

const counting = (rows: number) => Array.from({ length: rows }, (_, at) => `<row><c><v>${at}</v></c></row>`).join("");

function bulky(): Record<string, Uint8Array> {
  // Random enough not to pack a hundred times smaller.
  const part = Uint8Array.from({ length: 9 * MB }, (_, at) => (at % 64 === 0 ? (at * 2654435761) >>> 24 : 65));
  return Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`xl/media/${at}.bin`, part]));
}

function amplified(): Uint8Array {
  const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
  return book(sheet(heading + row.repeat(100)), shared(`<si><t>${"x".repeat(32_000)}</t></si>`));
}

function flipped(): Uint8Array {
  const file = good.slice();
  const at = Buffer.from(file).indexOf("sheet1.xml", 0, "latin1") + 40;
  file[at] = (file[at] ?? 0) ^ 0x10;
  return file;
}

function without(path: string) {
  const { [path]: _, ...others } = parts([{ name: "A", xml: small }]);
  return others;
}

function again() {
  const relation = (id: string) => `<Relationship Id="${id}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`;
  return { "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1")}${relation("rId2")}</Relationships>` };
}
