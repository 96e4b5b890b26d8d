import { byCode } from "../ordering";
import { quarterNumber } from "../quarters";
import type { DeckScene } from "./deck-scene";
import { numberWords, quarterWords } from "./deck-words";
import { type LaidText, layText } from "./lay-text";
import { type BoardItem, laneOf } from "./roadmap-board";
import type { Tone } from "./theme";
import { paragraph } from "./write-paragraph";

/** Width of the names left of the bars, in inches. */
export const namesWidth = 3.5;
export const headHeight = 0.42;
export const laneHeight = 0.27;
const rowPad = 0.05;

/** An item with its words: left of its bar, and on it. */
export type TimelineRow = {
  readonly item: BoardItem;
  readonly lane: string;
  readonly name: LaidText;
  readonly metrics: readonly (readonly [text: string, color: Tone])[];
  readonly height: number;
};
export type TimelineGroup = { readonly lane: string; readonly again: boolean; readonly rows: readonly TimelineRow[] };

/** The items lane by lane, in the order in which lanes and then items start. */
export function timelineRows(scene: DeckScene, items: readonly BoardItem[], width: number): TimelineRow[] {
  const moved = new Map(scene.moves.map(({ name, from }) => [name, from]));
  const ordered = items.toSorted(
    (a, b) =>
      quarterNumber(a.initiative.startQuarter) - quarterNumber(b.initiative.startQuarter) ||
      byCode(a.initiative.id, b.initiative.id) ||
      a.at - b.at,
  );
  const lanes = [...new Set(ordered.map(({ initiative }) => laneOf(initiative)))];
  return lanes.flatMap((lane) =>
    ordered
      .filter(({ initiative }) => laneOf(initiative) === lane)
      .map((item): TimelineRow => {
        const { initiative, harm, worth, marks } = item;
        const from = moved.get(initiative.name);
        const told = [
          ...(initiative.status === "planned" ? [] : [{ text: initiative.status.replace("_", " "), alarm: false }]),
          ...(from
            ? [{ text: `moved, was ${/^\d{4}-Q\d$/.test(from) ? quarterWords(from) : from}`, alarm: false }]
            : []),
          ...(harm === "high" || harm === "severe" ? [{ text: `harm ${harm}`, alarm: true }] : []),
          ...marks,
        ];
        const name = layText(
          [
            paragraph(
              [
                [initiative.name.trim() || "Without a name", { bold: true }],
                ...told.map(
                  ({ text, alarm }) =>
                    [` · ${text}`, alarm ? ({ color: "harm-4" } as const) : ({ color: "ink-3" } as const)] as const,
                ),
              ],
              { size: 10, leading: 12.25, color: initiative.status === "dropped" ? "ink-3" : "ink" },
            ),
          ],
          Math.min(namesWidth, width) - 0.15,
        );
        const weeks =
          initiative.effortWeeks === null ? "effort not known" : `${numberWords(initiative.effortWeeks, 1)} weeks`;
        const pair: TimelineRow["metrics"] = worth
          ? [
              [`● ${numberWords(worth.customer, 0)} `, "cx-ink"],
              [`■ ${numberWords(worth.commercial, 0)} `, "com-ink"],
            ]
          : [];
        return {
          ...{ item, lane, name, metrics: [...pair, [pair.length > 0 ? `· ${weeks}` : weeks, "ink-2"]] },
          height: Math.max(name.height, 0.19) + rowPad,
        };
      }),
  );
}

/** The rows over as many pages as they need, each about equally full; a lane that goes on is named again. */
export function timelinePages(rows: readonly TimelineRow[], height: number): TimelineGroup[][] {
  const most = pagesAt(rows, height);
  for (let share = 0.5; most.length > 1 && share < 1; share += 0.05) {
    const pages = pagesAt(rows, height * share);
    if (pages.length === most.length) return pages;
  }
  return most;
}

function pagesAt(rows: readonly TimelineRow[], height: number): TimelineGroup[][] {
  const pages: { lane: string; again: boolean; rows: TimelineRow[] }[][] = [[]];
  let used = headHeight;
  rows.forEach((row, at) => {
    const continues = rows[at - 1]?.lane === row.lane;
    const page = pages.at(-1) ?? [];
    const needed = row.height + (continues && page.length > 0 ? 0 : laneHeight);
    if (page.length > 0 && used + needed > height) {
      pages.push([]);
      used = headHeight;
    }
    const last = pages.at(-1)?.at(-1);
    if (last && last.lane === row.lane) last.rows.push(row);
    else {
      pages.at(-1)?.push({ lane: row.lane, again: continues, rows: [row] });
      used += laneHeight;
    }
    used += row.height;
  });
  return pages;
}
