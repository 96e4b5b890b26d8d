import { capitalized } from "../deck/deck-words";
import { quarterInWords } from "../quarters";
import { counted, moneyInWords } from "../roadmap/wording";
import { hasRange } from "./cumulative-band";
import type { LineQuarter } from "./line-quarters";
import { nextToObserve } from "./observe-quarter";
import { cents } from "./return-line";
import type { ReturnLine } from "./returns";

/** How sure the expected margin is: which quarters nobody gave a range. Null when nothing is expected any more. */
export function rangeSentence(quarters: readonly LineQuarter[]): string | null {
  const expected = quarters.filter(({ observed }) => !observed);
  const without = expected.filter((quarter) => !hasRange(quarter)).length;
  if (expected.length === 0) return null;
  if (without === expected.length) return "Nobody gave a range, so how sure the expected margin is is not known.";
  if (without === 0) return "The band is the range that was given for each expected quarter.";
  return `${capitalized(counted(without, "expected quarter"))} ${without === 1 ? "has" : "have"} no range and ${
    without === 1 ? "counts" : "count"
  } as expected.`;
}

/** What came against what was expected of the same quarters, as far as that was kept; null when none was. */
export function againstExpectedSentence(quarters: readonly LineQuarter[], sign: string): string | null {
  const kept = quarters.filter(({ observed, expectedMargin }) => observed && expectedMargin !== null);
  if (kept.length === 0) return null;
  const sum = (of: "margin" | "expectedMargin") => kept.reduce((all, row) => all + cents(row[of]), 0) / 100;
  const [came, hoped] = [sum("margin"), sum("expectedMargin")];
  const outside = kept.filter(
    ({ margin, low, high }) => (low !== null && (margin ?? 0) < low) || (high !== null && (margin ?? 0) > high),
  ).length;
  const beyond = outside === 0 ? "" : ` ${capitalized(counted(outside, "quarter"))} came in outside the range given.`;
  const seen = kept.length === 1 ? quarterInWords(kept[0]?.quarter ?? "") : counted(kept.length, "observed quarter");
  return `${moneyInWords(came, sign)} of margin came in ${seen} where ${moneyInWords(hoped, sign)} was expected.${beyond}`;
}

/**
 * What can be observed next, and whether it is time: a quarter is entered when it is over.
 *
 * @param now the quarter of today, YYYY-Qn
 */
export function nextObservation(line: ReturnLine, now: string) {
  const quarter = nextToObserve(line);
  if (quarter === null) return null;
  const isOver = quarter < now;
  const due = isOver && line.quarters.includes(quarter);
  return {
    quarter,
    isOver,
    due,
    sentence: due
      ? `${quarterInWords(quarter)} is over: enter what was observed.`
      : isOver
        ? `All its quarters are observed; ${quarterInWords(quarter)} may be added.`
        : `${quarterInWords(quarter)} is observed next, once it is over.`,
  };
}
