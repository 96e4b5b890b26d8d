import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, sliceRuns } from "./break-lines";
import type { Run } from "./deck";
import { layText, splitText } from "./lay-text";
import { graphemes, textWidth } from "./text-width";
import { paragraph } from "./write-paragraph";

const run = (text: string, size = 12): Run => ({ text, size, face: "sans", bold: false, italic: false, color: "ink" });
const linesOf = (runs: readonly Run[], width: number) =>
  breakLines(runs, width).map((span) =>
    sliceRuns(runs, span)
      .map(({ text }) => text)
      .join(""),
  );

describe("lines", () => {
  it("break at spaces, in long words, and between ideographs", () => {
    expect(linesOf([run("Choose once and be glad of it")], 1.1)).toEqual(["Choose once", "and be glad", "of it"]);
    expect(linesOf([run("WWWWWWWWWW")], 0.8).join("")).toBe("WWWWWWWWWW");
    expect(linesOf([run("安心して選ぶ")], 0.4)).toEqual(["安心", "して", "選ぶ"]);
  });

  it("never part an emoji or a letter from its accents", () => {
    const family = "👩‍👩‍👧‍👦";
    for (const line of linesOf([run(family.repeat(20))], 0.6)) expect(line.split(family).join("")).toBe("");
  });

  it("lose no letter and stay within the width", () => {
    const words = fc.array(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.constantFrom(" ", "  ", "sofa", "長い名前", "الشراء"),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 60 }), (parts, tenths) => {
        const runs = parts.map((text, at) => run(text, at % 2 ? 10 : 14));
        const lines = breakLines(runs, tenths / 10);
        const whole = (text: string) => text.replace(/\s+/gu, "");
        expect(whole(linesOf(runs, tenths / 10).join(""))).toBe(whole(parts.join("")));
        for (const span of lines) {
          const line = sliceRuns(runs, span);
          const width = line.reduce((sum, part) => sum + textWidth(part.text, part), 0);
          const single = line.reduce((count, { text }) => count + graphemes(text).length, 0) <= 1;
          if (!single) expect(width).toBeLessThanOrEqual(tenths / 10 + 1e-6);
        }
      }),
    );
  });

  it("go on where a page ends", () => {
    const laid = layText([paragraph("Heading", { bold: true }), paragraph("word ".repeat(200))], 3);
    const [head, tail] = splitText(laid, 1);
    expect((head?.lines.length ?? 0) + (tail?.lines.length ?? 0)).toBe(laid.lines.length);
    expect(head?.height).toBeLessThanOrEqual(1);
    expect(splitText(laid, 0.25)[0]).toBeNull();
  });
});
