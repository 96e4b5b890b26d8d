import { expect, test } from "vitest";
import { askedProposal } from "./initiative-proposal";
import { useCaseOrder } from "./use-case-order";

const choices = {
  useCases: [{ id: "U01", name: "Quiet checkout", effortWeeks: 4, ownerId: "ann", function: null }],
  blocks: [{ id: "consent", name: "Consent", level: 1, typicalEffortWeeks: 6 }],
};
const raised = (to: number) => ({
  ...{ kind: "building_block", refId: "consent", name: `Consent to level ${to}`, raisesBlockTo: to, effortWeeks: 6 },
});

test.each([
  ["useCase:U01", { kind: "use_case", refId: "U01", name: "Quiet checkout", effortWeeks: 4, ownerId: "ann" }],
  ["block:consent:3", raised(3)],
  ["block:consent", raised(2)],
  ["block:consent:1", raised(2)],
  ["block:consent:5", raised(2)],
  ["block:consent:1.5", raised(2)],
])("what the address %s asks to add", (asked, proposal) => {
  expect(askedProposal(asked, choices)).toMatchObject(proposal);
});

test.each(["", "U01", "useCase:", "useCase:consent", "block:U01:2", "idea:U01"])(
  "the address %s names nothing that is here",
  (asked) => {
    expect(askedProposal(asked, choices)).toBeNull();
  },
);

test("what is worth adding comes first: by priority, then redesign, blocked, planned already, objected to, over", () => {
  const open = { status: "scored", verdict: "later", priority: 50, onRoadmap: false, objected: false } as const;
  const given = [
    { ...open, id: "stopped", status: "stopped", priority: 90 },
    { ...open, id: "objected", objected: true, priority: 90 },
    { ...open, id: "planned", onRoadmap: true, priority: 90 },
    { ...open, id: "blocked", verdict: "blocked", priority: 90 },
    { ...open, id: "redesign", verdict: "redesign", priority: 90 },
    { ...open, id: "unscored", verdict: "unscored", priority: null },
    { ...open, id: "b" },
    { ...open, id: "a" },
    { ...open, id: "best", verdict: "now", priority: 80 },
  ] as const;
  expect([...given].sort(useCaseOrder).map(({ id }) => id)).toEqual([
    "best",
    "a",
    "b",
    "unscored",
    "redesign",
    "blocked",
    "planned",
    "objected",
    "stopped",
  ]);
});
