import { type RiskBand, riskBands } from "../scoring/risk-band";
import type { GroupBox, Point, ShapeBox } from "./deck";
import type { Tone } from "./theme";

export const glyphSize = { w: 0.27, h: 0.12 } as const;
const tonesOfBand: Readonly<Record<RiskBand, Tone>> = {
  low: "harm-1",
  moderate: "harm-2",
  high: "harm-3",
  severe: "harm-4",
};

/** The fill of a band, and a text colour that can be read on it. */
export function harmTones(band: RiskBand): { readonly fill: Tone; readonly ink: Tone } {
  return { fill: tonesOfBand[band], ink: band === "severe" ? "paper" : "ink" };
}

/** The worse of two bands; null when neither is known. */
export function worseBand(one: RiskBand | null, other: RiskBand | null): RiskBand | null {
  return riskBands.findLast((band) => band === one || band === other) ?? null;
}

/** Four bars, as many filled as the band is high. */
export function harmGlyph(band: RiskBand, at: Point, id: string, alt: string): GroupBox {
  const filled = riskBands.indexOf(band) + 1;
  const tone = tonesOfBand[band];
  const children = riskBands.map((step, bar): ShapeBox => {
    const on = bar < filled;
    return {
      kind: "shape",
      shape: "rect",
      id: `${id}-${bar}`,
      name: `Harm bar ${step}`,
      alt: "",
      frame: { x: at.x + bar * 0.072, y: at.y, w: 0.052, h: glyphSize.h },
      fill: on ? tone : null,
      stroke: { color: on ? (band === "severe" ? "harm-4" : "harm-3") : "line", width: 0.75, dash: false },
      text: null,
    };
  });
  return { kind: "group", id, name: `Harm: ${band}`, alt, frame: { ...at, ...glyphSize, w: 0.268 }, children };
}
