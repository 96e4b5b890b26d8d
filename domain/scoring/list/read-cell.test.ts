import { expect, test } from "vitest";
import type { EditableColumn } from "./columns";
import { readCell } from "./read-cell";

const choices = {
  owner: [{ id: "U1", name: "Ada Marsh" }],
  status: [
    { id: "planned", name: "Planned" },
    { id: "stopped", name: "Stopped" },
  ],
  function: [{ id: "cx", name: "Customer experience" }],
  outcome: [{ id: "O1", name: "People choose with confidence" }],
};

test.each<[EditableColumn, string, object]>([
  ["name", "  Gift finder ", { name: "Gift finder" }],
  ["owner", "ada marsh", { ownerId: "U1" }],
  ["owner", "", { ownerId: null }],
  ["status", "planned", { status: "planned" }],
  ["function", "cx", { function: "cx" }],
  ["outcome", "People choose with confidence", { outcomeId: "O1" }],
  ["effort", "2,5 pw", { effortWeeks: 2.5 }],
  ["effort", "", { effortWeeks: null }],
  ["tableStakes", "Yes", { tableStakes: true }],
  ["customerValue.need", "4", { answers: { "customerValue.need": 4 } }],
  ["confidence", "", { answers: { confidence: null } }],
  ["regret.optionsShown", "40", { answers: { "regret.optionsShown": 40 } }],
])("%s from “%s”", (column, typed, set) => {
  expect(readCell(column, typed, choices)).toEqual({ set });
});

test.each<[EditableColumn, string]>([
  ["name", "   "],
  ["owner", "Nobody here"],
  ["status", ""],
  ["status", "Stopped"],
  ["effort", "-1"],
  ["effort", "many"],
  ["tableStakes", "perhaps"],
  ["customerValue.need", "6"],
  ["customerValue.need", "2.5"],
  ["regret.optionsShown", "-1"],
])("%s cannot be “%s”, and says so in a sentence", (column, typed) => {
  expect(readCell(column, typed, choices)).toEqual({ refusal: expect.stringMatching(/^[A-Z].*[.]$/) });
});
