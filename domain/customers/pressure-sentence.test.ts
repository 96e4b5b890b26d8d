import { expect, test } from "vitest";
import { excessInWords, pressureSentence } from "./pressure-sentence";

const at = (...excesses: number[]) =>
  excesses.map((excess, index) => ({
    ...{ quarter: index === 0 ? null : `2027-Q${index}`, weeklyTouches: 2 + excess, counting: [] },
    ...{ over: excess > 0, excess },
  }));
const row = (audience: string, ...excesses: number[]) => ({ audience, channel: "Email", at: at(...excesses) });

test("nothing known, nothing over", () => {
  expect(pressureSentence([])).toMatch(/No message of a known frequency/);
  expect(pressureSentence([row("New parents", 0, 0)])).toMatch(/Nobody hears from us more often/);
});

test("the worst comes first, with when; then how many more, and what the plan does", () => {
  expect(pressureSentence([row("New parents", 1.4, 0)])).toBe(
    "New parents get 1.4 a week over what we allow by email now. The plan ends it.",
  );
  expect(pressureSentence([row("New parents", 0, 1), row("Movers", 0.5, 2), row("Nesters", 1, 0)])).toBe(
    "Movers get 2.0 a week over what we allow by email in Q1 2027. 2 other pairs of audience and channel go over too. The plan ends 1 of 3.",
  );
  expect(pressureSentence([row("New parents", 0, 1)])).toMatch(/Nothing in the plan ends it\.$/);
});

test("a little over is still said", () => {
  expect(excessInWords(0.05)).toBe("0.05 a week over what we allow");
  expect(excessInWords(0.35)).toBe("0.35 a week over what we allow");
  expect(excessInWords(4)).toBe("4.0 a week over what we allow");
});
