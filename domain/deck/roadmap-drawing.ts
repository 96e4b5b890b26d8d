import { type RiskBand, riskBands } from "../scoring/risk-band";
import type { Box, Frame, Point } from "./deck";
import { quarterWords } from "./deck-words";
import { glyphSize, harmGlyph } from "./harm-glyph";
import { layText, placeText, widestLine } from "./lay-text";
import { textBox } from "./open-slide";
import { type BoardBar, type BoardItem, type BoardPage, barGap, barWidth, laneWidth, rowGap } from "./roadmap-board";
import { paragraph } from "./write-paragraph";

/** A bar on its page, for what is drawn between bars. */
export type PlacedBar = { readonly item: BoardItem; readonly id: string; readonly frame: Frame };

const barId = ({ at }: BoardItem) => `bar-${at}`;

/** Names of the quarters over thin verticals. */
export function boardHead({ quarters, columnWidth }: BoardPage, { x, y, h }: Frame): Box[] {
  return quarters.flatMap((quarter, at): Box[] => {
    const left = x + laneWidth + at * columnWidth;
    const text = layText([paragraph(quarterWords(quarter), { size: 11, bold: true })], columnWidth - 0.1);
    return [
      {
        kind: "line",
        id: `column-${at}`,
        name: "Quarter",
        alt: "",
        from: { x: left, y },
        to: { x: left, y: y + h },
        stroke: { color: "hairline", width: 0.75, dash: false },
      },
      textBox(text, { x: left + 0.05, y: y + 0.02 }, { id: `quarter-${at}`, name: `Quarter ${quarterWords(quarter)}` }),
    ];
  });
}

/** Lanes with their bars, from the top of a frame down. */
export function drawBoard({ lanes, columnWidth }: BoardPage, { x, y, w }: Frame) {
  const boxes: Box[] = [];
  const placed: PlacedBar[] = [];
  let top = y;
  lanes.forEach((lane, at) => {
    boxes.push({
      kind: "line",
      id: `lane-line-${at}`,
      name: "Lane",
      alt: "",
      from: { x, y: top },
      to: { x: x + w, y: top },
      stroke: { color: "line", width: 0.75, dash: false },
    });
    boxes.push(textBox(lane.label, { x, y: top + 0.05 }, { id: `lane-${at}`, name: `Lane ${lane.name}` }));
    let rowTop = top + rowGap;
    for (const row of lane.rows) {
      for (const bar of row.bars) {
        const frame = {
          x: x + laneWidth + bar.from * columnWidth + barGap / 2,
          y: rowTop + bar.top,
          w: barWidth(bar.from, bar.to, columnWidth),
          h: bar.height,
        };
        placed.push({ item: bar.item, id: barId(bar.item), frame });
        boxes.push(...drawBar(bar, frame));
      }
      rowTop += row.height;
    }
    top += lane.height;
  });
  boxes.push({
    kind: "line",
    id: "board-end",
    name: "End of the lanes",
    alt: "",
    from: { x, y: top },
    to: { x: x + w, y: top },
    stroke: { color: "ink", width: 1, dash: false },
  });
  return { boxes, placed, height: top - y };
}

function drawBar({ item, text, inset, glyph, beside }: BoardBar, frame: Frame): Box[] {
  const { initiative, harm } = item;
  const dropped = initiative.status === "dropped";
  const useCase = initiative.kind === "use_case";
  const inner = beside
    ? { ...frame, x: frame.x + frame.w + barGap, w: text.width + 2 * inset.x }
    : { ...frame, w: frame.w - (harm && glyph === "side" ? glyphSize.w + 0.08 : 0) };
  const alt = `${initiative.name}: ${quarterWords(initiative.startQuarter)}, ${initiative.durationQuarters} quarters${harm ? `, harm ${harm}` : ""}`;
  const bar: Box = {
    kind: "shape",
    shape: "round",
    id: barId(item),
    name: `Bar ${item.at + 1}`,
    alt,
    frame,
    fill: useCase || dropped ? "paper" : "sunken",
    stroke: { color: useCase ? "ink" : "line", width: 0.75, dash: dropped },
    text: null,
    about: { kind: "initiative", id: initiative.id },
  };
  const words = placeText(text, inner, { inset });
  if (!harm && !beside) return [{ ...bar, text: words }];
  const named = { id: `${barId(item)}-text`, name: `Name of bar ${item.at + 1}`, alt: "", frame: inner, text: words };
  if (!harm) return [bar, { ...named, kind: "shape", shape: "rect", fill: "paper", stroke: null }];
  const down = glyph === "side" ? 0.075 : frame.h - inset.y - 0.082 - glyphSize.h / 2;
  const at = { x: frame.x + frame.w - glyphSize.w - 0.06, y: frame.y + down };
  return [bar, { ...named, kind: "text", role: "body" }, harmGlyph(harm, at, `${barId(item)}-harm`, `Harm: ${harm}`)];
}

/** What bars, arrows and glyphs mean, in one line. */
export function legend({ x, y }: Point): Box[] {
  const boxes: Box[] = [];
  let left = x;
  const word = (text: string, id: string) => {
    const laid = layText([paragraph(text, { size: 10, color: "ink-2", leading: 12 })], 9);
    const width = widestLine(laid) * 1.06 + 0.04;
    boxes.push(textBox({ ...laid, width }, { x: left, y, w: width }, { id: `legend-${id}`, name: "Legend" }));
    left += width + 0.1;
  };
  word(
    "Outlined: use case. Grey: what it stands on. Arrow: needs. Ad hoc: no outcome. ● Value for customers, ■ for us. Harm:",
    "words",
  );
  riskBands.forEach((band: RiskBand) => {
    boxes.push(harmGlyph(band, { x: left, y: y + 0.025 }, `legend-glyph-${band}`, ""));
    left += glyphSize.w + 0.06;
    word(band, band);
  });
  return boxes;
}
