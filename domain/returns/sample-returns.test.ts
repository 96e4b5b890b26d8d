import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { lineQuarters } from "./line-quarters";
import { factsOf, withFacts } from "./return-facts";
import { sampleReturnsOf } from "./sample-returns";

const file = parseWorkspaceFile(sample);

test("what is said beside the sample is sound, and changes no figure of it", () => {
  const lines = sampleReturnsOf(file);
  for (const [at, line] of lines.entries()) {
    const before = file.returns[at]!;
    const { marginLow, marginHigh, expected, intangibles } = line;
    expect(line).toEqual({ ...before, marginLow, marginHigh, expected, intangibles });
    // Whatever an editor could not have written is refused here.
    expect(withFacts(line, factsOf(line))).toEqual(line);
  }
  const told = lines.flatMap(lineQuarters);
  expect(told.filter(({ observed, expectedMargin }) => observed && expectedMargin !== null)).toHaveLength(5);
  expect(told.filter(({ observed, low }) => !observed && low === null)).toEqual([]);
});

test("a line of other quarters stays as it is", () => {
  const [first] = file.returns;
  const shorter = { ...first!, quarters: first!.quarters.slice(1), cost: first!.cost.slice(1) };
  expect(sampleReturnsOf({ returns: [shorter] })).toEqual([shorter]);
  expect(sampleReturnsOf({ returns: [{ ...first!, id: "F99" }] })).toEqual([{ ...first!, id: "F99" }]);
});
