import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkPlaces } from "@/domain/strategy/check-places";
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

test("every question says why it is asked, and texts and lists have a good and a poor example", () => {
  const questions: readonly (Row & { readonly type: string })[] = read("strategy").questions;
  const examples: readonly { questionId: string; good: unknown; poor: unknown }[] = read("strategy_examples").examples;
  expect(examples.map(({ questionId }) => questionId)).toEqual(idsOf(questions));
  for (const { id, type } of questions) {
    const { good, poor } = examples.find(({ questionId }) => questionId === id)!;
    expect([good !== null, poor !== null], id).toEqual(Array(2).fill(/^(text|list)/.test(type)));
  }
});

test("each way of failing rests on evidence that is there, and is put right on a screen that is there", () => {
  const { modes } = read("failure_modes");
  const cards = new Set(idsOf(read("evidence").items));
  const questions = new Set(idsOf(read("strategy").questions));
  expect(new Set(idsOf(modes)).size).toBe(modes.length);
  for (const { id, evidence, place } of modes) {
    for (const card of evidence) expect(cards, id).toContain(card);
    const [screen, question] = place.path.split("#");
    if (question) expect([screen, questions.has(question)], id).toEqual(["why", true]);
  }
});

test("the weights of the checks add to 100, and each check has its test and its advice", () => {
  const checks: readonly (Row & { readonly weight: number })[] = read("strategy").checks;
  expect(checks.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(Object.keys(checkTests)).toEqual(idsOf(checks));
  expect(Object.keys(whatToDo)).toEqual(idsOf(checks));
  expect(Object.keys(checkPlaces)).toEqual(idsOf(checks));
});
