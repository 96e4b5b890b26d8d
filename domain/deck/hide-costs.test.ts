import { expect, test } from "vitest";
import { costHider, isMoney } from "./hide-costs";

const hide = costHider("GBP", "£", ["Revenue per visitor"]);

test.each([
  ["£116,000", "not shown"],
  ["−£4.20", "not shown"],
  ["It takes £116,000 a year.", "It takes an amount not shown a year."],
  ["£1.2m to £1.5m of margin", "an amount not shown of margin"],
  ["between 90,000 euros and USD 12k", "between an amount not shown and an amount not shown"],
  ["CHF 1’200.50 each", "an amount not shown each"],
  ["two hundred thousand pounds", "not shown"],
  ["The budget is 250,000 until 2027.", "The budget is an amount not shown until 2027."],
  ["12,000 people came. It cost 90k.", "12,000 people came. It cost an amount not shown."],
  ["Its ROI was 140% after a year", "Its ROI was not shown after a year"],
  ["Revenue per visitor rose by 0.28, 95% sure", "Revenue per visitor rose by not shown, 95% sure"],
  ["Worth 1,245 points; cost 12,000", "Worth 1,245 points; cost an amount not shown"],
  [
    "Worth 1,245 points, before 1,300 points, for 90k",
    "Worth 1,245 points, before 1,300 points, for an amount not shown",
  ],
  ["The budget is 250,000 of 300,000", "The budget is an amount not shown of an amount not shown"],
  ["Hold marketing cost at 7.6% of revenue", "Hold marketing cost at a share not shown of revenue"],
  ["30 per cent of the media budget, 11% of people", "a share not shown of the media budget, 11% of people"],
  ["Q1 2027, 42 of 100 points, 3 trials", "Q1 2027, 42 of 100 points, 3 trials"],
  ["in 2027, 11% came back", "in 2027, 11% came back"],
])("%s", (said, told) => {
  expect(hide(said)).toBe(told);
  expect(hide(told)).toBe(told);
});

test("a format or a unit is money where it wears a sign, a code or a name of a currency", () => {
  expect(['"£"#,##0', "currency", "EUR", "kr per order", "pounds"].map((each) => isMoney(each, "GBP"))).not.toContain(
    false,
  );
  expect(["+0;−0", "percent", "score 0-100", "points"].map((each) => isMoney(each, "GBP"))).not.toContain(true);
});
