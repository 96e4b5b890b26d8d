import { constants, deflateRawSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { adlerOf, zlibOf } from "./zlib-parts";

const partOf = (text: string) => {
  const bytes = Buffer.from(text);
  const packed = deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  return { bytes: packed, adler: adlerOf(bytes), length: bytes.length };
};

test("the sum of a text is the published one", () => {
  expect(adlerOf(Buffer.from("Wikipedia"))).toBe(0x11e60398);
  expect(adlerOf(Buffer.from(""))).toBe(1);
});

test("parts packed apart are unpacked as one text, of any length", () => {
  const texts = ["[", "ü".repeat(70_000), "", `,"${"a long list, ".repeat(200_000)}"`, "]"];
  expect(inflateSync(zlibOf(texts.map(partOf))).toString()).toBe(texts.join(""));
  expect(inflateSync(zlibOf([])).toString()).toBe("");
});

test("a part that was changed on the way is found by the sum", () => {
  const [part, other] = [partOf("thirty weeks"), partOf("thirty years")];
  expect(() => inflateSync(zlibOf([{ ...part, bytes: other.bytes }]))).toThrow("incorrect data check");
});
