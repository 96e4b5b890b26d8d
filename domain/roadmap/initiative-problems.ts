import { quarterInWords, quarterNumber } from "../quarters";
import type { Initiative } from "./initiative";
import { quarterAfterItem } from "./plan-levels";
import { counted, grouped } from "./wording";

export type InitiativeProblem = { readonly field: string; readonly sentence: string; readonly ids: readonly string[] };

const most = 2_600;
/** The whole is kept in hundredths, its parts as they were said. */
const halfAHundredth = 0.005 + 1e-9;

/**
 * What contradicts itself in an initiative, said before anything is computed: dates, effort, prerequisites that are
 * not there or go round in a circle.
 *
 * @param others every other initiative of the plan
 */
export function initiativeProblems(item: Initiative, others: readonly Initiative[]): InitiativeProblem[] {
  const found: InitiativeProblem[] = [];
  const say = (field: string, sentence: string, ...ids: string[]) =>
    found.push({ field, sentence, ids: [item.id, ...ids] });
  const { earliestQuarter, deadlineQuarter, startQuarter, durationQuarters, effortByRole, effortWeeks } = item;
  if (earliestQuarter !== null && deadlineQuarter !== null) {
    const room = quarterNumber(deadlineQuarter) - quarterNumber(earliestQuarter) + 1;
    if (room < durationQuarters)
      say(
        "deadlineQuarter",
        `It takes ${durationQuarters} quarters; between ${quarterInWords(earliestQuarter)} and its deadline, ${quarterInWords(deadlineQuarter)}, there are ${Math.max(0, room)}.`,
      );
  }
  if (item.pinned && earliestQuarter !== null && quarterNumber(startQuarter) < quarterNumber(earliestQuarter))
    say(
      "pinned",
      `It is pinned to ${quarterInWords(startQuarter)}, before its earliest start in ${quarterInWords(earliestQuarter)}.`,
    );
  if (item.pinned && deadlineQuarter !== null && quarterAfterItem(item) - 1 > quarterNumber(deadlineQuarter))
    say(
      "pinned",
      `Pinned to ${quarterInWords(startQuarter)} it ends after its deadline in ${quarterInWords(deadlineQuarter)}.`,
    );
  const weeks = Object.values(effortByRole).reduce((sum, one) => sum + one, 0);
  if (Object.keys(effortByRole).length > 0 && effortWeeks !== null && Math.abs(weeks - effortWeeks) > halfAHundredth)
    say("effortWeeks", `The roles add up to ${Number(weeks.toFixed(2))} person-weeks, the whole says ${effortWeeks}.`);
  const whole = Math.max(weeks, effortWeeks ?? 0);
  if (whole > most * durationQuarters)
    say(
      "effortWeeks",
      `${grouped(whole)} person-weeks in ${counted(durationQuarters, "quarter")}: more than ${grouped(most)} a quarter is no team.`,
    );
  const negative = Object.entries(effortByRole).find(([, one]) => one < 0)?.[0];
  if (negative !== undefined || (effortWeeks ?? 0) < 0)
    say("effortWeeks", `${grouped(effortByRole[negative ?? ""] ?? effortWeeks ?? 0)} person-weeks cannot be worked.`);
  if ((item.cost ?? 0) < 0) say("cost", `A cost of ${grouped(item.cost ?? 0)} would be an income. Enter it as worth.`);
  // A plan of thousands is looked through item by item: only what waits asks who is there.
  const known = new Map(item.needsIds.length === 0 ? [] : others.map((other) => [other.id, other]));
  for (const needed of item.needsIds)
    if (needed === item.id) say("needsIds", "It cannot need itself.");
    else if (!known.has(needed)) say("needsIds", "Something it needs is not on the roadmap any more.", needed);
  const loop = loopThrough(item, known);
  if (loop.length > 1) {
    const names = [...loop, loop[0]!].map((id) => (id === item.id ? item.name : (known.get(id)?.name ?? id)));
    say("needsIds", `They would wait for one another: ${names.join(" → ")}. Take one link out.`, ...loop.slice(1));
  }
  return found;
}

/** The ids of a loop of needs that leads back to an initiative, in order; empty when there is none. */
function loopThrough(item: Initiative, known: ReadonlyMap<string, Initiative>): string[] {
  const seen = new Set<string>();
  const walk = (id: string, path: readonly string[]): string[] => {
    for (const needed of (id === item.id ? item : known.get(id))?.needsIds ?? []) {
      if (needed === item.id) return [...path];
      if (seen.has(needed)) continue;
      seen.add(needed);
      const found = walk(needed, [...path, needed]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return walk(item.id, [item.id]);
}
