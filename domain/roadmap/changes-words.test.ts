import { expect, test } from "vitest";
import { changesAsText, changesSentence, type ToldItem } from "./changes-words";

const why = { reason: "Short of people", by: "Tom", at: 5 };
const item = (name: string, group: ToldItem["group"], more: Partial<ToldItem> = {}): ToldItem => ({
  ...{ name, group, quartersLater: null, edits: [{ sentence: "It changed." }], why, ...more },
});
const frame = { sentences: ["Budget in Q1 2027: £1, before £2."], why: null };

test("one sentence counts what changed and what nobody explained", () => {
  expect(changesSentence({ items: [], frame: null })).toBe("Nothing changed.");
  expect(changesSentence({ items: [], frame })).toBe("People and money changed. 1 without a reason.");
  const items = [
    item("A", "added"),
    item("B", "moved", { quartersLater: 2 }),
    item("C", "moved", { quartersLater: -1, why: null }),
    item("D", "stopped"),
    item("E", "removed", { why: { ...why, reason: null } }),
  ];
  expect(changesSentence({ items, frame })).toBe(
    "1 added, 2 moved (1 later), 2 stopped or taken off, people and money changed. 3 without a reason.",
  );
  expect(changesSentence({ items: items.slice(0, 2), frame: null })).toBe("1 added, 1 moved later. Each has a reason.");
});

test("as text, each change stands in a line with its reason", () => {
  const told = { items: [item("A", "added"), item("D", "changed", { why: null })], frame, outlook: "Worth more." };
  expect(changesAsText("Since autumn", told, { dayOf: () => "5 Oct 2026" })).toEqual([
    "Since autumn\n1 added, 1 changed in another way, people and money changed. 2 without a reason.\nWorth more.",
    "Added\n- A: It changed. “Short of people” (Tom, 5 Oct 2026)",
    "Changed in another way\n- D: It changed. No reason given",
    "People and money\n- Budget in Q1 2027: £1, before £2.\nNo reason given",
  ]);
});
