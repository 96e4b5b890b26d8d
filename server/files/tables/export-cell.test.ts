import fc from "fast-check";
import { expect, test } from "vitest";
import { exportCell, importCell } from "./export-cell";

const formulaLike = fc
  .tuple(fc.constantFrom("", "'", "''"), fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "－"), fc.string())
  .map((parts) => parts.join(""));

test("an exported text never begins as a formula does, and comes back as it was", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), formulaLike), (text) => {
      const exported = exportCell(text);
      expect(exported).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(importCell(String(exported))).toBe(text);
    }),
    { numRuns: 10_000 },
  );
});

test("numbers stay numbers, other text stays as it is", () => {
  expect([-5, true, null, "a=b", "'quoted'", "", "5-3"].map(exportCell)).toEqual([
    -5,
    true,
    null,
    "a=b",
    "'quoted'",
    "",
    "5-3",
  ]);
  expect(["=1", "'=1", "-"].map(exportCell)).toEqual(["'=1", "''=1", "'-"]);
});
