import { expect, test } from "vitest";
import {
  agreementSentence,
  errorWords,
  firmnessSentence,
  robustnessSentence,
  shareWords,
  stableSentence,
  swapSentence,
} from "./robustness-words";

test("who is first how often", () => {
  const finder = { name: "Sofa and bed finder", first: 0.83 };
  expect(robustnessSentence([{ name: "B", first: 0.09 }, finder])).toBe(
    "Sofa and bed finder is first in 83% of plausible weightings; nothing else above 10%.",
  );
  expect(
    robustnessSentence([
      { ...finder, first: 0.6 },
      { name: "Complete the room", first: 0.35 },
    ]),
  ).toBe("Sofa and bed finder is first in 60% of plausible weightings, Complete the room in 35%.");
  const many = ["B", "C", "D", "E", "F"].map((name, at) => ({ name, first: 0.2 - at * 0.01 }));
  expect(robustnessSentence(many)).toBe(
    "No single use case leads: B is first in 20% of plausible weightings, C in 19%, D in 18%, E in 17% and one more above 10%.",
  );
});

test("nobody leads when nobody is first often", () => {
  expect(
    robustnessSentence([
      { name: "A", first: 0.09 },
      { name: "B", first: 0.08 },
    ]),
  ).toBe("No single use case leads: none is first in more than 9% of plausible weightings.");
  expect(robustnessSentence([])).toBe("Nothing is ranked yet.");
});

test("shares and their error", () => {
  expect([0, 0.001, 0.5, 0.999, 1].map(shareWords)).toEqual(["0%", "under 1%", "50%", "over 99%", "100%"]);
  expect([0, 0.5, 1].map((share) => errorWords(share, 10_000))).toEqual(["", " (± 1)", ""]);
  expect(errorWords(0.5, 400)).toBe(" (± 5)");
});

test("how firm one rank is", () => {
  const of = { k: 5, top: 0.92, ranks: [2, 6] as const, samples: 10_000 };
  expect(firmnessSentence(of)).toBe("In the top five in 92% (± 1) of plausible weightings; rank 2 to 6.");
  expect(firmnessSentence({ ...of, k: 1, top: 1, ranks: [1, 1] })).toBe(
    "First in 100% of plausible weightings; rank 1.",
  );
  expect(firmnessSentence({ ...of, top: 0, ranks: [8, 12] })).toBe(
    "Never in the top five in plausible weightings; rank 8 to 12.",
  );
});

test("swaps and intervals", () => {
  const nameOf = () => "Complete the room";
  const swap = { other: 1, part: 0, now: 0.4, crossing: 0.47 };
  expect(swapSentence(swap, nameOf)).toBe(
    "Swaps with “Complete the room” when customer value counts 47% instead of 40%.",
  );
  expect(swapSentence({ ...swap, crossing: 0.402 }, nameOf)).toContain("counts 40.2% instead of 40.0%");
  expect(swapSentence({ ...swap, crossing: 0.4001 }, nameOf)).toBe("Level with Complete the room as the weights are.");
  expect(swapSentence({ ...swap, part: 3, now: 0.25, crossing: 0.5 }, nameOf)).toContain(
    "creepiness counts 0.50 instead of 0.25",
  );
  expect(swapSentence(null, nameOf)).toMatch(/^No single weight/);
  expect(stableSentence({ part: 0, now: 0.4, range: [0.305, 0.789] })).toBe(
    "Stays first while customer value counts 31 to 78%.",
  );
  expect(stableSentence({ part: 4, now: 0.25, range: [0, 1] })).toBe("Stays first whatever regret risk counts.");
});

test("agreement in plain words", () => {
  expect(agreementSentence({ w: 0.82, scorers: 3, items: 12 })).toBe(
    "Three people put the 12 use cases that all of them scored much alike: Kendall’s W 0.82 of 1.",
  );
  expect(agreementSentence(null)).toMatch(/not known yet/);
});
