import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "../exchange/compute";
import { parseWorkspaceFile, type WorkspaceFile } from "../exchange/workspace-file";
import type { Deck } from "./deck";
import { deckDifferences, differencesInWords } from "./deck-differences";
import { deckOf } from "./deck-of";
import { partsOf } from "./deck-starts";
import type { ChosenPart } from "./saved-deck";
import { slideTexts } from "./slide-texts";
import { textChanges } from "./text-changes";

const file = parseWorkspaceFile(sample);
const parts = ["why", "roadmap", "asks"].map((part) => partsOf("steering").find((each) => each.part === part)!);
const made = (given: WorkspaceFile = file, chosen: readonly ChosenPart[] = parts): Deck =>
  deckOf(given, computeWorkspace(given, { today: "2026-11-21" }), { parts: chosen, name: "deck" });
const before = made();

test("what is the same has no differences, whatever the day and the order", () => {
  expect(deckDifferences(before, made())).toEqual([]);
  expect(deckDifferences(before, made(file, parts.toReversed()))).toEqual([]);
  const tomorrow = { ...file, workspace: { ...file.workspace, today: "2026-11-22" } };
  expect(deckDifferences(before, made(tomorrow, parts.slice(0, 1))).filter(({ state }) => state !== "gone")).toEqual(
    [],
  );
  expect(differencesInWords([])).toBe("Nothing differs");
});

test("words that differ are told by slide, what was beside what is", () => {
  const strategy = { ...file.strategy!, why: "Because people are lost." };
  const [only, ...rest] = deckDifferences(before, made({ ...file, strategy }));
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ slideId: "why-1", page: 1, state: "changed" });
  expect(only?.changes).toContainEqual({ was: file.strategy?.why, is: "Because people are lost." });
});

test("a part that came is new, one that went is gone, an own title is told", () => {
  const titled = parts.map((part) => (part.id === "why" ? { ...part, title: "We help people choose" } : part));
  const after = made(file, [...titled.filter(({ id }) => id !== "asks"), { ...partsOf("board")[1]!, id: "both" }]);
  const told = deckDifferences(before, after);
  expect(told.find(({ slideId }) => slideId === "why-1")).toMatchObject({
    state: "changed",
    title: "We help people choose",
    titleWas: before.slides[0]?.title,
    changes: [],
  });
  expect(told.filter(({ state }) => state === "new").length).toBe(
    after.slides.filter(({ partId }) => partId === "both").length,
  );
  expect(told.at(-1)).toMatchObject({ state: "gone", slideId: expect.stringMatching(/^asks/) });
  expect(differencesInWords(told)).toMatch(/^1 slide differs, .* new, 1 is gone$/);
});

test("a row that only went on to another slide is no difference", () => {
  const made40 = Array.from({ length: 40 }, (_, at) => ({ text: `People like matter ${at}`, basis: null }));
  const many = (assumptions: typeof made40) =>
    made({ ...file, assumptions: assumptions as WorkspaceFile["assumptions"] }, partsOf("readout").slice(-1));
  const told = deckDifferences(many(made40), many([{ text: "First of all", basis: null }, ...made40]));
  const words = told.flatMap(({ changes }) => changes.flatMap(({ was, is }) => [was, is])).filter(Boolean);
  expect(words.some((text) => text?.includes("First of all"))).toBe(true);
  expect(words.some((text) => text?.includes("matter 12"))).toBe(false);
});

test("all words of a slide are there to be compared", () => {
  const texts = before.slides.flatMap(slideTexts).join("\n");
  for (const { text } of file.deck?.asks ?? []) expect(texts).toContain(text);
  expect(texts).toContain(file.strategy?.why);
});

test("changes of texts pair what went with what came in its place", () => {
  expect(textChanges(["a", "b", "c"], ["a", "x", "c"])).toEqual([{ was: "b", is: "x" }]);
  expect(textChanges([], ["a"])).toEqual([{ was: null, is: "a" }]);
  expect(textChanges(["a", "b", "c", "d"], ["b", "d", "e"])).toEqual([
    { was: "a", is: null },
    { was: "c", is: null },
    { was: null, is: "e" },
  ]);
  const long = Array.from({ length: 3_000 }, (_, at) => `t${at}`);
  expect(textChanges(["x", ...long], [...long.toReversed(), "y"])).toEqual([
    { was: "x", is: null },
    { was: null, is: "y" },
  ]);
});
