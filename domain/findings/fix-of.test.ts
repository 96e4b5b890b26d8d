import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import strategy from "@/content/strategy.json";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { fixesIn } from "./fix-of";
import { placeOfObject } from "./place-of-object";
import { findingKinds } from "./rule-areas";
import { rules } from "./rules";
import { fixInWords } from "./shown-findings";

const fixOf = fixesIn(parseWorkspaceFile(sample));
const screens = readdirSync(new URL("../../app/(workspace)/[workspaceId]/", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const screenOf = (to: string) => to.split(/[/?#]/)[0];
const firstOf: Readonly<Record<string, string>> = { pitfall: "P03" };

test("every rule leads to a screen there is", () => {
  for (const { id: ruleId, entityType } of rules.values()) {
    const fix = fixOf({ ruleId, entityId: firstOf[entityType] ?? "X1", detail: "D1" });
    expect(screens, ruleId).toContain(screenOf(fix?.to ?? ""));
    expect(fix?.label, ruleId).toMatch(/^[A-Z][a-z]+ /);
  }
});

test("questions of the strategy are ones there are", () => {
  const known = new Set(strategy.questions.map(({ id }) => id));
  for (const { id: ruleId } of rules.values()) {
    const [, question] = fixOf({ ruleId, entityId: "current", detail: null })?.to.split("#SQ-") ?? [];
    if (question) expect(known, ruleId).toContain(`SQ-${question}`);
  }
});

test("what the product can put into focus is named in the address", () => {
  const to = (ruleId: string, entityId: string, detail: string | null = null) =>
    fixOf({ ruleId, entityId, detail })?.to;
  expect(to("R-STR-1", "current")).toBe("why#SQ-01");
  expect(to("R-STR-3", "W02")).toBe("use-cases/W02?change=purpose#purpose");
  expect(to("R-LED-2", "D07")).toBe("data-held?item=D07&field=benefit");
  // Without a basis; and bought in with one, but from whom nobody wrote down.
  expect(to("R-LED-3", "D31")).toBe("data-held?item=D31&field=legalBasis");
  const file = parseWorkspaceFile(sample);
  for (const item of file.dataLedger) item.legalBasis = "consent";
  const based = fixesIn(file)({ ruleId: "R-LED-3", entityId: "D31", detail: null });
  expect(based?.to).toBe("data-held?item=D31&field=provenance");
  expect(to("R-LED-5", "W05", "D32")).toBe("data-held?add=D32");
  // P03 has no place of its own in the sample: the library knows it.
  expect(to("R-MOM-2", "P03")).toBe("journey?place=shortlist%3Eselect");
  expect(to("R-MOM-2", "P-unknown")).toBe("journey");
  expect(to("R-POR-3", "A3", "email")).toBe("channels/pressure?audience=A3");
  expect(to("R-RET-4", "F2")).toBe("returns#line-F2");
  expect(to("R-PRV-1", "Box & Co")).toBe("why#SQ-22");
});

test("a thing leads to its own screen", () => {
  for (const kind of findingKinds) {
    const to = placeOfObject(kind, "X 1");
    if (to !== null) expect(screens, kind).toContain(screenOf(to));
  }
  expect(placeOfObject("ledger", "D 7")).toBe("data-held?item=D%207");
});

test("no fix asks for anything by a code that only the model knows", () => {
  expect(fixInWords("Answer SQ-01 before adding work.")).toBe(
    "Answer “Why do we need personalization?” before adding work.",
  );
  for (const { id, suggestedFix } of rules.values())
    expect(fixInWords(suggestedFix), id).not.toMatch(/\b[A-Z]{2}-\d\d\b/);
});
