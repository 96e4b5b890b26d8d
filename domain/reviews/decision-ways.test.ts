import { expect, test } from "vitest";
import { decisionWays, statusToFollow } from "./decision-ways";

const ground = {
  status: "live",
  suggestion: { decision: "redesign", words: "Redesign", reason: "TEST_HARM" },
  sentence: "“Basket countdown”: sales rose and regret rose.",
  hardStops: [],
  against: "HOLLOW_WIN",
  answered: false,
} as const;
const way = (given: Partial<Parameters<typeof decisionWays>[0]>, id: string, isOwner = false) =>
  decisionWays({ ...ground, ...given }, { isOwner }).find((each) => each.id === id)!;

test("what is suggested needs no note, what differs says why it needs one", () => {
  expect(way({}, "redesign")).toEqual({ id: "redesign", refused: null, noteWhy: null, marked: null });
  expect(way({}, "stop").noteWhy).toMatch(/^Suggested is “redesign”: .* Write down why you decide otherwise\.$/);
});

test("going on after a hollow win is marked; more of it is for an owner, with a note", () => {
  expect(way({}, "scale").refused).toMatch(/is for an owner/);
  expect(way({}, "scale", true)).toMatchObject({
    refused: null,
    noteWhy: expect.stringContaining("a hollow win"),
    marked: "Against the rule: a hollow win.",
  });
  expect(way({}, "continue")).toMatchObject({ refused: null, marked: "Against the rule: a hollow win." });
});

test("nobody scales what is blocked, nor decides about what was stopped", () => {
  const blocked = { against: "HARD_STOP", hardStops: ["The privacy lead objects."] } as const;
  expect(way(blocked, "scale", true).refused).toContain("The privacy lead objects.");
  expect(way({ status: "stopped" }, "continue").refused).toContain("stopped already");
});

test("stopping and pausing ask for the status to follow, once", () => {
  expect(statusToFollow({ decision: "stop" }, "live")).toBe("stopped");
  expect(statusToFollow({ decision: "pause" }, "testing")).toBe("paused");
  expect(statusToFollow({ decision: "pause" }, "paused")).toBeNull();
  expect(statusToFollow({ decision: "stop" }, "paused")).toBe("stopped");
  expect(statusToFollow({ decision: "stop" }, "stopped")).toBeNull();
  expect(statusToFollow({ decision: "scale" }, "live")).toBeNull();
  expect(statusToFollow(null, "live")).toBeNull();
});
