import { expect, test } from "vitest";
import { meetingSentence, meetingsSentence } from "./meeting-sentence";

const point = (part: "harm" | "decision", state: "open" | "decided") => ({ part, state });

test("an open meeting tells what waits, an ended one what came of it, and when it ended before its day", () => {
  const open = { heldOn: "2026-12-03", closedAt: null };
  expect(meetingSentence(open, [point("harm", "open"), point("decision", "decided")], 1)).toBe("One point of harm.");
  expect(meetingSentence(open, [], 0)).toMatch(/this meeting can be short\.$/);
  const closed = { ...open, closedAt: Date.parse("2026-12-03T16:00Z") };
  expect(meetingSentence(closed, [point("harm", "open")], 2)).toBe(
    "Held on 3 Dec 2026: two decisions made, one point stayed open.",
  );
  const early = { ...open, closedAt: Date.parse("2026-11-22T16:00Z") };
  expect(meetingSentence(early, [], 1)).toBe(
    "Ended on 22 Nov 2026, before its day: one decision made, nothing was left open.",
  );
});

test("the list tells the next meeting, one that is late, or that none is planned", () => {
  const counts = { today: "2026-11-21", waiting: 1, harms: 0 };
  const named = (heldOn: string, closedAt: number | null = null) => ({ name: `Of ${heldOn}`, heldOn, closedAt });
  const later = [named("2026-12-24"), named("2026-12-03"), named("2026-10-28", 1)];
  expect(meetingsSentence(later, counts)).toMatch(/^“Of 2026-12-03” is on 3 Dec 2026: one use case to decide about/);
  expect(meetingsSentence([named("2026-11-01")], counts)).toMatch(/was for 1 Nov 2026 and is still open/);
  expect(meetingsSentence([named("2026-10-28", 1)], counts)).toMatch(/^No meeting is planned/);
});
