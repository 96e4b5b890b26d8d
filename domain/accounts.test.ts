import { expect, test } from "vitest";
import { personName } from "./accounts";
import { words } from "./fields";

test("a name in the middle of our sentences cannot turn the rest of them around", () => {
  expect(personName.parse("Ines \u202eCalder\u2066 \u05d0\u05d1")).toBe("Ines Calder \u05d0\u05d1");
});

test("what must say something shows something; joined emoji and any script do", () => {
  for (const unseen of ["", "  ", "\u200b", "\u200d\u2060", "\u202e\u202c", "\u3164", "\u2800 \ufe0f"])
    expect(words(50).safeParse(unseen).success, JSON.stringify(unseen)).toBe(false);
  for (const seen of ["a", "👩‍👩‍👧", "עברית", "ไทย", "؟", "−"]) expect(words(50).parse(seen)).toBe(seen);
});
