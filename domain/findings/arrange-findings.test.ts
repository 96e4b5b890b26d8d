import { expect, test } from "vitest";
import sample from "@/content/sample_workspace.json";
import { deriveWorkspace } from "../exchange/derive-workspace";
import { parseWorkspaceFile } from "../exchange/workspace-file";
import { arrangeFindings, everyFinding, findingGroupings, passesFilter } from "./arrange-findings";
import { findingsSentence } from "./findings-sentence";
import { shownFindings } from "./shown-findings";

const derived = deriveWorkspace(parseWorkspaceFile(sample), { today: "2026-11-21" });
const note = {
  ...{ id: "FN-1", version: 3, ruleId: "R-MOM-1", entityType: "useCase", entityId: "W05", detail: null },
  ...{ note: "Until spring", notedBy: "ada", notedAt: 1_000 },
};
const gone = { ...note, id: "FN-2", entityId: "W99" };
const takenBack = { ...note, id: "FN-3", entityId: "W07", note: "" };
const shown = shownFindings(derived, { notes: [note, gone, takenBack], nameOf: (id) => `<${id}>` });

test("a note stands at the finding it was said to; one whose finding has gone, or that was taken back, nowhere", () => {
  const known = shown.filter((finding) => finding.known !== null);
  expect(known.map(({ ruleId, entityId }) => [ruleId, entityId])).toEqual([["R-MOM-1", "W05"]]);
  expect(known[0]?.known).toEqual({ noteId: "FN-1", version: 3, note: "Until spring", by: "<ada>", at: 1_000 });
});

test("in every grouping each finding stands once, the worst first, the known below", () => {
  for (const grouping of findingGroupings) {
    const groups = arrangeFindings(shown, grouping);
    expect(groups.flatMap(({ findings }) => findings).length, grouping).toBe(shown.length);
    for (const { findings } of groups)
      expect(
        findings.findIndex(({ known }) => known !== null),
        grouping,
      ).toBeOneOf([-1, findings.length - 1]);
  }
  expect(arrangeFindings(shown, "severity").map(({ key }) => key)).toEqual([
    "stop",
    "error",
    "warning",
    "info",
    "known",
  ]);
  expect(arrangeFindings(shown, "area")[0]?.key).toBe("strategy");
});

test("filters by words, area, kind, owner and by what is known", () => {
  const count = (change: Partial<typeof everyFinding>) =>
    shown.filter(passesFilter({ ...everyFinding, ...change })).length;
  expect(count({})).toBe(shown.length);
  expect(count({ known: "known" })).toBe(1);
  expect(count({ text: "until SPRING" })).toBe(1);
  expect(count({ area: "ledger" })).toBe(shown.filter(({ ruleId }) => ruleId.startsWith("R-LED")).length);
  expect(count({ kind: "audience" })).toBe(shown.filter(({ entityType }) => entityType === "audience").length);
  expect(count({ owner: "none" }) + shown.filter(({ ownerId }) => ownerId !== null).length).toBe(shown.length);
});

test("the sentence counts the worst first and says what is known", () => {
  expect(findingsSentence([])).toBe("No rule fails today.");
  const of = (severity: "error" | "warning" | "info", hardStop = false, known: unknown = null) => ({
    ...{ severity, hardStop, known },
  });
  expect(findingsSentence([of("error", true), of("error"), of("warning"), of("info", false, {})])).toBe(
    "2 errors (1 of them a hard stop), 1 warning and 1 note; 1 is known and explained.",
  );
});
