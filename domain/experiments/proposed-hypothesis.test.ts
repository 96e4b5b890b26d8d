import { expect, test } from "vitest";
import { proposedHypothesis } from "./proposed-hypothesis";

test("why, what and for whom are proposed as parts of a sentence; what is expected is left open", () => {
  const pitfall = "Search and filters return long lists and every strip adds more.";
  expect(proposedHypothesis({ name: "Product finder quiz", pitfall, forWhom: "People new to the category" })).toEqual({
    because: "search and filters return long lists and every strip adds more",
    change: "the product finder quiz",
    forWhom: "people new to the category",
    effect: "",
  });
});

test("what is not known, or too long, is left open; capitals that belong to a name stay", () => {
  const forWhom = "VIP members";
  expect(proposedHypothesis({ name: "SMS nudge", pitfall: "x".repeat(221), forWhom })).toEqual({
    because: "",
    change: "the SMS nudge",
    forWhom: "VIP members",
    effect: "",
  });
  expect(proposedHypothesis({ name: " ", pitfall: null, forWhom: null })).toEqual({
    because: "",
    change: "",
    forWhom: "",
    effect: "",
  });
});
