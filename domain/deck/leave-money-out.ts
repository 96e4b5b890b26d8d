import type { Box, ChartBox, Deck } from "./deck";
import { isMoney } from "./hide-costs";
import { layText } from "./lay-text";
import { lookOf } from "./look-of";
import { textBox } from "./open-slide";
import { measuredWith } from "./text-width";
import { paragraph } from "./write-paragraph";

/** The same slides where charts of money made room for a sentence that says so. */
export function leaveMoneyOut(deck: Deck, currency: string): Deck {
  const boxOf = (box: Box): Box => (box.kind === "chart" && showsMoney(box, currency) ? inPlaceOf(box) : box);
  return measuredWith(lookOf(deck.brand).typefaces, () => ({
    ...deck,
    slides: deck.slides.map((slide) => ({ ...slide, boxes: slide.boxes.map(boxOf) })),
  }));
}

function showsMoney(chart: ChartBox, currency: string): boolean {
  const formats =
    chart.form === "scatter"
      ? [chart.across.format, chart.up.format]
      : [chart.axis.format, ...("lastFormat" in chart ? [chart.lastFormat] : [])];
  return formats.some((format) => isMoney(format, currency));
}

function inPlaceOf({ id, name, frame }: ChartBox): Box {
  const words = `“${name}” is left out: amounts of money are not shown here.`;
  const laid = layText([paragraph(words, { size: 12, color: "ink-2" })], frame.w);
  return textBox(laid, frame, { id, name });
}
