import { expect, test } from "vitest";
import { wordDifference } from "./word-difference";

const told = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
    .join("");

test("one changed word is one change", () => {
  expect(told("Returns go on rising.", "Returns stop rising.")).toBe("Returns -go on-+stop+ rising.");
});

test("a rewritten phrase reads as one, not word by word", () => {
  expect(told("We tailor to sell more sofas.", "We tailor to help people choose sofas.")).toBe(
    "We tailor to -sell more -+help people choose +sofas.",
  );
});

test.each([
  ["", "New words"],
  ["Old words", ""],
  ["Same", "Same"],
  ["a  b\nc", "a b c d"],
  ["one two three two one", "two one two three"],
])("“%s” → “%s”: nothing of either is lost", (before, after) => {
  const parts = wordDifference(before, after);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
});

test("two long texts without a word in common are shown whole", () => {
  const long = (word: string) => Array.from({ length: 2_500 }, (_, at) => `${word}${at}`).join(" ");
  expect(wordDifference(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
