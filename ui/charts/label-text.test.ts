import { expect, it } from "vitest";
import { brokenLines, linesOf, textWidth } from "./label-text";

it("breaks at spaces and gives up rather than cut", () => {
  expect(linesOf("Sofa and bed finder", 12, 300, 2)).toEqual(["Sofa and bed finder"]);
  expect(linesOf("Newsletter with picks like past purchases", 12, 150, 2)).toEqual([
    "Newsletter with picks",
    "like past purchases",
  ]);
  expect(linesOf("Newsletter with picks like past purchases", 12, 100, 2)).toBeNull();
  expect(linesOf("Donaudampfschifffahrtsgesellschaft", 12, 150, 3)).toBeNull();
  expect(linesOf("  ", 12, 150, 3)).toBeNull();
});

it("wide letters are wider", () => {
  expect(textWidth("WWW", 12)).toBeGreaterThan(textWidth("iii", 12));
  expect(textWidth("商品", 12)).toBeGreaterThan(textWidth("ab", 12));
});

it("breaks anything when it must, and loses nothing", () => {
  const long = "Donaudampfschifffahrtsgesellschaft für alle";
  const lines = brokenLines(long, 12, 100);
  expect(lines.join("").replaceAll(" ", "")).toBe(long.replaceAll(" ", ""));
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  expect(brokenLines("Sofa and bed finder", 12, 300)).toEqual(["Sofa and bed finder"]);
});
