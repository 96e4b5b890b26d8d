import { expect, test } from "vitest";
import { type AroundFacts, changesAround } from "./around";
import { suspectsOf } from "./around-suspects";

const test1 = { id: "T", name: "Strips", useCaseId: "B", isDraft: false, startDate: "2026-03-02", concludedOn: null };
const facts: AroundFacts = {
  marks: [
    { month: "2026-02", text: "Countdown launched", useCaseIds: ["A"] },
    { month: "2026-01", text: "Too early", useCaseIds: ["B"] },
    { month: "2026-08", text: "Too late", useCaseIds: [] },
  ],
  useCases: [
    { id: "A", name: "Countdown", liveSince: "2026-02-16", stoppedAt: "2026-07-20" },
    { id: "B", name: "Strips", liveSince: "2018-01-01", stoppedAt: null },
  ],
  tests: [
    { ...test1, harm: "harm to customers" },
    { ...test1, id: "D", isDraft: true, harm: null },
  ],
  moves: [
    { name: "Finder", useCaseId: "C", fromQuarter: "2026-Q3", toQuarter: "2026-Q4", on: "2026-04-01" },
    { name: "Finder", useCaseId: "C", fromQuarter: "2026-Q3", toQuarter: "2026-Q3", on: "2026-04-02" },
  ],
};

test("what changed from three months before to the end, oldest first, without drafts and moves in place", () => {
  expect(changesAround(facts, "2026-05", "2026-07").map(({ when, text }) => `${when}: ${text}`)).toEqual([
    "Feb 2026: Countdown launched",
    "16 Feb 2026: Countdown went live",
    "2 Mar 2026: Test “Strips” began",
    "1 Apr 2026: Finder was moved from Q3 2026 to Q4 2026",
    "20 Jul 2026: Countdown was stopped",
  ]);
  expect(changesAround(facts, "2020-01", "2020-02")).toEqual([]);
});

test("first to look at: what a test shows to harm, then what changed most; what was only moved is no suspect", () => {
  expect(suspectsOf(facts, "2026-05").map(({ name, sentence }) => `${name}: ${sentence}`)).toEqual([
    "Strips: Tested from 2 Mar 2026. Its test “Strips” shows harm to customers.",
    "Countdown: Marked as a change in Feb 2026, went live on 16 Feb 2026 and stopped on 20 Jul 2026.",
  ]);
});
