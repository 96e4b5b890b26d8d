import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "../exchange/compute";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import type { Deck } from "./deck";
import { deckOf } from "./deck-of";
import { partsOf } from "./deck-starts";
import { deckStarts } from "./saved-deck";
import { slideTexts } from "./slide-texts";

const file = parseWorkspaceFile(sample);
file.ownMetrics.push({ ...{ id: "OM1", name: "Basket", unit: "EUR per order" } } as never);
const [first] = file.useCases;
first!.name = "Ines’ idea for £90,000, said Okafor";
file.strategy!.why = "Rafael Duarte wants to save 2 million euros. Mei agreed.";
const parts = [...new Map(deckStarts.flatMap(partsOf).map((part) => [part.part, part])).values()].map((part, at) => ({
  ...part,
  id: `P${at}`,
  notes: "Tom Okafor says £5",
}));
const moves = [
  { name: "Help at checkout", from: "2026-Q4", to: "2027-Q1", reason: "Priya asked; costs £3k", by: "Ana Old" },
];
const laid = (hidden: { names: boolean; costs: boolean } | null): Deck =>
  deckOf(file, computeWorkspace(file, { today: "2026-11-21" }), {
    ...{ parts, name: "Deck of Hanna", moves, accounts: new Map([["x", "Bea Accountholder"]]) },
    hidden: hidden && { ...hidden, people: ["Lost Colleague"] },
  });

const names =
  /Ines|Calder|Okafor|\bTom\b|Mei\b|Lindqvist|Rafael|Duarte|Hanna|Weiss|Priya|Nair|Colm|Byrne|Ana Old|Accountholder/;
/** The formats of charts that stay are counts, shares and points. */
const money = /[£€$]\s?[\d"]|\d\s?(?:£|€|euros?|GBP|EUR)|million/;

test("without names no name is left in anything that is kept, notes and texts for screen readers included", () => {
  expect(JSON.stringify(laid(null))).toMatch(names);
  const deck = laid({ names: true, costs: false });
  expect(JSON.stringify(deck).match(names)).toBeNull();
  expect(JSON.stringify(deck)).toContain("Person A");
  expect(JSON.stringify(deck)).toMatch(money);
});

test("without costs no amount of money is left, and a chart of money makes room for a sentence", () => {
  expect(JSON.stringify(laid(null))).toMatch(money);
  const deck = laid({ names: false, costs: true });
  expect(JSON.stringify(deck).match(money)).toBeNull();
  expect(JSON.stringify(deck)).toMatch(names);
  const returns = deck.slides.filter(({ kind }) => kind === "returns");
  expect(returns.flatMap(({ boxes }) => boxes.filter(({ kind }) => kind === "chart"))).toEqual([]);
  expect(returns.flatMap(slideTexts).join(" ")).toContain("amounts of money are not shown here");
  expect(returns.flatMap(slideTexts).join(" ")).not.toMatch(/return -?\d/);
});

test("what is not hidden is drawn as ever, and the same slides tell the same parts", () => {
  const [plain, hidden] = [laid(null), laid({ names: true, costs: true })];
  expect(new Set(hidden.slides.map(({ partId }) => partId))).toEqual(new Set(plain.slides.map(({ partId }) => partId)));
  expect(laid({ names: false, costs: false })).toEqual(plain);
});
