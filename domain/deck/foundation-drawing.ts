import type { Box, Frame, ShapeBox } from "./deck";
import { listed } from "./deck-words";
import type { FoundationState } from "./foundation-slides";
import { layText, placeText } from "./lay-text";
import { textBox } from "./open-slide";
import { paragraph } from "./write-paragraph";

const columnGap = 0.42;
const rowGap = 0.1;
const inset = { x: 0.07, y: 0.045 };
const mostColumns = 7;

/** The foundations as boxes in columns, each right of what it needs, glued by arrows; the boxes of each page. */
export function drawBlocks(state: FoundationState, { x, y, w, h }: Frame): Box[][] {
  const { columns } = state;
  const legend = layText(
    [
      paragraph(
        "Dots: level today, of 4. After the arrow: level at the end of the plan. Dashed: nobody assessed it. Arrow: is needed by.",
        {
          ...{ size: 10, color: "ink-2", leading: 12.5 },
        },
      ),
    ],
    w,
  );
  const room = { x, y, w, h: h - legend.height - 0.06 };
  const legendBox = textBox(legend, { x, y: y + h - legend.height }, { id: "blocks-legend", name: "Legend" });
  const pages: Box[][] = [];
  for (let start = 0; start < columns.length; start += mostColumns) {
    const shown = columns.slice(start, start + mostColumns);
    const width = (w - (shown.length - 1) * columnGap) / shown.length;
    const chunks = shown.map((column) => chunked(column, state, width, room.h));
    const many = Math.max(...chunks.map(({ length }) => length));
    for (let page = 0; page < many; page += 1) {
      const shapes = chunks.flatMap((column, at) =>
        drawColumn(column[page] ?? [], { ...room, x: room.x + at * (width + columnGap), w: width }),
      );
      pages.push([...arrowsBetween(shapes, state), ...shapes.map(({ shape }) => shape), legendBox]);
    }
  }
  return pages;
}

type LaidBlock = {
  readonly block: string;
  readonly alt: string;
  readonly assessed: boolean;
  readonly text: ReturnType<typeof layText>;
};
type Drawn = { readonly block: string; readonly shape: ShapeBox };

const heightOf = ({ text }: LaidBlock) => text.height + 2 * inset.y;

function chunked(column: readonly string[], state: FoundationState, width: number, height: number): LaidBlock[][] {
  const chunks: LaidBlock[][] = [[]];
  let used = 0;
  for (const block of column) {
    const laid = layBlock(block, state, width);
    if (used > 0 && used + heightOf(laid) > height) {
      chunks.push([]);
      used = 0;
    }
    chunks.at(-1)?.push(laid);
    used += heightOf(laid) + rowGap;
  }
  return chunks;
}

function layBlock(block: string, { foundations, levelEnd, assessed }: FoundationState, width: number): LaidBlock {
  const [now, end] = [foundations.levelOf(block), levelEnd(block)];
  const dots = `${"●".repeat(now)}${"○".repeat(4 - now)}`;
  const rises = end > now ? ` → ${end}` : "";
  const known = assessed.has(block);
  const name = foundations.nameOf(block);
  const needs = foundations
    .prerequisitesOf(block)
    .map((need) => `${foundations.nameOf(need.block)} at ${need.minLevel}`);
  return {
    block,
    assessed: known,
    alt: `${name}: ${known ? `level ${now} of 4` : "level not known"}, ${end} at the end of the plan${needs.length > 0 ? `; needs ${listed(needs)}` : ""}`,
    text: layText(
      [
        paragraph(name, { size: 11, bold: true, leading: 13 }),
        paragraph(known ? `${dots}${rises}` : `not known${rises}`, {
          size: 10,
          color: "ink-2",
          leading: 12.5,
          before: 1,
        }),
      ],
      width - 2 * inset.x,
    ),
  };
}

/** A column with its boxes spread over the height, so that arrows have room. */
function drawColumn(column: readonly LaidBlock[], { x, y, w, h }: Frame): Drawn[] {
  const used = column.reduce((sum, each) => sum + heightOf(each), 0);
  const gap = column.length === 0 ? 0 : Math.min(0.5, Math.max(rowGap, (h - used) / (column.length + 1)));
  let top = y + Math.max(0, (h - used - gap * (column.length - 1)) / 2);
  return column.map((each): Drawn => {
    const frame = { x, y: top, w, h: heightOf(each) };
    top += frame.h + gap;
    const shape: ShapeBox = {
      ...{ kind: "shape", shape: "round", id: `block-${each.block}`, name: `Foundation ${each.block}`, alt: each.alt },
      ...{
        frame,
        fill: "paper",
        stroke: { color: each.assessed ? "ink-2" : "edge", width: 0.75, dash: !each.assessed },
      },
      text: placeText(each.text, frame, { inset, anchor: "middle" }),
      about: { kind: "buildingBlock", id: each.block },
    };
    return { block: each.block, shape };
  });
}

function arrowsBetween(drawn: readonly Drawn[], { foundations }: FoundationState): Box[] {
  const shapes = new Map(drawn.map(({ block, shape }) => [block, shape]));
  return drawn.flatMap(({ block, shape: to }) =>
    [...new Set(foundations.prerequisitesOf(block).map((need) => need.block))].flatMap((needed): Box[] => {
      const from = shapes.get(needed);
      if (!from || from.frame.x + from.frame.w >= to.frame.x) return [];
      const start = from.frame.x + from.frame.w;
      return [
        {
          ...{ kind: "connector", id: `needs-${needed}-${block}`, name: "Is needed by" },
          alt: `${foundations.nameOf(block)} needs ${foundations.nameOf(needed)}`,
          from: { x: start, y: from.frame.y + from.frame.h / 2 },
          to: { x: to.frame.x, y: to.frame.y + to.frame.h / 2 },
          ...{ fromId: from.id, toId: to.id },
          // Turns in the gap right before the box that needs it, so that arrows into one box run together.
          bend: 1 - columnGap / 2 / (to.frame.x - start),
          stroke: { color: "edge", width: 0.75, dash: false },
        },
      ];
    }),
  );
}
