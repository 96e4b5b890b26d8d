import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BrandLook, brandLook } from "./brand";
import { checkBrand } from "./check-brand";
import { colorDistance, contrast } from "./contrast";
import { themeColors } from "./theme";

const brandOf = (colors: Partial<BrandLook["colors"]>): BrandLook => ({
  colors: { ink: null, quiet: null, commercial: null, experience: null, ...colors },
  headings: null,
  body: null,
  logo: null,
});
const ours = {
  ink: themeColors.tx1,
  quiet: themeColors.tx2,
  commercial: themeColors.accent1,
  experience: themeColors.accent2,
};

describe("contrast", () => {
  it("is what WCAG says", () => {
    expect(contrast("000000", "#FFFFFF")).toBeCloseTo(21, 10);
    expect(contrast("777777", "FFFFFF")).toBeCloseTo(4.478, 3);
    expect(contrast("37408F", "37408F")).toBe(1);
  });

  it("tells hues apart", () => {
    expect(colorDistance("000000", "FFFFFF")).toBeCloseTo(1, 3);
    expect(colorDistance(themeColors.accent1, themeColors.accent2)).toBeGreaterThan(0.2);
    expect(colorDistance("37408F", "37408F")).toBe(0);
  });
});

describe("the check of a brand", () => {
  it("has nothing to say of our own colours, chosen or not", () => {
    expect(checkBrand(brandOf({}))).toEqual([]);
    expect(checkBrand(brandOf(ours))).toEqual([]);
  });

  it("names the pair, its contrast and a colour that would do", () => {
    const [problem, ...others] = checkBrand(brandOf({ commercial: "F5B800" }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ color: "commercial" });
    expect(problem?.sentence).toMatch(
      /^Commercial figures on a chart would have a contrast of 1\.7 to 1 and needs 4\.5\. Take a darker one, such as [0-9A-F]{6}\.$/,
    );
    expect(checkBrand(brandOf({ commercial: problem!.instead }))).toEqual([]);
  });

  it("finds two sides of the same colour", () => {
    expect(checkBrand(brandOf({ experience: "3A4290" }))).toMatchObject([{ color: "experience", instead: null }]);
  });

  it("proposes only what passes", () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0").toUpperCase());
    fc.assert(
      fc.property(fc.constantFrom("ink", "quiet", "commercial", "experience" as const), hex, (color, value) => {
        for (const { color: at, instead } of checkBrand(brandOf({ [color]: value })))
          if (instead)
            expect(checkBrand(brandOf({ [at]: instead })).filter((each) => each.instead !== null)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a brand", () => {
  it.each(["+mn-lt", '"; color: red', "A\u0000", "@import", "<b>"])("has no typeface called %s", (headings) => {
    expect(brandLook.safeParse({ ...brandOf({}), headings }).success).toBe(false);
  });

  it.each(["Source Sans 3", "Überschrift Neue", "源ノ角ゴシック", "FF Meta-Book"])("may have %s", (body) => {
    expect(brandLook.parse({ ...brandOf({}), body }).body).toBe(body);
  });

  it.each(["37408f", "#37408F", "FFF", "37408F "])("has no colour %s", (ink) => {
    expect(brandLook.safeParse(brandOf({ ink })).success).toBe(false);
  });
});
