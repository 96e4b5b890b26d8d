import { expect, test } from "vitest";
import { ledgerSentence } from "./ledger-sentence";

const nothing = {
  held: 0,
  used: 0,
  unused: 0,
  unconsented: 0,
  unexplained: 0,
  overKept: 0,
  notOnRecord: 0,
  notHeld: 0,
};

test("an empty ledger is told from one with things that are only proposed", () => {
  expect(ledgerSentence(nothing, null)).toBe("Nothing is written down yet about the data we hold.");
  expect(ledgerSentence({ ...nothing, notHeld: 1 }, null)).toMatch(/^1 kind of data is on record/);
  expect(ledgerSentence({ ...nothing, notHeld: 2 }, null)).toMatch(/^2 kinds of data are on record/);
});

test("what is wrong is counted, and nothing wrong is said", () => {
  expect(ledgerSentence({ ...nothing, held: 2, used: 2 }, null)).toMatch(/customers are told what they get\.$/);
  expect(ledgerSentence({ ...nothing, held: 3, used: 2, unused: 1, notHeld: 1 }, "£9")).toBe(
    "We hold 3 kinds of data and use 2. 1 is collected for nothing, for £9 a year.",
  );
});
