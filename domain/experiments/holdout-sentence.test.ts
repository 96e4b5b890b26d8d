import { expect, test } from "vitest";
import { holdoutSentence } from "./holdout-sentence";

const one = (name: string, isExperience: boolean, state: "better" | "worse" | "unclear" | null, on = "2026-11-01") => ({
  ...{ metricId: name, name, on, isExperience, state },
});

test("a gain at customers’ cost is never told as a gain", () => {
  expect(holdoutSentence([one("Orders", false, "better"), one("Trust", true, "worse")])).toEqual({
    sentence: "Orders is better for those who get it, at customers’ cost: Trust is worse for them.",
    harm: true,
  });
});

test("customers first; one side alone says nothing of them", () => {
  expect(holdoutSentence([])).toBeNull();
  expect(holdoutSentence([one("Orders", false, "better")])!.sentence).toMatch(/^Only the business side is recorded/);
  expect(holdoutSentence([one("Orders", false, "worse"), one("Ease", true, "better")])!.sentence).toBe(
    "Customers who get it are better off: Ease. Orders is worse.",
  );
  expect(holdoutSentence([one("Ease", true, null)])!.sentence).toBe(
    "Whether customers are better or worse off is not known yet.",
  );
  expect(holdoutSentence([one("Orders", false, "better"), one("Ease", true, "unclear")])!.sentence).toBe(
    "Orders is better for those who get it; whether customers are better or worse off is not known yet.",
  );
});

test("only the latest result of a measure counts", () => {
  const earlier = one("Trust", true, "worse", "2026-05-01");
  expect(holdoutSentence([one("Trust", true, "better"), earlier])).toEqual({
    sentence: "Customers who get it are better off: Trust.",
    harm: false,
  });
});
