import { expect, it } from "vitest";
import { computeWorkspace } from "../exchange/compute";
import { connectorPath } from "./connector-path";
import { sceneOf } from "./deck-scene";
import { partsOf } from "./deck-starts";
import { boardQuarters } from "./roadmap-board";
import { compactPage } from "./roadmap-compact";
import { boardItems } from "./roadmap-slides";
import { larkmere, made } from "./testing/made-decks";

const computed = computeWorkspace(larkmere, { today: "2026-11-21" });
const scene = sceneOf(larkmere, computed, {
  moves: [],
  changes: null,
  leftAlone: [],
  hidesCosts: false,
  accounts: new Map(),
});
const items = boardItems(scene);
const quarters = boardQuarters(larkmere.quarters, items);

it("tells the board of the sample all in six slides", () => {
  const { slides } = made(larkmere, { parts: partsOf("board") });
  expect(slides.map(({ kind }) => kind)).toEqual(["why", "scorecard", "matrix", "roadmap", "readout", "asks"]);
});

it("has every item once, none over another", () => {
  const page = compactPage(quarters, items, 12.3, 5);
  const lanes = page?.lanes ?? [];
  const bars = lanes.flatMap(({ rows }) => rows.flatMap((row) => row.bars));
  expect(bars.map(({ item }) => item.at).toSorted((a, b) => a - b)).toEqual(items.map(({ at }) => at));
  for (const { rows } of lanes) {
    for (const { bars: own, height } of rows) {
      for (const [at, bar] of own.entries()) {
        expect(bar.top + bar.height).toBeLessThanOrEqual(height);
        for (const other of own.slice(at + 1)) {
          const apart = bar.to < other.from || other.to < bar.from;
          const below = bar.top + bar.height <= other.top || other.top + other.height <= bar.top;
          expect(apart || below).toBe(true);
        }
      }
    }
  }
});

it("says so where it does not fit", () => {
  expect(compactPage(quarters, items, 12.3, 3)).toBeNull();
});

it("runs a connector straight where it goes back, else round one corner and another", () => {
  const from = { x: 2, y: 1 };
  expect(connectorPath({ from, to: { x: 1, y: 3 }, bend: 0.5 })).toEqual([from, { x: 1, y: 3 }]);
  expect(connectorPath({ from, to: { x: 4, y: 3 }, bend: 0.25 })).toEqual([
    from,
    { x: 2.5, y: 1 },
    { x: 2.5, y: 3 },
    { x: 4, y: 3 },
  ]);
});
