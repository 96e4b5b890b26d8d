import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellStyle } from "./cell-kind";
import { choiceCell, yesNoCell } from "./choice-cells";
import { joinList, listCell, splitList } from "./list-cells";
import { dayCell, decimalCell, fractionCell, moneyCell, rubricCell, wholeCell } from "./number-cells";
import { readDay } from "./read-day";
import { readNumber } from "./read-number";

const style: CellStyle = { decimalMark: null, dayOrder: null };
const decimal = decimalCell({ min: 0 }, "weeks", "6");
const fraction = fractionCell({ min: 0, max: 1 }, "a share", "42 %");

test.each([
  ["3", 3],
  ["0.5", 0.5],
  ["0,5", 0.5],
  [",5", 0.5],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1 234,5", 1234.5],
  ["1 234 567", 1234567],
  ["1’234.50", 1234.5],
  ["1,234,567", 1234567],
  ["1.234.567", 1234567],
  ["12,3456", 12.3456],
  ["0,076", 0.076],
  ["€ 1.234,50", 1234.5],
  ["−3", -3],
  ["1.5e3", 1500],
])("the number %s is read as %d", (given, value) => {
  expect(readNumber(given, { decimals: "any", decimalMark: null })).toEqual({ value });
});

test.each(["", "abc", "1..2", "1,2,3", "1.23,456.7", "12 34", "1e999", "1,23,456", "--1", "NaN", "Infinity", "1."])(
  "%j is no number",
  (given) => expect(readNumber(given, { decimals: "any", decimalMark: null })).toHaveProperty("problem"),
);

test("one thousand or one: refused, unless the kind of value or the file settles it", () => {
  expect(readNumber("1,234", { decimals: "any", decimalMark: null })).toEqual({
    problem: expect.stringMatching(/1234 or 1\.234/),
  });
  expect(readNumber("1,234", { decimals: 0, decimalMark: null })).toEqual({ value: 1234 });
  expect(moneyCell("1").read("410.000", style)).toEqual({ value: 410000 });
  expect(readNumber("1,234", { decimals: "any", decimalMark: "," })).toEqual({ value: 1.234 });
  expect(readNumber("1,234", { decimals: "any", decimalMark: "." })).toEqual({ value: 1234 });
});

test.each([
  "2026-11-21",
  "2026-11-21T10:00:00Z",
  "2026/11/21",
  "21.11.2026",
  "21/11/2026",
  "11/21/2026",
  "21-11-2026",
  "21 Nov 2026",
  "21-Nov-2026",
  "21 November 2026",
  "Nov 21, 2026",
  "November 21 2026",
])("%s is one day", (given) => expect(readDay(given, null)).toEqual({ value: "2026-11-21" }));

test("a day that may be two is refused, unless somebody says which", () => {
  expect(readDay("03/04/2026", null)).toEqual({ problem: expect.stringMatching(/3 April or 4 March/) });
  expect(readDay("03/04/2026", "day_first")).toEqual({ value: "2026-04-03" });
  expect(readDay("03/04/2026", "month_first")).toEqual({ value: "2026-03-04" });
  expect(readDay("04/04/2026", null)).toEqual({ value: "2026-04-04" });
});

test.each([
  "1900-02-29",
  "2026-02-30",
  "31.04.2026",
  "13/13/2026",
  "21/11/26",
  "soon",
  "21 Brumaire 2026",
  "1899-12-31",
])("%s is no day", (given) => expect(readDay(given, null)).toHaveProperty("problem"));

test("a share is written as a part of one or with its sign, never both ways at once", () => {
  expect(fraction.read("42 %", style)).toEqual({ value: 0.42 });
  expect(fraction.read("7,6%", style)).toEqual({ value: 0.076 });
  expect(fraction.read(0.42, style)).toEqual({ value: 0.42 });
  expect(fraction.read("42", style)).toEqual({ problem: expect.stringMatching(/42 % or 0\.42/) });
  expect(fraction.read("142 %", style)).toHaveProperty("problem");
});

test("answers are whole numbers from 1 to 5", () => {
  for (const bad of [0, 6, 2.5, "x", true]) expect(rubricCell().read(bad, style)).toHaveProperty("problem");
  expect(rubricCell().read("4", style)).toEqual({ value: 4 });
  expect(wholeCell({ min: 0 }, "people", "1").read("96.000", style)).toEqual({ value: 96000 });
});

test("yes and no in several words", () => {
  for (const word of ["Yes", "y", "TRUE", "1", true, 1, "ja", "X"])
    expect(yesNoCell(null).read(word, style)).toEqual({ value: true });
  for (const word of ["No", "n", false, 0, "Nein"]) expect(yesNoCell(null).read(word, style)).toEqual({ value: false });
  expect(yesNoCell(null).read("perhaps", style)).toHaveProperty("problem");
});

test("choices by id or label in any case; two of one name only by id", () => {
  const cell = choiceCell({
    noun: "audience",
    options: [
      { value: "A1", label: "New; buyers" },
      { value: "A2", label: "Twins" },
      { value: "A3", label: "Twins" },
    ],
  });
  expect(cell.read("a1", style)).toEqual({ value: "A1" });
  expect(cell.read("NEW; BUYERS", style)).toEqual({ value: "A1" });
  expect(cell.read("twins", style)).toEqual({ problem: expect.stringMatching(/A2 or A3/) });
  expect(cell.write("A2")).toBe("A2");
  const list = listCell(cell, { most: 2, example: "" });
  expect(list.write(["A1", "A3"])).toBe('"New; buyers"; A3');
  expect(list.read('"New; buyers"; A3; A3', style)).toEqual({ value: ["A1", "A3"] });
  expect(list.read("nobody; A1; somebody", style)).toEqual({ problem: expect.stringMatching(/nobody.*somebody/) });
  expect(list.read("A1; A2; A3", style)).toEqual({ problem: "At most 2 entries." });
});

test("what is written is read again: numbers, days, lists", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
      const text = String(value);
      const read = decimal.read(text, { ...style, decimalMark: "." });
      expect(read).toEqual({ value });
    }),
  );
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(dayCell("").read(day, style)).toEqual({ value: day });
      const [year, month, of] = day.split("-");
      expect(readDay(`${of}.${month}.${year}`, null)).toEqual({ value: day });
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.string().filter((entry) => entry.trim() !== "")), (entries) => {
      expect(splitList(joinList(entries))).toEqual(entries);
    }),
  );
});
