import { expect, test } from "vitest";
import { parsePasted } from "./parse-pasted";

test("cells as spreadsheet programs copy them, with line breaks in quotation marks", () => {
  expect(parsePasted('Name\tNote\r\nA\t"one\ntwo ""x"""\r\n\r\nB\t\r\n')).toEqual({
    sheet: null,
    header: ["Name", "Note"],
    rows: [
      ["A", 'one\ntwo "x"'],
      ["B", null],
    ],
    rowNumbers: [2, 4],
  });
});

test("a quotation mark that is only a letter", () => {
  expect(parsePasted('Name\tNote\n"Hello\tx\nB\ty').rows).toEqual([
    ['"Hello', "x"],
    ["B", "y"],
  ]);
});

test("one column, and lines of CSV", () => {
  expect(parsePasted("Name\nA\nB").rows).toEqual([["A"], ["B"]]);
  expect(parsePasted("Name;Value\nA;1,5\nB;2,5").rows).toEqual([
    ["A", "1,5"],
    ["B", "2,5"],
  ]);
});

test("nothing, too much and what is no text are refused with a sentence", () => {
  expect(() => parsePasted(" \n\t")).toThrow("Nothing was pasted.");
  expect(() => parsePasted("x".repeat(2_000_000))).toThrow(/more than can be pasted/);
  expect(() => parsePasted("Name\nA\u0000")).toThrow(/Row 2, column A/);
});
