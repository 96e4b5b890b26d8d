import { expect, test } from "vitest";
import decisionCases from "./fixtures/decision-cases.json";
import publicStats from "./fixtures/public-stats.json";
import readoutCases from "./fixtures/readout-cases.json";
import { runReferenceCases } from "./reference";

test.each([
  ["single methods", publicStats, 42],
  ["decisions", decisionCases, 44],
  ["whole tests", readoutCases, 15],
])("%s agree with the reference", (_, document, count) => {
  const judged = runReferenceCases(document);

  expect(judged).toHaveLength(count);
  expect(judged.filter(({ problems }) => problems.length > 0)).toEqual([]);
});

test("a wrong expectation is told with its place", () => {
  const [first] = publicStats;
  const judged = runReferenceCases([{ ...first, expected: { z: 1, p_value: null, other: true } }]);

  expect(judged[0]?.problems).toHaveLength(3);
  expect(judged[0]?.problems[0]).toMatch(/^z: expected 1, got 2\.41/);
});

test("an unknown method fails, an unknown document is refused", () => {
  expect(runReferenceCases([{ id: "a", method: "magic", expected: {} }])[0]?.problems).toEqual([
    "there is no method magic",
  ]);
  expect(() => runReferenceCases({ any: 1 })).toThrow(expect.objectContaining({ code: "invalid" }));
});
