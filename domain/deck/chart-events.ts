import type { Box, LineChart } from "./deck";
import { monthWords } from "./deck-words";
import { type LaidText, layText } from "./lay-text";
import { textBox } from "./open-slide";
import { paragraph } from "./write-paragraph";

export type ChartEvent = { readonly letter: string; readonly at: number; readonly text: string };

/** The changes to mark on charts of some months: the latest whose words fit into two lines of a width. */
export function chartEvents(
  events: readonly { readonly month: string; readonly text: string }[],
  months: readonly string[],
  width: number,
): { readonly marked: readonly ChartEvent[]; readonly caption: LaidText | null } {
  const inside = events.filter(({ month }) => months.includes(month)).toSorted((a, b) => (a.month < b.month ? -1 : 1));
  for (let count = Math.min(8, inside.length); count > 0; count -= 1) {
    const marked = inside.slice(-count).map(({ month, text }, at) => ({
      letter: String.fromCharCode(65 + at),
      at: months.indexOf(month),
      text: `${monthWords(month)}, ${text.trim()}`,
    }));
    const words = marked.flatMap(({ letter, text }, at) => [
      [at > 0 ? `  ·  ${letter} ` : `${letter} `, { bold: true, color: "ink" }] as const,
      text,
    ]);
    const caption = layText([paragraph(words, { size: 10, color: "ink-2", leading: 13 })], width);
    if (caption.lines.length <= 2) return { marked, caption };
  }
  return { marked: [], caption: null };
}

/** Thin verticals through a chart, a letter over each. */
export function drawEvents(marked: readonly ChartEvent[], { id, plot, categories }: LineChart): Box[] {
  return marked.flatMap(({ letter, at }): Box[] => {
    const x = plot.x + ((at + 0.5) / categories.length) * plot.w;
    const laid = layText(
      [paragraph(letter, { size: 10, bold: true, color: "ink-3", align: "center", leading: 12 })],
      0.3,
    );
    return [
      {
        kind: "line",
        id: `${id}-event-${letter}`,
        name: `Change ${letter}`,
        alt: "",
        from: { x, y: plot.y },
        to: { x, y: plot.y + plot.h },
        stroke: { color: "edge", width: 0.75, dash: true },
      },
      textBox(
        laid,
        { x: x - 0.15, y: plot.y - laid.height },
        { id: `${id}-letter-${letter}`, name: `Change ${letter}` },
      ),
    ];
  });
}
