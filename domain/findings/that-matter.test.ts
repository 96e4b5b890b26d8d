import { expect, test } from "vitest";
import type { Finding } from "./find-findings";
import { rules } from "./rules";
import { findingsThatMatter } from "./that-matter";

const finding = (ruleId: string, entityId: string): Finding => {
  const { severity, hardStop, entityType, message, suggestedFix: fix } = rules.get(ruleId)!;
  return { ruleId, entityId, entityType, detail: null, severity, hardStop, message, fix };
};
const all = [finding("R-MOM-1", "W05"), finding("R-CRP-9", "W10"), finding("R-STR-3", "W02")];
const shown = (known: readonly string[]) =>
  findingsThatMatter(all, 5, ({ entityId }) => known.includes(entityId)).map(({ entityId }) => entityId);

test("what was acknowledged makes room for what is news; a hard stop stays, since a note does not lift it", () => {
  expect(shown([])).toEqual(["W10", "W05", "W02"]);
  expect(shown(["W05"])).toEqual(["W10", "W02"]);
  expect(shown(["W05", "W10"])).toEqual(["W10", "W02"]);
});

test("where everything was acknowledged, it is shown rather than nothing", () => {
  const calm = all.slice(0, 1);
  expect(findingsThatMatter(calm, 5, () => true)).toEqual(calm);
});
