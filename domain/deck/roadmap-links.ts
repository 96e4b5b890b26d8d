import { foundationsOf } from "../foundations/block-library";
import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { quarterAfterItem } from "../roadmap/plan-levels";
import { timelineNeeds } from "../roadmap/timeline-needs";
import type { Box } from "./deck";
import type { DeckScene } from "./deck-scene";
import { barGap } from "./roadmap-board";
import type { PlacedBar } from "./roadmap-drawing";

/** An item that needs a foundation it does not have yet, and the work that raises it first. */
export type Need = { readonly from: Initiative; readonly to: Initiative };

/** What stands on what: each item with the work that makes it possible, each pair once. */
export function needsOf({ file }: DeckScene): Need[] {
  const items = file.roadmap?.items ?? [];
  const known = new Map(items.map((item) => [item.id, item]));
  return timelineNeeds(items, file.useCases, foundationsOf(file.buildingBlocks)).flatMap(({ fromId, toId }) => {
    const [from, to] = [known.get(fromId), known.get(toId)];
    return from && to ? [{ from, to }] : [];
  });
}

/** Arrows between the bars of a page. */
export function drawLinks(needs: readonly Need[], placed: readonly PlacedBar[]): Box[] {
  const bars = new Map(placed.map((bar) => [bar.item.initiative, bar]));
  return needs.flatMap((need): Box[] => {
    const [from, to] = [bars.get(need.from), bars.get(need.to)];
    if (!from || !to) return [];
    const start = { x: from.frame.x + from.frame.w, y: from.frame.y + from.frame.h / 2 };
    const end = { x: to.frame.x, y: to.frame.y + to.frame.h / 2 };
    const early = quarterAfterItem(need.from) > quarterNumber(need.to.startQuarter);
    return [
      {
        kind: "connector",
        id: `link-${from.item.at}-${to.item.at}`,
        name: "Needs",
        alt: `${need.to.name} needs ${need.from.name}`,
        from: start,
        to: end,
        fromId: from.id,
        toId: to.id,
        bend: bendOf(start.x, end.x),
        stroke: { color: early ? "harm-3" : "edge", width: 1, dash: early },
      },
    ];
  });
}

/** Turns in the gap right after the first bar, so that the line runs behind few others. */
function bendOf(from: number, to: number): number {
  return to - from <= barGap * 1.1 ? 0.5 : barGap / 2 / (to - from);
}
