import { blockColumns } from "@/domain/foundations/block-columns";
import { brokenLines } from "@/ui/charts/label-text";
import type { Block } from "./foundation-types";

/** In pixels of the narrowest drawing; it may be drawn wider. */
export const boxWidth = 148;
const between = 26;
const gap = 12;
const nameSize = 12.5;
const nameWidth = 122;
const lineHeight = 16;
const restHeight = 56;

export type Spot = { readonly x: number; readonly y: number; readonly height: number };
export type Link = { readonly from: string; readonly to: string; readonly met: boolean; readonly path: string };
export type GraphLayout = {
  readonly columns: readonly (readonly string[])[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly links: readonly Link[];
  readonly width: number;
  readonly height: number;
};

/** Where each box stands and how the lines between them run. Boxes are as high as their names need. */
export function graphLayout(blocks: readonly Block[]): GraphLayout {
  const columns = blockColumns(blocks);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const heightOf = (id: string) =>
    brokenLines(byId.get(id)?.name ?? id, nameSize, nameWidth).length * lineHeight + restHeight;
  const tall = columns.map((column) => column.reduce((sum, id) => sum + heightOf(id) + gap, -gap));
  const height = Math.max(0, ...tall);
  const spots = new Map<string, Spot>();
  for (const [at, column] of columns.entries()) {
    let y = (height - tall[at]!) / 2;
    for (const id of column) {
      spots.set(id, { x: at * (boxWidth + between), y, height: heightOf(id) });
      y += heightOf(id) + gap;
    }
  }
  const links = blocks.flatMap(({ id, needs }) =>
    needs.flatMap(({ block, met }) => {
      const [from, to] = [spots.get(block), spots.get(id)];
      return from && to ? [{ from: block, to: id, met, path: curve(from, to) }] : [];
    }),
  );
  return { columns, spots, links, width: columns.length * (boxWidth + between) - between, height };
}

function curve(from: Spot, to: Spot): string {
  const [startX, startY] = [from.x + boxWidth, from.y + from.height / 2];
  const [endX, endY] = [to.x, to.y + to.height / 2];
  const bend = Math.max(between / 2, (endX - startX) / 2);
  return `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`;
}
