import { expect, test } from "vitest";
import { isReviewDue, sameWords, sixMonthsAfter, targetKey, targetProblem } from "./generic-target";

const nothing = { text: "", channelId: null, audienceId: null, useCaseId: null, fromTask: null, toTask: null };

test("a place is the same however it is typed; a channel is the same whatever is said about it", () => {
  expect(sameWords(" Brand Advertising ", "brand advertising")).toBe(true);
  expect(targetKey({ ...nothing, kind: "place", text: "Prices " })).toBe(
    targetKey({ ...nothing, kind: "place", text: "prices" }),
  );
  const email = { ...nothing, kind: "channel", channelId: "email" } as const;
  expect(targetKey({ ...email, text: "one" })).toBe(targetKey({ ...email, text: "other" }));
  expect(targetKey({ ...email, kind: "cell", audienceId: "A1" })).not.toBe(targetKey(email));
});

test("a decision names what it is about", () => {
  expect(targetProblem({ ...nothing, kind: "place", text: "Prices" })).toBeNull();
  expect(targetProblem({ ...nothing, kind: "channel" })).toMatch(/which channel/);
  expect(targetProblem({ ...nothing, kind: "moment" })).toMatch(/which moment/);
  expect(targetProblem({ ...nothing, kind: "moment", toTask: "J1" })).toBeNull();
  expect(targetProblem({ ...nothing, kind: "cell", channelId: "email" })).toMatch(/two of the three/);
  expect(targetProblem({ ...nothing, kind: "cell", channelId: "email", useCaseId: "W01" })).toBeNull();
});

test("a review is due from the day after its day", () => {
  expect(isReviewDue({ reviewOn: "2026-11-20" }, "2026-11-21")).toBe(true);
  expect(isReviewDue({ reviewOn: "2026-11-21" }, "2026-11-21")).toBe(false);
  expect(isReviewDue({ reviewOn: null }, "2026-11-21")).toBe(false);
});

test("six months later is the same day, or the last of a shorter month", () => {
  expect(sixMonthsAfter("2026-11-21")).toBe("2027-05-21");
  expect(sixMonthsAfter("2026-08-31")).toBe("2027-02-28");
  expect(sixMonthsAfter("2027-08-30")).toBe("2028-02-29");
  expect(sixMonthsAfter("2026-12-31")).toBe("2027-06-30");
});
