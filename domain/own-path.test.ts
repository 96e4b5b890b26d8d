import { expect, it } from "vitest";
import { ownPath } from "./own-path";

it.each(["/", "/w-1/use-cases/u-1?tab=scores#harm", "/w-1/deck?slide=2&to=//x", "/a%5Cb"])("%s stays", (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each([
  ["another site", "https://evil.example/"],
  ["another site without its scheme", "//evil.example"],
  ["another site as some browsers read it", "/\\evil.example"],
  ["a backslash anywhere", "/a\\b"],
  ["a script", "javascript:alert(1)"],
  ["a tab that browsers drop", "/\t/evil.example"],
  ["a line break", "/a\nb"],
  ["a letter that was not encoded", "/é"],
  ["nothing", ""],
  ["no text", undefined],
  ["a list", ["/a"]],
  ["too long", `/${"a".repeat(2_000)}`],
])("%s becomes the start", (_what, asked) => {
  expect(ownPath(asked)).toBe("/");
});
