import { expect, test } from "vitest";
import { decisionRefusal, suggestedBeside } from "./decide-review";
import type { ReviewGround } from "./review-ground";

const ground = (more: Partial<ReviewGround> = {}) =>
  ({
    ...{ status: "live", sentence: "Past its horizon.", hardStops: [], against: null, answered: false },
    suggestion: { decision: "stop", words: "Stop", reason: "NO_RETURN_BY_HORIZON" },
    ...more,
  }) satisfies Partial<ReviewGround> as ReviewGround;
const editor = { isOwner: false };
const owner = { isOwner: true };
const bare = { reason: null, note: null };

test("as suggested needs nothing but the reason of a stop; anything else needs a note", () => {
  expect(decisionRefusal({ ...bare, decision: "stop" }, ground(), editor)).toMatch(/^Choose why it stops/);
  expect(decisionRefusal({ ...bare, decision: "stop", reason: "cx_harm" }, ground(), editor)).toBeNull();
  expect(decisionRefusal({ ...bare, decision: "continue" }, ground(), editor)).toBe(
    "Suggested is “stop”: Past its horizon. Write down why you decide otherwise.",
  );
  expect(decisionRefusal({ ...bare, decision: "continue", note: "" }, ground(), editor)).not.toBeNull();
  expect(decisionRefusal({ ...bare, decision: "continue", note: "Contract" }, ground(), editor)).toBeNull();
  expect(decisionRefusal({ ...bare, decision: "continue" }, ground({ suggestion: null }), editor)).toBeNull();
  expect(decisionRefusal({ ...bare, decision: "continue" }, ground({ status: "stopped" }), owner)).toMatch(
    /^It was stopped/,
  );
});

test.each([
  ["HARD_STOP", "continue", false],
  ["HOLLOW_WIN", "continue", false],
  ["HOLLOW_WIN", "continue", true],
  ["TEST_HARM", "extend", false],
] as const)("%s: %s needs a note even where it is suggested, and is marked", (against, decision, answered) => {
  const given = ground({ against, answered, suggestion: { decision, words: "On", reason: "TABLE_STAKES" } });
  expect(decisionRefusal({ ...bare, decision }, given, owner)).toMatch(/Write down why it is to go on all the same\.$/);
  expect(decisionRefusal({ ...bare, decision, note: "Because" }, given, editor)).toBeNull();
  expect(suggestedBeside(decision, given)).toEqual({ decision, reason: "TABLE_STAKES", against });
  expect(suggestedBeside("redesign", given)?.against).toBeNull();
});

test("what was answered by a change, and a result that does not count, speak against more of it only", () => {
  const suggestion = { decision: "continue", words: "Continue", reason: "TABLE_STAKES" } as const;
  for (const given of [
    ground({ against: "TEST_HARM", answered: true, suggestion }),
    ground({ against: "TEST_INVALID", suggestion }),
  ]) {
    expect(decisionRefusal({ ...bare, decision: "continue" }, given, editor)).toBeNull();
    expect(suggestedBeside("continue", given)?.against).toBeNull();
    expect(decisionRefusal({ ...bare, decision: "scale", note: "Still" }, given, editor)).toMatch(
      /for an owner of the workspace/,
    );
    expect(decisionRefusal({ ...bare, decision: "scale", note: "Still" }, given, owner)).toBeNull();
    expect(suggestedBeside("scale", given)?.against).toBe(given.against);
  }
});

test("what is blocked nobody scales", () => {
  const blocked = ground({ against: "HARD_STOP", hardStops: ["The privacy lead objects."] });
  expect(decisionRefusal({ ...bare, decision: "scale", note: "All the same" }, blocked, owner)).toBe(
    "Nobody can scale this while it is blocked. The privacy lead objects.",
  );
  expect(suggestedBeside("continue", ground({ suggestion: null }))).toBeNull();
});
