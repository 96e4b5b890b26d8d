import { expect, test } from "vitest";
import { approvalSentence } from "./approval-sentence";
import { approvalStanding, voiceProblem, withVoice } from "./approval-state";
import type { ApprovalVoice } from "./talk";

const said = (userId: string, verdict: ApprovalVoice["verdict"], fingerprint: string, at = 0): ApprovalVoice => ({
  ...{ userId, verdict, fingerprint, at, note: null },
});
const asked = (voices: ApprovalVoice[], withdrawnAt: number | null = null) => ({
  ...{ approverIds: ["a", "b"], voices, withdrawnAt },
});
const now = (fingerprint: string) => fingerprint === "2";
const stateOf = (voices: ApprovalVoice[], withdrawnAt: number | null = null) =>
  approvalStanding(asked(voices, withdrawnAt), now).state;

test("it waits until all have approved what stands", () => {
  expect(stateOf([])).toBe("waiting");
  expect(stateOf([said("a", "approved", "2")])).toBe("waiting");
  expect(stateOf([said("a", "approved", "2"), said("b", "approved", "2")])).toBe("approved");
});

test("one refusal refuses; withdrawn is withdrawn", () => {
  expect(stateOf([said("a", "approved", "2"), said("b", "refused", "2")])).toBe("refused");
  expect(stateOf([said("a", "approved", "2"), said("b", "approved", "2")], 5)).toBe("withdrawn");
});

test("a change opens it again: what was said of another version does not count", () => {
  expect(stateOf([said("a", "approved", "1"), said("b", "approved", "1")])).toBe("changed");
  expect(stateOf([said("a", "refused", "1")])).toBe("changed");
  expect(approvalStanding(asked([said("a", "approved", "1"), said("b", "approved", "2")]), now)).toMatchObject({
    state: "changed",
    waitingFor: ["a"],
  });
});

test("who speaks again replaces what they said; who was not asked does not speak", () => {
  const voices = withVoice([said("a", "refused", "1")], said("a", "approved", "2"));
  expect(voices).toEqual([said("a", "approved", "2")]);
  expect(voiceProblem(asked([]), "c")).toMatch(/not asked/);
  expect(voiceProblem(asked([], 1), "a")).toMatch(/withdrawn/);
  expect(voiceProblem(asked([]), "a")).toBeNull();
});

test("each state has its sentence", () => {
  const nameOf = (id: string) => ({ a: "Ines", b: "Tom" })[id] ?? "Somebody who left";
  const onDay = (at: number) => `day ${at}`;
  const told = (voices: ApprovalVoice[], changes = 0) =>
    approvalSentence(approvalStanding(asked(voices), now), nameOf, onDay, changes);
  expect(told([])).toBe("Waits for Ines and Tom.");
  expect(told([said("a", "approved", "2", 3)])).toBe("1 of 2 approved; waits for Tom.");
  expect(told([said("a", "approved", "2", 3), said("b", "approved", "2", 4)])).toBe(
    "Approved by Ines and Tom on day 4, as it stands.",
  );
  expect(told([said("b", "refused", "2", 4)])).toBe("Refused by Tom on day 4.");
  expect(told([said("a", "approved", "1", 3)], 2)).toBe(
    "Approved on day 3, changed two times since: waits for Ines and Tom again.",
  );
});
