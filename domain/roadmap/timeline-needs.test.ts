import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { foundationsOf } from "../foundations/block-library";
import { timelineNeeds } from "./timeline-needs";
import { timelineSentence } from "./timeline-sentence";

const file = parseWorkspaceFile(sample);
const items = file.roadmap!.items;
const needs = (given = items) => timelineNeeds(given, file.useCases, foundationsOf(file.buildingBlocks));
const between = (fromId: string, toId: string, given = items) =>
  needs(given).find((need) => need.fromId === fromId && need.toId === toId);
const changed = (id: string, change: object) => items.map((item) => (item.id === id ? { ...item, ...change } : item));

test("an item is linked to what it needs and to the work that raises its blocks, each once", () => {
  expect(between("R02", "R09")).toMatchObject({ block: null, broken: null });
  expect(between("R22", "R24")).toMatchObject({ block: "B09" });
  const pairs = needs().map(({ fromId, toId }) => `${fromId} ${toId}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(needs().every(({ fromId, toId }) => fromId !== toId)).toBe(true);
});

test("what starts before it can says since when it could", () => {
  expect(between("R22", "R24")?.broken).toBe(
    "Starts in Q4 2027, but “Modular content: expiry, gap finding” is done only from Q1 2028 on.",
  );
  expect(between("R22", "R24", changed("R24", { startQuarter: "2028-Q1" }))?.broken).toBeNull();
  expect(between("R02", "R09", changed("R02", { status: "dropped" }))?.broken).toBe(
    "Needs “Ledger complete; unused items deleted”, which was dropped.",
  );
  expect(between("R22", "R24", changed("R24", { status: "done" }))?.broken).toBeNull();
  expect(between("R22", "R24", changed("R24", { status: "dropped" }))).toBeUndefined();
});

test("the sentence says how far it reaches, what does not hold and what moved", () => {
  const state = { items: 28, quarters: ["2026-Q4", "2028-Q1"], tooEarly: 1, quartersOver: 2, moved: null };
  expect(timelineSentence(state)).toBe(
    "28 items from Q4 2026 to Q1 2028. 1 item starts too early, 2 quarters are over capacity.",
  );
  expect(
    timelineSentence({
      ...state,
      tooEarly: 0,
      quartersOver: 0,
      moved: { items: 0, when: "since the review on 3 Nov 2026" },
    }),
  ).toBe(
    "28 items from Q4 2026 to Q1 2028. Everything starts ready and every quarter fits its capacity. Nothing moved since the review on 3 Nov 2026.",
  );
  expect(timelineSentence({ ...state, items: 0 })).toBe("Nothing is planned yet.");
});
