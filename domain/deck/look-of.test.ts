import { describe, expect, it } from "vitest";
import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "../exchange/compute";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import type { BrandLook } from "./brand";
import { pageSize } from "./deck";
import { deckOf } from "./deck-of";
import { partsOf } from "./deck-starts";
import { lookOf, paintOf, paintsOf } from "./look-of";
import { measuredWith, textWidth } from "./text-width";
import { hexOf, themeColors, typefaces } from "./theme";

const plain: BrandLook = {
  colors: { ink: null, quiet: null, commercial: null, experience: null },
  headings: null,
  body: null,
  logo: null,
};
const look = { face: "sans", size: 12, bold: false, italic: false } as const;
const named = (sans: string) => ({ sans: { name: sans }, serif: typefaces.serif });

describe("the look of a brand", () => {
  it("is ours where the brand says nothing", () => {
    expect(lookOf(plain)).toEqual(lookOf(null));
    expect(lookOf(null)).toEqual({ colors: themeColors, typefaces, logo: null });
    expect(paintsOf(lookOf(null))["--slide-com"]).toBe(hexOf("com"));
    expect(paintOf("com")).toBe("var(--slide-com, #37408F)");
  });

  it("changes every tone that is made of a colour", () => {
    const paints = paintsOf(lookOf({ ...plain, colors: { ...plain.colors, commercial: "8A1538" } }));
    expect(paints["--slide-com"]).toBe("#8A1538");
    expect(paints["--slide-com-ink"]).not.toBe(hexOf("com-ink"));
    expect(paints["--slide-cx"]).toBe(hexOf("cx"));
  });

  it.each([
    [300, 100],
    [8_000, 1],
    [1, 8_000],
    [16, 16],
  ])("keeps the proportions of a logo of %i by %i, above the title", (width, height) => {
    const frame = lookOf({ ...plain, logo: { png: "iVBO", width, height } }).logo!.frame;
    expect(frame.w / frame.h).toBeCloseTo(width / height, 6);
    expect(frame.x + frame.w).toBeCloseTo(pageSize.w - 0.5, 6);
    expect(frame.y).toBeGreaterThanOrEqual(0.1);
    expect(frame.y + frame.h).toBeLessThan(0.42);
  });
});

describe("text in another typeface", () => {
  it("is taken wider where the typeface is not known, and never narrower than ours", () => {
    const ours = textWidth("Decision confidence", look);
    expect(measuredWith(named("Arial"), () => textWidth("Decision confidence", look))).toBeCloseTo(
      (ours * 1.1) / 1.025,
    );
    expect(measuredWith(named("Nobody Sans"), () => textWidth("Decision confidence", look))).toBeCloseTo(
      (ours * 1.25) / 1.025,
    );
  });

  it("is measured as ours again afterwards, whatever happened", () => {
    const ours = textWidth("Decision confidence", look);
    const fail = () => {
      throw new Error("on the way");
    };
    expect(() => measuredWith(named("Nobody Sans"), fail)).toThrow("on the way");
    expect(textWidth("Decision confidence", look)).toBe(ours);
  });

  it("falls into other lines, and says the same", () => {
    const file = parseWorkspaceFile(sample);
    const computed = computeWorkspace(file, { today: "2026-11-21" });
    const make = (brand: BrandLook | null) => deckOf(file, computed, { parts: partsOf("map"), name: "map", brand });
    const [own, branded] = [make(null), make({ ...plain, body: "Verdana" })];
    const linesOf = (deck: typeof own) =>
      deck.slides.flatMap(({ boxes }) =>
        boxes.flatMap((box) => (box.kind === "shape" || box.kind === "text" ? (box.text?.lines ?? []) : [])),
      );
    expect(branded.brand?.body).toBe("Verdana");
    expect(linesOf(branded).length).toBeGreaterThan(linesOf(own).length);
  });
});
