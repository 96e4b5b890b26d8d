import { expect, test } from "vitest";
import { logoOf } from "./logo";

/** The smallest picture: one pixel. */
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const bytes = Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0));
const headerEnd = 33;

function sized(width: number, height: number): Uint8Array {
  const other = Uint8Array.from(bytes);
  new DataView(other.buffer).setUint32(16, width);
  new DataView(other.buffer).setUint32(20, height);
  return other;
}

function chunk(kind: string, text: string): number[] {
  const held = [...new TextEncoder().encode(kind + text)];
  return [0, 0, text.length >> 8, text.length & 255, ...held, 0, 0, 0, 0];
}

test("a picture is read with the size that it says itself", () => {
  expect(logoOf(bytes)).toEqual({ png: pixel, width: 1, height: 1 });
});

test("who made a picture, where and with what stays out, and so does what hangs on behind it", () => {
  const told = chunk("tEXt", "Author\0Ines Calder, 51.5 N 0.1 W");
  const behind = [...new TextEncoder().encode("<script>alert(1)</script>")];
  const given = Uint8Array.from([...bytes.subarray(0, headerEnd), ...told, ...bytes.subarray(headerEnd), ...behind]);
  expect(logoOf(given)).toEqual({ png: pixel, width: 1, height: 1 });
});

test("what is no picture, too large or broken off is refused in a sentence", () => {
  expect(logoOf(new TextEncoder().encode("<svg onload='x'/>".repeat(9)))).toMatch(/PNG/);
  expect(logoOf(new Uint8Array(300_001))).toMatch(/300 kB/);
  expect(logoOf(sized(20_000, 1))).toMatch(/8,000 pixels/);
  expect(logoOf(sized(8_000, 8_000))).toMatch(/4 million pixels/);
  const disguised = [...bytes.subarray(0, headerEnd), ...new TextEncoder().encode("<svg onload='x'/>".repeat(9))];
  expect(logoOf(Uint8Array.from(disguised))).toMatch(/damaged/);
  expect(logoOf(bytes.subarray(0, bytes.length - 12))).toMatch(/damaged/);
});
