import { foundationsOf } from "../foundations/block-library";
import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import { quarterAfterItem, raisesBlock } from "../roadmap/plan-levels";
import type { Box } from "./deck";
import type { DeckScene } from "./deck-scene";
import { barGap } from "./roadmap-board";
import type { PlacedBar } from "./roadmap-drawing";

/** An item that needs a foundation it does not have yet, and the work that raises it first. */
export type Need = { readonly from: Initiative; readonly to: Initiative };

/** What stands on what: each item with the work that makes it possible, each pair once. */
export function needsOf({ file }: DeckScene): Need[] {
  const items = file.roadmap?.items ?? [];
  const foundations = foundationsOf(file.buildingBlocks);
  const ofUseCase = new Map(file.useCases.map(({ id, prerequisites }) => [id, prerequisites]));
  return items.flatMap((to) => {
    if (to.refId === null || to.status === "dropped") return [];
    const raisesFar = to.kind === "building_block" && (to.raisesBlockTo ?? 0) >= 2;
    const own =
      to.kind === "use_case" ? ofUseCase.get(to.refId) : raisesFar ? foundations.prerequisitesOf(to.refId) : [];
    const missing = (own ?? []).filter(({ block, minLevel }) => foundations.levelOf(block) < minLevel);
    const raisers = missing.flatMap(({ block, minLevel }) => firstRaiser(items, block, minLevel) ?? []);
    return [...new Set(raisers)].filter((from) => from !== to).map((from) => ({ from, to }));
  });
}

function firstRaiser(items: readonly Initiative[], block: string, level: number): Initiative | undefined {
  return items
    .filter((item) => raisesBlock(item) && item.refId === block && item.raisesBlockTo >= level)
    .toSorted((a, b) => quarterAfterItem(a) - quarterAfterItem(b))[0];
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
