import { expect, test } from "vitest";
import { bodyParts, mentionAtCaret, mentionedIn } from "./body-parts";

const words = (body: string, names: string[]) =>
  bodyParts(body, names).map(({ text, isMention }) => (isMention ? `[${text}]` : text));

test("a name is found after its sign, the longer of two that begin alike, and only whole", () => {
  expect(words("@Tom, ask @Tom Reyes or @Tommy", ["Tom", "Tom Reyes"])).toEqual([
    "[@Tom]",
    ", ask ",
    "[@Tom Reyes]",
    " or @Tommy",
  ]);
  expect(words("mail@Tom", [])).toEqual(["mail@Tom"]);
  expect(words("", ["Tom"])).toEqual([]);
});

test("names in any script, with signs in them, and twice", () => {
  expect(words("@نور الدين و@O’Neill (B)!", ["نور الدين", "O’Neill (B)"])).toEqual([
    "[@نور الدين]",
    " و",
    "[@O’Neill (B)]",
    "!",
  ]);
  expect(words("@Li@Li", ["Li"])).toEqual(["[@Li]", "[@Li]"]);
});

test("whose name was deleted again is not mentioned", () => {
  const people = [
    { id: "1", name: "Tom Reyes" },
    { id: "2", name: "Ines" },
  ];
  expect(mentionedIn("Look @Ines", people, ["1", "2"])).toEqual(["2"]);
  expect(mentionedIn("Look @Ines", people, [])).toEqual([]);
});

test("a mention begins at a word, and ends at the line", () => {
  expect(mentionAtCaret("Ask @to", 7)).toEqual({ from: 4, text: "to" });
  expect(mentionAtCaret("Ask @Tom Re", 11)).toEqual({ from: 4, text: "Tom Re" });
  expect(mentionAtCaret("@", 1)).toEqual({ from: 0, text: "" });
  expect(mentionAtCaret("mail@to", 7)).toBeNull();
  expect(mentionAtCaret("@Tom\nthen", 9)).toBeNull();
  expect(mentionAtCaret("@ then", 6)).toBeNull();
});
