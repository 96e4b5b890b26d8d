import { expect, test } from "vitest";
import { withoutHeadings } from "./pasted-headings";

test("a block copied with its headings is its numbers alone; one without stays as it is", () => {
  const numbers = [
    ["2.4", "2.5"],
    ["31", ""],
  ];
  expect(withoutHeadings(numbers)).toEqual({ block: numbers, isHeaded: false });
  expect(
    withoutHeadings([
      ["", "Sep 2026", "2026-10"],
      ["Conversion rate", "2.4", "2.5"],
      ["Felt rushed", "31", ""],
    ]),
  ).toEqual({ block: numbers, isHeaded: true });
  expect(withoutHeadings([["Nov 2026"], ["25"]])).toEqual({ block: [["25"]], isHeaded: true });
  expect(withoutHeadings([["Felt rushed", "31"]])).toEqual({ block: [["31"]], isHeaded: true });
});

test("what is wrong is left to be told: a single text, or a row with one number in it", () => {
  expect(withoutHeadings([["many"]])).toEqual({ block: [["many"]], isHeaded: false });
  const mixed = [
    ["many", "2.5"],
    ["30", "31"],
  ];
  expect(withoutHeadings(mixed)).toEqual({ block: mixed, isHeaded: false });
});
