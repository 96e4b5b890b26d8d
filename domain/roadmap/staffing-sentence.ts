import { quarterInWords } from "../quarters";
import { isOver, type QuarterTotals } from "./plan-totals";
import { counted, grouped } from "./wording";

/**
 * The one sentence above people and money: where the plan asks for more than there is, the worst first.
 *
 * @param money an amount as it is written: "£12,000"
 */
export function staffingSentence(totals: readonly QuarterTotals[], money: (amount: number) => string): string {
  const planned = totals.filter(({ inPlan }) => inPlan);
  if (planned.length === 0) return "No quarter is planned yet, so nothing can be staffed or paid for.";
  const short = planned.flatMap(shortages).sort((one, other) => other.missing - one.missing);
  const quartersShort = new Set(short.map(({ quarter }) => quarter)).size;
  const poor = planned.filter(({ cost, budget }) => isOver(cost, budget));
  const worst = short[0];
  const people = worst
    ? `${quartersShort} of ${counted(planned.length, "quarter")} ${quartersShort === 1 ? "asks" : "ask"} for more people than there are; the tightest is ${worst.who} in ${quarterInWords(worst.quarter)}: ${grouped(worst.asked)} of ${grouped(worst.there)} person-weeks.`
    : planned.some(({ capacity }) => capacity !== null)
      ? "There are people enough in every quarter whose capacity is known."
      : "No capacity is set, so nobody can say whether the plan can be staffed.";
  const [first] = poor;
  const cost = first
    ? `${counted(poor.length, "quarter")} ${poor.length === 1 ? "costs" : "cost"} more than the budget, first ${quarterInWords(first.quarter)}: ${money(first.cost)} of ${money(first.budget ?? 0)}.`
    : planned.some(({ budget }) => budget !== null)
      ? "The budget holds."
      : "No budget is set.";
  return `${people} ${cost}`;
}

function shortages({ quarter, weeks, capacity, weeksByRole, capacityByRole }: QuarterTotals) {
  const roles = Object.entries(weeksByRole).map(([who, asked]) => ({ who, asked, there: capacityByRole[who] }));
  const known = roles.some(({ there }) => there !== undefined)
    ? roles
    : [{ who: "everybody", asked: weeks, there: capacity ?? undefined }];
  return known.flatMap(({ who, asked, there }) =>
    there !== undefined && isOver(asked, there) ? [{ quarter, who, asked, there, missing: asked - there }] : [],
  );
}
