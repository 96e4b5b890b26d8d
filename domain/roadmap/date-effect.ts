import { quarterInWords, quarterNumber, quarterOf } from "../quarters";
import type { Initiative } from "./initiative";
import { initiativeProblems } from "./initiative-problems";
import { quarterAfterItem } from "./plan-levels";

export type DateEffect = {
  /** Promises of dates the change breaks: a deadline, an earliest start, a pin. */
  readonly broken: readonly string[];
  readonly repaired: readonly string[];
  readonly remaining: readonly string[];
  /** What contradicts itself only after the change: it is not stored. */
  readonly refused: readonly string[];
};

/** What a change of one item does to the dates it was promised for. */
export function dateEffect(before: Initiative, after: Initiative, others: readonly Initiative[]): DateEffect {
  const [was, is] = [promisesBroken(before), promisesBroken(after)];
  const isInTime = before.startQuarter !== after.startQuarter || before.durationQuarters !== after.durationQuarters;
  const pin = before.pinned && isInTime ? [`It is pinned to ${spanInWords(before)}; the pin would go with it.`] : [];
  const refused = freshProblems(before, after, others);
  const isTold = new Set(refused.map(({ sentence }) => sentence));
  return {
    broken: [...pin, ...is.filter(({ key }) => !was.some((one) => one.key === key)).map(({ sentence }) => sentence)],
    repaired: was.filter(({ key }) => !is.some((one) => one.key === key)).map(({ repaired }) => repaired),
    remaining: is.filter(({ key }) => was.some((one) => one.key === key)).map(({ sentence }) => sentence),
    refused: [...isTold],
  };
}

/** What contradicts itself after a change and did not before: the reason to refuse it. */
export function freshProblems(before: Initiative, after: Initiative, others: readonly Initiative[]) {
  const known = new Set(initiativeProblems(before, others).map(({ sentence }) => sentence));
  return initiativeProblems(after, others).filter(({ sentence }) => !known.has(sentence));
}

const spanInWords = (item: Initiative) => {
  const last = quarterOf(quarterAfterItem(item) - 1);
  const first = quarterInWords(item.startQuarter);
  return item.durationQuarters === 1 ? first : `${first} to ${quarterInWords(last)}`;
};

function promisesBroken(item: Initiative) {
  const { earliestQuarter, deadlineQuarter, startQuarter } = item;
  const last = quarterAfterItem(item) - 1;
  const broken: { key: string; sentence: string; repaired: string }[] = [];
  if (deadlineQuarter !== null && last > quarterNumber(deadlineQuarter)) {
    const deadline = quarterInWords(deadlineQuarter);
    broken.push({
      key: "deadline",
      sentence: `It would run to ${quarterInWords(quarterOf(last))}, past its deadline in ${deadline}.`,
      repaired: `It would keep its deadline in ${deadline}.`,
    });
  }
  if (earliestQuarter !== null && quarterNumber(startQuarter) < quarterNumber(earliestQuarter)) {
    const earliest = quarterInWords(earliestQuarter);
    broken.push({
      key: "earliest",
      sentence: `It would start in ${quarterInWords(startQuarter)}; it cannot before ${earliest}.`,
      repaired: `It would not start before ${earliest}.`,
    });
  }
  return broken;
}
