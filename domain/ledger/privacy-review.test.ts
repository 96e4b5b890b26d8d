import { expect, test } from "vitest";
import { useCase } from "../scoring/use-case";
import { awaitsReview, inReviewOrder, reviewRefusal, withReview, worklistSentence } from "./privacy-review";

const of = (rest: object = {}) =>
  useCase.parse({ id: "W1", name: "W1", status: "planned", mode: "active", moment: { type: "stage" }, ...rest });
const by = { byId: "U4", at: "2026-11-21" };

test("an objection needs its reason and stays until somebody says how it was resolved", () => {
  expect(reviewRefusal(of(), { act: "object", note: " ", ...by })).toMatch(/Say what the objection is/);
  const objected = withReview(of(), { act: "object", note: "No consent", ...by });
  expect(objected.privacyReview).toEqual({ status: "objected", reason: "No consent", ...by });
  expect(reviewRefusal(objected, { act: "signOff", note: "fine", ...by })).toMatch(/Resolve it/);
  expect(reviewRefusal(objected, { act: "object", note: "again", ...by })).toMatch(/already/);
  expect(reviewRefusal(objected, { act: "resolve", note: null, ...by })).toMatch(/Say how/);
  expect(reviewRefusal(objected, { act: "resolve", note: "Consent asked", ...by })).toBeNull();
  expect(withReview(objected, { act: "resolve", note: "Consent asked", ...by }).privacyReview?.status).toBe("approved");
});

test("signing off needs no note and can be withdrawn", () => {
  const signed = withReview(of(), { act: "signOff", note: null, ...by });
  expect(awaitsReview(signed)).toBe(false);
  expect(reviewRefusal(of(), { act: "withdraw", note: null, ...by })).toMatch(/Nobody signed/);
  expect(awaitsReview(withReview(signed, { act: "withdraw", note: null, ...by }))).toBe(true);
  expect(awaitsReview(of({ status: "rejected" }))).toBe(false);
});

test("the nearest to customers come first, then those with more signs and the more intrusive", () => {
  const row = (id: string, status: string, signs: number, creepiness: number | null) => ({
    ...of({ id, name: id, status, dpiaCriteria: Array.from({ length: signs }, (_, at) => `sign ${at}`) }),
    creepiness,
  });
  const rows = [
    row("idea", "idea", 5, 90),
    row("calm", "live", 0, 10),
    row("signs", "live", 2, 5),
    row("odd", "live", 0, 60),
  ];
  expect(inReviewOrder(rows).map(({ id }) => id)).toEqual(["signs", "odd", "calm", "idea"]);
  expect(worklistSentence([...rows, of({ privacyReview: { status: "objected" } })])).toBe(
    "4 use cases wait for a review, 3 of them before customers already. 1 stands under an objection.",
  );
  expect(worklistSentence([])).toMatch(/signed off/);
});
