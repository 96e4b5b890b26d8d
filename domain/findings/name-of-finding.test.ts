import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { findFindings } from "./find-findings";
import { nameOfFinding } from "./name-of-finding";

const derived = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });
const named = nameOfFinding(derived);
const rawId = /\b([A-Z]{1,2}\d+|[BDMPW]\d\d|M-[A-Z]+|EV-[A-Z0-9-]+)\b/;

test("every finding of the sample is named by what people call it, its detail too, not by an id", () => {
  for (const finding of findFindings(derived)) {
    const { object, detailWords } = named(finding);
    const place = `${finding.ruleId} ${finding.entityType} ${finding.entityId} ${finding.detail}`;
    expect(object.replace(/^Q[1-4] \d{4}$/, ""), place).not.toMatch(rawId);
    expect(detailWords ?? "", place).not.toMatch(rawId);
    expect(detailWords === null, place).toBe(finding.detail === null);
  }
});

test("the detail says which and how much", () => {
  const words = findFindings(derived).map((finding) => [finding.ruleId, named(finding).detailWords]);
  expect(words).toContainEqual(["R-SEQ-1", expect.stringMatching(/^.+ is at level \d then; \d is needed\.$/)]);
  expect(words).toContainEqual([
    "R-POR-3",
    expect.stringMatching(/: [\d.]+ a week for each person; the cap is [\d.]+\.$/),
  ]);
});

test("what is gone stands for itself", () => {
  expect(named({ ruleId: "R-STR-3", entityType: "useCase", entityId: "W99", detail: null })).toMatchObject({
    object: "W99",
    to: "use-cases/W99",
    ownerId: null,
  });
});
