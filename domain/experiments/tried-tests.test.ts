import fc from "fast-check";
import { expect, test } from "vitest";
import { type PastTest, type TestFields, testFields, triedTests } from "./tried-tests";

const blank: TestFields = {
  useCaseId: null,
  templateId: null,
  moment: null,
  mode: null,
  activeForm: null,
  helpType: null,
  primaryId: null,
  channelIds: [],
  audienceIds: [],
};
const past = (id: string, more: Partial<PastTest>): PastTest => ({
  ...blank,
  id,
  endDate: "2026-07-26",
  failed: false,
  ...more,
});
const quizzes: PastTest[] = [
  past("T2", { moment: "explore>shortlist", mode: "active", activeForm: "quiz", channelIds: ["website"] }),
  past("T9", { moment: "shortlist>select", mode: "active", activeForm: "quiz", failed: true, endDate: "2025-03-01" }),
  past("T4", { moment: "shortlist>select", mode: "active", activeForm: "quiz" }),
  past("T3", { moment: "validate>buy", mode: "passive", failed: true, useCaseId: "W06" }),
];

test("quizzes at the comparison stage: the one that failed stands first", () => {
  const found = triedTests({ ...blank, moment: "shortlist>select", activeForm: "quiz" }, quizzes);
  expect(found).toEqual([
    { id: "T9", matches: ["moment", "activeForm"], closeness: 1, failed: true },
    { id: "T4", matches: ["moment", "activeForm"], closeness: 1, failed: false },
  ]);
});

test("the same use case was tried whatever else is said; who acts alone is too little", () => {
  const same = { ...blank, useCaseId: "W06", moment: "notice", activeForm: "quiz", channelIds: ["app"] };
  expect(triedTests(same, quizzes)).toMatchObject([{ id: "T3", matches: ["useCaseId"], closeness: 0.4 }]);
  expect(triedTests({ ...blank, mode: "active" }, quizzes)).toEqual([]);
  expect(triedTests(blank, quizzes)).toEqual([]);
});

const word = fc.option(fc.constantFrom("a", "b"));
const some = fc.uniqueArray(fc.constantFrom("x", "y"));
const fields = fc.record({
  useCaseId: word,
  templateId: word,
  moment: word,
  mode: word,
  activeForm: word,
  helpType: word,
  primaryId: word,
  channelIds: some,
  audienceIds: some,
});

test("a test is always found by its own fields if they say where or what it was, and order does not matter", () => {
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 6 }), fields, (list, candidate) => {
      const tests = list.map((own, at) => past(`T${at}`, own));
      const found = triedTests(candidate, tests);
      expect(triedTests(candidate, tests.toReversed())).toEqual(found);
      for (const { closeness, matches } of found) {
        expect(closeness).toBeLessThanOrEqual(1);
        expect(testFields.filter((field) => matches.includes(field))).toEqual(matches);
      }
      for (const own of tests) {
        if (own.moment === null) continue;
        expect(triedTests(own, tests).find(({ id }) => id === own.id)?.closeness).toBe(1);
      }
    }),
  );
});
