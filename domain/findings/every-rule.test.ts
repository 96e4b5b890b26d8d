import { expect, test } from "vitest";
import content from "@/content/rules.json";
import { exportFindings } from "./export-findings";
import { foundAfter } from "./testing/healthy-workspace";
import { planAndTestCases } from "./testing/plan-and-test-cases";
import { strategyCases } from "./testing/strategy-cases";
import { useCaseCases } from "./testing/use-case-cases";

const cases = { ...strategyCases, ...useCaseCases, ...planAndTestCases };
const rules = content.rules.filter(({ scope }) => scope === "workspace").map(({ id }) => id);

test("every rule of the content has a case that fires it and one that does not, and no rule is invented", () => {
  expect(Object.keys(cases).sort()).toEqual([...rules].sort());
  expect(content.rules.filter(({ scope }) => scope !== "workspace").map(({ id }) => id)).toEqual(["R-EVD-2"]);
});

test("in the healthy plan no rule fails", () => {
  expect(foundAfter(() => {}, null)).toEqual([]);
});

test.each(rules)("%s fires where it should, and stays silent beside it", (ruleId) => {
  const { fires, found, silent } = cases[ruleId]!;
  expect(foundAfter(fires, ruleId), "fires").toEqual(found);
  expect(foundAfter(silent, ruleId), "stays silent").toEqual([]);
});

test("R-EVD-2 looks at exports: it fires for one side of a conflict, not for the whole group", () => {
  expect(exportFindings("board", ["EV-NOSTRATEGY-60"]).map(({ ruleId }) => ruleId)).toEqual(["R-EVD-2"]);
  expect(exportFindings("board", ["EV-NOSTRATEGY-60", "EV-STRATEGY-5"])).toEqual([]);
});
