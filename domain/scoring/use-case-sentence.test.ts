import { expect, test } from "vitest";
import { useCaseSentence } from "./use-case-sentence";

test("what runs and should not is said first, and what fails is counted", () => {
  const facts = {
    status: "live",
    verdict: "redesign",
    reason: "Its creepiness is severe.",
    blocked: false,
    findings: [{ severity: "error" }, { severity: "info" }],
  } as const;
  expect(useCaseSentence(facts)).toBe(
    "It runs today and should not as it is. Its creepiness is severe. One rule fails for it.",
  );
  expect(useCaseSentence({ ...facts, blocked: true })).toMatch(
    /^A reviewer blocks it: pause or stop it until that is /,
  );
  expect(useCaseSentence({ ...facts, status: "planned", blocked: true })).toMatch(
    /^A reviewer blocks it: it cannot go /,
  );
  expect(useCaseSentence({ ...facts, status: "rejected" })).toMatch(/^It was rejected and is kept/);
  expect(
    useCaseSentence({ ...facts, status: "planned", verdict: "now", reason: "Priority 60 decides.", findings: [] }),
  ).toBe("Priority 60 decides. No rule fails for it.");
});
