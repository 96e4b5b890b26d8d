import { expect, test } from "vitest";
import expected from "@/content/sample_expected.json";
import sample from "@/content/sample_workspace.json";
import { computeWorkspace } from "./compute";
import { parseWorkspaceFile } from "./workspace-file";

const { note: _note, ...values } = expected;
const compute = () => JSON.parse(JSON.stringify(computeWorkspace(parseWorkspaceFile(sample), { today: "2001-01-01" })));

test("the sample comes out as expected in every value", () => {
  expect(differences(compute(), values)).toEqual([]);
});

test("the comparison sees a changed number, a missing key and another order", () => {
  expect(differences({ a: 1, b: [1, 2] }, { a: 1.1, b: [2, 1], c: null })).toHaveLength(4);
  expect(differences(compute(), { ...values, asOf: "2026-11-22" })).toHaveLength(1);
});

/** Paths where two JSON values differ: exact, but for the figures of the statistics (relative 1e-6, absolute 1e-9). */
function differences(got: unknown, want: unknown, path = ""): string[] {
  if (typeof got === "number" && typeof want === "number") {
    const isStatistic = path.startsWith(".experiments") || path.startsWith(".divergence");
    const allowed = isStatistic ? Math.max(1e-9, 1e-6 * Math.abs(want)) : 0;
    return Math.abs(got - want) <= allowed ? [] : [`${path}: got ${got}, want ${want}`];
  }
  if (isRecord(got) && isRecord(want) && Array.isArray(got) === Array.isArray(want)) {
    const keys = new Set([...Object.keys(got), ...Object.keys(want)]);
    return [...keys].flatMap((key) => differences(got[key], want[key], `${path}.${key}`));
  }
  return got === want ? [] : [`${path}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
