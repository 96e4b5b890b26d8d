import fc from "fast-check";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { AttuneError } from "../errors";
import { computeWorkspace } from "./compute";
import { parseWorkspaceFile, type WorkspaceFile } from "./workspace-file";

const whole = parseWorkspaceFile(sample);
const today = "2026-11-21";
const compute = (file: WorkspaceFile) => computeWorkspace(file, { today });

/** Numbers that JSON cannot hold, by path. */
function broken(value: unknown, path = "result"): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => broken(entry, `${path}.${key}`));
}

type Step = { readonly path: readonly number[]; readonly how: "drop" | "null" | "empty" };

/** Breaks a JSON document at a path of relative positions; deeper steps reach further down. */
function breakAt(node: unknown, [first = 0, ...rest]: readonly number[], how: Step["how"]): void {
  if (typeof node !== "object" || node === null) return;
  const keys = Object.keys(node).filter((key) => key !== "about");
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return;
  const holder = node as Record<string, unknown>;
  const child = holder[key];
  if (rest.length > 0 && typeof child === "object" && child !== null) breakAt(child, rest, how);
  else if (how === "drop" && Array.isArray(node)) node.splice(Number(key), 1);
  else if (how === "drop") delete holder[key];
  else holder[key] = how === "empty" && Array.isArray(child) ? [] : null;
}

test("whatever is missing: nothing throws, nothing is NaN, and each rule speaks once", () => {
  const step = fc.record({
    path: fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
    how: fc.constantFrom<Step["how"]>("drop", "null", "empty"),
  });
  let read = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const document = structuredClone(sample);
      for (const { path, how } of steps) breakAt(document, path, how);
      let file: WorkspaceFile;
      try {
        file = parseWorkspaceFile(document);
      } catch (error) {
        // A broken required field is refused with a sentence; everything else must be computed.
        expect(error).toBeInstanceOf(AttuneError);
        return;
      }
      read += 1;
      const result = compute(file);
      expect(broken(result)).toEqual([]);
      const keys = result.findings.map((finding) => JSON.stringify(finding));
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 150, seed: 7 },
  );
  expect(read).toBeGreaterThan(20);
}, 120_000);

test("an empty workspace has every key, and no number in it is made up", () => {
  const result = compute(parseWorkspaceFile({ workspace: { name: "Empty" } }));
  expect(Object.keys(result)).toEqual(Object.keys(compute(whole)));
  expect(broken(result)).toEqual([]);
  expect(result.asOf).toBe(today);
  expect(result.portfolio).toMatchObject({ liveCount: 0, tableStakesSharePct: null, customerEvidenceSharePct: null });
  expect(result.ledger).toMatchObject({ held: 0, dataUseRatePct: null });
  expect(result.strategy.status).toBe("ad_hoc");
  expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(["R-STR-1", "R-STR-5"]);
});

test("the scores of one use case never change because another row changed", () => {
  const { experiments: _tests, weeklySeries: _weeks, ...rest } = whole;
  const quick = { ...rest, experiments: [], weeklySeries: null };
  const before = new Map(compute(quick).useCases.map((row) => [row.id, row]));
  fc.assert(
    fc.property(fc.nat(24), fc.integer({ min: 1, max: 5 }), (index, confidence) => {
      const useCases = structuredClone(whole.useCases);
      const changed = useCases[index]!;
      changed.scores!.confidence = confidence;
      changed.status = "paused";
      for (const { rank: _rank, rankRange: _range, rankRobustness: _robust, ...row } of compute({ ...quick, useCases })
        .useCases)
        if (row.id !== changed.id) expect(before.get(row.id)).toMatchObject(row);
    }),
    { numRuns: 20 },
  );
});

test("settings whose benefit weights do not add to 1 are refused", () => {
  const settings = { weights: { customerValue: 0.4, commercialValue: 0.3, feasibility: 0.31 } };
  expect(() => parseWorkspaceFile({ workspace: { name: "Test", settings } })).toThrow(/weights/);
});

test("extremes: circular prerequisites, quarters far away, five thousand use cases", () => {
  const file = structuredClone(whole);
  const [first] = file.useCases;
  file.experiments = [];
  file.weeklySeries = null;
  file.useCases = Array.from({ length: 5_000 }, (_, index) => ({
    ...first!,
    id: `X${index}`,
    pitfallIds: ["P99", "P03"],
  }));
  file.buildingBlocks = file.buildingBlocks.map((block) => ({
    ...block,
    prerequisites: [{ block: block.blockId, minLevel: 4 }],
  }));
  file.quarters = ["0001-Q1", "2026-Q4", "9999-Q4"];
  for (const item of file.roadmap!.items) item.startQuarter = item.id < "R10" ? "9999-Q4" : "0001-Q1";
  const result = compute(file);
  expect(broken(result)).toEqual([]);
  expect(result.prerequisiteCycles).toHaveLength(17);
  expect(result.ranking.tableStakes).toHaveLength(5_000);
});
