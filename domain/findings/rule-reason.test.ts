import { expect, test } from "vitest";
import content from "@/content/rule_reasons.json";
import { parametersOf } from "../settings";
import { ruleReason } from "./rule-reason";
import { rules } from "./rules";

const parameters = parametersOf({});

test("every rule says in words when it fires, and nothing else does", () => {
  expect(Object.keys(content.reasons).sort()).toEqual([...rules.keys()].sort());
  for (const id of rules.keys()) expect(ruleReason(id, parameters), id).toMatch(/^[A-Z][^{}]+[.]$/);
});

test("every threshold named is one there is", () => {
  const known = JSON.stringify(parameters);
  for (const [, name] of JSON.stringify(content.reasons).matchAll(/\{(\w+)\}/g)) expect(known).toContain(`"${name}":`);
});

test("the thresholds are those of the workspace", () => {
  expect(ruleReason("R-RET-2", parameters)).toContain("above 10%,");
  expect(ruleReason("R-STR-1", parametersOf({ ruleThresholds: { whyMinChars: 120 } }))).toContain("120 characters");
  expect(ruleReason("R-NONE-1", parameters)).toBe("");
});
