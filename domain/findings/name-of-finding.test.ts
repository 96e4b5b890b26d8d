import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { findFindings } from "./find-findings";
import { nameOfFinding } from "./name-of-finding";

const derived = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });

test("every finding of the sample is named by what people call it, not by its id", () => {
  for (const finding of findFindings(derived)) {
    const { object } = nameOfFinding(finding, derived);
    expect(object, `${finding.ruleId} ${finding.entityType} ${finding.entityId}`).not.toMatch(/^[A-Z]{1,2}\d+$/);
  }
});

test("what is gone stands for itself", () => {
  expect(nameOfFinding({ entityType: "useCase", entityId: "W99" }, derived)).toEqual({
    object: "W99",
    to: "use-cases/W99",
  });
});
