import type { QuarterLoad } from "../roadmap/check-roadmap";
import type { Box, Frame } from "./deck";
import { numberWords, quarterWords } from "./deck-words";
import { layText } from "./lay-text";
import { textBox } from "./open-slide";
import { type BoardPage, laneWidth } from "./roadmap-board";
import { paragraph } from "./write-paragraph";

export const meterHeight = 0.47;

/** People asked for against people there are, a quarter a column. */
export function drawMeters(
  { quarters, columnWidth }: BoardPage,
  loads: readonly QuarterLoad[],
  { x, y }: Frame,
): Box[] {
  const most = Math.max(1, ...loads.flatMap(({ load, capacity }) => [load, capacity ?? 0]));
  const label = layText(
    [paragraph("People, in weeks", { face: "serif", italic: true, size: 12, color: "ink-2" })],
    laneWidth,
  );
  return [
    textBox(label, { x, y: y + 0.08 }, { id: "people", name: "People, in weeks" }),
    ...quarters.flatMap((quarter, at): Box[] => {
      const load = loads.find((candidate) => candidate.quarter === quarter);
      if (!load) return [];
      const left = x + laneWidth + at * columnWidth + 0.04;
      const scale = (columnWidth - 0.3) / most;
      const words = wordsOf(load);
      const text = paragraph(words, { size: 10, leading: 12, bold: load.over, color: load.over ? "harm-4" : "ink-2" });
      const alt = `${quarterWords(quarter)}: ${words}`;
      const boxes: Box[] = [
        {
          kind: "shape",
          shape: "rect",
          id: `meter-${at}`,
          name: `Weeks of ${quarterWords(quarter)}`,
          alt,
          frame: { x: left, y: y + 0.13, w: Math.max(0.01, load.load * scale), h: 0.07 },
          fill: load.over ? "harm-3" : "ink-2",
          stroke: null,
          text: null,
        },
        textBox(layText([text], columnWidth - 0.1), { x: left, y: y + 0.26 }, { id: `weeks-${at}`, name: "Weeks" }),
      ];
      if (load.capacity === null) return boxes;
      const tick = left + load.capacity * scale;
      const stroke = { color: "ink", width: 1.5, dash: false } as const;
      return [
        ...boxes,
        {
          kind: "line",
          id: `limit-${at}`,
          name: "Capacity",
          alt: "",
          from: { x: tick, y: y + 0.08 },
          to: { x: tick, y: y + 0.25 },
          stroke,
        },
      ];
    }),
  ];
}

function wordsOf({ load, capacity, over }: QuarterLoad): string {
  if (capacity === null) return `${numberWords(load, 1)}, limit not set`;
  const used = `${numberWords(load, 1)} of ${numberWords(capacity, 1)}`;
  return over ? `${used}, ${numberWords(load - capacity, 1)} over` : used;
}
