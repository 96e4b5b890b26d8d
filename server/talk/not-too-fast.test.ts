import { expect, test } from "vitest";
import { requireNotTooFast } from "./not-too-fast";

test("a hundred within a minute, then a pause; others may speak meanwhile", () => {
  for (let at = 0; at < 100; at++) requireNotTooFast("u1", 1_000 + at);
  expect(() => requireNotTooFast("u1", 2_000)).toThrow(
    expect.objectContaining({ code: "too_many", retryAfterSeconds: 59 }),
  );
  expect(() => requireNotTooFast("u2", 2_000)).not.toThrow();
  expect(() => requireNotTooFast("u1", 61_050)).not.toThrow();
  // The clock was set back: what was said later than now keeps nobody silent.
  expect(() => requireNotTooFast("u1", 500)).not.toThrow();
});
