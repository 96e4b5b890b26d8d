import { expect, test } from "vitest";
import { byBenefit, controlText, customerText, plainText, retentionWords } from "./customer-text";
import { dataItem } from "./data-item";

const item = (rest: object = {}) =>
  dataItem.parse({
    id: "L1",
    dataElementId: "D10",
    name: "Size or fit",
    status: "in_use",
    purpose: "To show what will fit",
    benefitStatement: "Shows what will fit.",
    source: "declared",
    legalBasis: "consent",
    retentionDays: 730,
    ...rest,
  });

test("a full record reads as plain sentences without a gap", () => {
  expect(plainText([...customerText(item()), controlText("Preference area.")])).toBe(
    "We use your size or fit to show what will fit. What you get: shows what will fit. You told us. We keep it for 2 years. We ask you first, and you can say no at any time. See it, change it or switch it off: preference area.",
  );
});

test("what nobody wrote stands as a gap where it would be read", () => {
  const bare = item({ purpose: null, benefitStatement: "", source: null, legalBasis: "unknown", retentionDays: null });
  expect(plainText(customerText(bare))).toBe(
    "We use your size or fit to [what for]. What you get: [nothing is written]. [where it comes from] [for how long we keep it] [why we may use it]",
  );
  expect(controlText(" ")).toMatchObject({ gap: true });
});

test("special data without explicit consent, and bought data without an origin, are gaps; idle data says so", () => {
  expect(plainText(customerText(item({ specialCategory: true })))).toContain("[explicit consent for sensitive data]");
  const bought = item({ source: "purchased", status: "dormant" });
  expect(plainText(customerText(bought))).toMatch(/^We hold your size or fit, and do not use it\..*\[from whom\]/);
  expect(plainText(customerText(item({ source: "purchased", provenance: "A broker" })))).toContain("From: A broker.");
});

test("spans in the longest unit that fits", () => {
  expect([1, 10, 30, 180, 365, 1095, 0].map(retentionWords)).toEqual([
    "1 day",
    "10 days",
    "1 month",
    "6 months",
    "1 year",
    "3 years",
    "0 days",
  ]);
});

test("by benefit, what is unexplained last, what is not held left out", () => {
  const rows = [item({ benefitStatement: null }), item(), item({ status: "retired" }), item({ id: "L2" })];
  expect(byBenefit(rows).map(({ benefit, items }) => [benefit, items.length])).toEqual([
    ["Shows what will fit.", 2],
    [null, 1],
  ]);
});
