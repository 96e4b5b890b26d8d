import { expect, test } from "vitest";
import { packedJson } from "./packed-json";
import { unpackingOnce } from "./unpacking-once";

test("a long text is read once while it is asked for, and each text gives its own value", () => {
  const read = unpackingOnce(10, 2);
  const texts = ["one", "two", "three"].map((name) => packedJson({ name, more: "and more" }));
  const first = read(texts[0]!);
  expect(first).toEqual({ name: "one", more: "and more" });
  expect(read(texts[0]!)).toBe(first);
  expect(read(texts[1]!)).toEqual({ name: "two", more: "and more" });
  expect(read(texts[0]!)).toBe(first);
  read(texts[2]!);
  read(texts[1]!);
  expect(read(texts[0]!)).not.toBe(first);
  expect(read(texts[0]!)).toEqual(first);
});

test("a short text is read anew each time", () => {
  const read = unpackingOnce();
  const text = packedJson({ name: "one" });
  expect(read(text)).not.toBe(read(text));
  expect(read(text)).toEqual({ name: "one" });
});
