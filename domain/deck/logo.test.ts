import { expect, test } from "vitest";
import { logoOf, logoProblem } from "./logo";

/** The smallest picture: one pixel. */
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const bytes = Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0));

test("a picture is read with the size that it says itself", () => {
  expect(logoOf(bytes)).toEqual({ png: pixel, width: 1, height: 1 });
  expect(logoProblem({ png: pixel, width: 1, height: 1 })).toBeNull();
});

test("what is no picture, too large or lies about its size is refused in a sentence", () => {
  expect(logoOf(new TextEncoder().encode("<svg onload='x'/>".repeat(9)))).toMatch(/PNG/);
  expect(logoOf(new Uint8Array(300_001))).toMatch(/300 kB/);
  const wide = Uint8Array.from(bytes);
  new DataView(wide.buffer).setUint32(16, 20_000);
  expect(logoOf(wide)).toMatch(/8,000 pixels/);
  expect(logoProblem({ png: pixel, width: 2, height: 1 })).toMatch(/size/);
  expect(logoProblem({ png: "not base64!", width: 1, height: 1 })).toMatch(/PNG/);
});
