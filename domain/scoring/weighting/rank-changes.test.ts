import { expect, test } from "vitest";
import { changesPlace, changesSentence, rankChanges } from "./rank-changes";
import type { TriedRow } from "./try-weights";

const row = (name: string, rank: number | null, changes: Partial<TriedRow> = {}): TriedRow => ({
  id: name,
  name,
  lane: "standard",
  verdict: "now",
  priority: 60,
  rank,
  ...changes,
});
const told = (before: TriedRow[], after: TriedRow[]) => changesSentence(rankChanges(before, after));

const before = [
  row("Finder", 1),
  row("Guide", 2),
  row("Voucher", 3, { verdict: "next" }),
  row("Strip", 1, { lane: "table_stakes" }),
  row("Old", null),
];

test("who moves by how many places, each lane in its new order", () => {
  const after = [row("Finder", 1), row("Guide", 3), row("Voucher", 2), before[3]!, before[4]!];
  const changes = rankChanges(before, after);
  expect(changes.map(({ name, rankBefore, rank, moves }) => [name, rankBefore, rank, moves])).toEqual([
    ["Finder", 1, 1, 0],
    ["Voucher", 3, 2, 1],
    ["Guide", 2, 3, -1],
    ["Strip", 1, 1, 0],
  ]);
  expect(changes.filter(changesPlace)).toHaveLength(2);
  expect(changesSentence(changes)).toBe("“Finder” stays first; 2 change places; “Voucher” rises from next to now.");
});

test("a new leader, a single verdict, many verdicts, and nothing at all", () => {
  expect(told(before, [row("Guide", 1), row("Finder", 2), ...before.slice(2)])).toBe(
    "“Guide” takes the first place from “Finder”; 2 change places.",
  );
  expect(told(before, [...before.slice(0, 2), row("Voucher", 3, { verdict: "dont" }), ...before.slice(3)])).toBe(
    "“Finder” stays first; no rank changes; “Voucher” falls from next to don’t.",
  );
  expect(
    told(
      before,
      before.map((each) => ({ ...each, verdict: "later" as const })),
    ),
  ).toBe(
    "“Finder” stays first; no rank changes; “Finder” falls from now to later; “Guide” falls from now to later; 2 more verdicts change.",
  );
  expect(told(before, before)).toBe("Every priority, every rank and every verdict stays.");
  expect(
    told(
      before,
      before.map((each) => ({ ...each, priority: 61 })),
    ),
  ).toBe("Priorities move, but every rank and every verdict stays.");
  expect(told([], [])).toMatch(/Nothing is ranked yet/);
  const apart = [row("Countdown", 1, { verdict: "redesign" }), row("Push", 2, { verdict: "redesign" })];
  expect(told(apart, [row("Push", 1, { verdict: "redesign" }), row("Countdown", 2, { verdict: "redesign" })])).toBe(
    "Everything ranked must be redesigned or unblocked first; no weight moves that.",
  );
});
