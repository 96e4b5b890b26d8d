import { expect, test } from "vitest";
import { keptPlace } from "./kept-place";

test("where a kept text was typed is told in words, with the id people know", () => {
  expect(keptPlace("comment on useCase:W07 ")).toBe("A comment (W07)");
  expect(keptPlace("metric values")).toBe("Values of metrics");
  expect(keptPlace("review meeting new")).toBe("A review meeting");
  expect(keptPlace("review W12 object")).toBe("A privacy review (W12)");
  expect(keptPlace("link to deck 3f0f0dd2-9c8c-4e60-b0a1-0a6d9ff4f4b1")).toBe("A link to a deck");
  expect(keptPlace("finding R-LED-3 W06")).toBe("A note on a finding (R-LED-3)");
  expect(keptPlace("something nobody listed")).toBe("A form");
});
