import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkTests } from "@/domain/strategy/check-tests";
import { whatToDo } from "@/domain/strategy/what-to-do";
import { contentSchemas } from "./content-schemas";
import { parseWorkspaceFile } from "./workspace-file";

const folder = new URL("../../content/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length));

test.each(names.filter((name) => name !== "sample_workspace"))("%s has its shape", (name) => {
  const schema = contentSchemas[name];
  expect(schema, `content/${name}.json needs a schema`).toBeDefined();
  expect(schema?.safeParse(read(name)).error?.issues ?? []).toEqual([]);
});

test("the sample is a workspace", () => {
  expect(parseWorkspaceFile(read("sample_workspace")).useCases).toHaveLength(25);
});

type Row = { readonly id: string };
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);
const libraries = ["building_blocks", "channels", "data_elements", "metrics", "pitfalls", "use_case_templates"];

test("ids are used once, and libraries point only at what is there", () => {
  for (const name of libraries) expect(new Set(idsOf(read(name))).size, name).toBe(read(name).length);
  const [blocks, channels, elements, metrics, pitfalls] = libraries.map((name) => new Set(idsOf(read(name))));
  for (const template of read("use_case_templates")) {
    for (const { block } of template.prerequisites) expect(blocks, template.id).toContain(block);
    for (const id of template.channels) expect(channels, template.id).toContain(id);
    for (const id of template.dataNeeded) expect(elements, template.id).toContain(id);
    for (const id of [template.cxMetric, template.commercialKpi, ...template.guardrails])
      expect(metrics, template.id).toContain(id);
    for (const id of template.pitfalls) expect(pitfalls, template.id).toContain(id);
  }
  const cards = new Set(idsOf(read("evidence").items));
  for (const rule of read("rules").rules) for (const id of rule.evidence) expect(cards, rule.id).toContain(id);
});

test("the weights of the checks add to 100, and each check has its test and its advice", () => {
  const checks: readonly (Row & { readonly weight: number })[] = read("strategy").checks;
  expect(checks.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(Object.keys(checkTests)).toEqual(idsOf(checks));
  expect(Object.keys(whatToDo)).toEqual(idsOf(checks));
});
