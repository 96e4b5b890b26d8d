import { expect, test } from "vitest";
import { pageDifferences } from "./page-differences";
import { businessObjective, outcome, strategy } from "./strategy";

const page = strategy.parse({
  why: "Too many people send back what they chose in a hurry.",
  notWhere: ["Prices", "Catalogue"],
  focusAudiences: ["A1"],
  sponsorId: "U1",
  horizons: { marketing: 3 },
  stopCriteria: [{ id: "ST1", text: "Retargeting", threshold: "margin < cost", byDate: "2026-12-31" }],
  signedOffAt: "2026-09-18",
  selfRating: 4,
});
const nameOf = (id: string) => ({ A1: "First home", A2: "Movers", U1: "Ada Marsh", U2: "Ben Cole" })[id] ?? id;

test("the same page does not differ; signature and ratings are no answers", () => {
  expect(pageDifferences(page, { ...page, signedOffAt: null, selfRating: 2 })).toEqual([]);
});

test("texts differ by words, lists by lines, single values before and after, all with names", () => {
  const changed = {
    ...page,
    why: "Too many people send back what they chose in doubt.",
    notWhere: ["Catalogue", "Push"],
    focusAudiences: ["A1", "A2"],
    sponsorId: "U2",
    horizons: { marketing: 4 },
    stopCriteria: [],
  };
  expect(pageDifferences(page, changed, nameOf)).toEqual([
    {
      field: "why",
      kind: "text",
      parts: [
        { kind: "same", text: "Too many people send back what they chose in " },
        { kind: "removed", text: "a hurry." },
        { kind: "added", text: "doubt." },
      ],
    },
    { field: "notWhere", kind: "lines", removed: ["Prices"], added: ["Push"], same: 1 },
    { field: "focusAudiences", kind: "lines", removed: [], added: ["Movers"], same: 1 },
    { field: "horizons", kind: "lines", removed: ["marketing: 3"], added: ["marketing: 4"], same: 0 },
    { field: "stopCriteria", kind: "lines", removed: ["Retargeting, margin < cost, 2026-12-31"], added: [], same: 0 },
    { field: "sponsorId", kind: "value", before: "Ada Marsh", after: "Ben Cole" },
  ]);
});

test("another order is told as such", () => {
  expect(pageDifferences(page, { ...page, notWhere: ["Catalogue", "Prices"] })).toEqual([
    { field: "notWhere", kind: "value", before: "Prices; Catalogue", after: "Catalogue; Prices" },
  ]);
});

test("objectives and outcomes count where both versions hold them", () => {
  const objective = businessObjective.parse({ id: "BO1", name: "Fewer returns", baseline: 12, target: 9 });
  const seen = outcome.parse({ id: "O1", statement: "Fewer things come back", businessObjectiveId: "BO1" });
  const chain = { businessObjectives: [objective], customerObjectives: [], outcomes: [seen] };
  const later = { ...chain, businessObjectives: [{ ...objective, target: 8 }] };
  expect(pageDifferences(page, { ...page, chain })).toEqual([]);
  expect(pageDifferences({ ...page, chain }, { ...page, chain: later })).toEqual([
    {
      field: "businessObjectives",
      kind: "lines",
      removed: ["Fewer returns, 12, 9"],
      added: ["Fewer returns, 12, 8"],
      same: 0,
    },
  ]);
});
