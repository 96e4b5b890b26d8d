import { quarterInWords, quarterNumber, withQuartersInWords } from "../quarters";
import { consequencesOf } from "./consequences";
import { dateEffect, freshProblems } from "./date-effect";
import type { Initiative } from "./initiative";
import { type InitiativeProblem, initiativeProblems } from "./initiative-problems";
import { isActiveIn } from "./plan-levels";
import { isOver, planTotals } from "./plan-totals";
import type { WorthOptions } from "./plan-worth";
import { prerequisiteEffect } from "./prerequisite-effect";
import { type QuarterChange, totalsEffect } from "./quarter-effect";
import type { RoadmapPlan } from "./roadmap-plan";
import { grouped } from "./wording";

export type InitiativeEffect = {
  /** What contradicts itself and did not before: it is not stored. */
  readonly refused: readonly InitiativeProblem[];
  /** Limits and promises it breaks, customers who wait longer; stored if somebody wants it so. */
  readonly warnings: readonly string[];
  /** What else it changes in people, money, order and worth. */
  readonly changes: readonly string[];
};

/**
 * What adding or editing one piece of work would do to the plan, before it is stored, in sentences with the numbers.
 *
 * @param before null for work that is not on the roadmap yet
 */
export function initiativeEffect(
  plan: RoadmapPlan,
  { before, after }: { before: Initiative | null; after: Initiative },
  options: WorthOptions,
): InitiativeEffect {
  const others = plan.initiatives.filter(({ id }) => id !== after.id);
  const moved = before
    ? plan.initiatives.map((item) => (item.id === after.id ? after : item))
    : [...plan.initiatives, after];
  const prerequisites = prerequisiteEffect(plan, moved);
  const dates = dateEffect(
    before ?? { ...after, earliestQuarter: null, deadlineQuarter: null, pinned: false },
    after,
    others,
  );
  const { load, roles, cost } = totalsEffect(plan, moved);
  const money = cost.map((change) => ({ ...change, sentence: costSentence(change) }));
  const quarters = [...load, ...roles, ...money].map((change) => ({
    ...change,
    isWorse: change.isOver && change.after > change.before,
  }));
  const waits = before && isInTime(before, after) ? waitsOf(plan, after, options) : { longer: [], other: [] };
  const said = (told: readonly { readonly sentence: string }[]) => told.map(({ sentence }) => sentence);
  return {
    refused: before ? freshProblems(before, after, others) : initiativeProblems(after, others),
    warnings: inWords([
      ...dates.broken,
      ...said(prerequisites.broken),
      ...said(quarters.filter(({ isWorse }) => isWorse)),
      ...pinSentences(plan, moved, after),
      ...waits.longer,
    ]),
    changes: inWords([
      ...dates.repaired,
      ...said(prerequisites.repaired),
      ...said(quarters.filter(({ isWorse }) => !isWorse)),
      ...waits.other,
    ]),
  };
}

const inWords = (sentences: readonly string[]) => [...new Set(sentences.map(withQuartersInWords))];

const isInTime = (before: Initiative, after: Initiative) =>
  before.startQuarter !== after.startQuarter || before.durationQuarters !== after.durationQuarters;

function costSentence({ quarter, after, capacity, wasOver, isOver: over }: QuarterChange): string {
  const costs = `${quarter} would cost ${grouped(after)}`;
  if (capacity === null) return `${costs}; no budget is set.`;
  return `${costs} of a budget of ${grouped(capacity)}${over ? `: ${wasOver ? "still" : "now"} over` : wasOver ? ": no longer over" : ""}.`;
}

/** What customers and value wait for when the dates change. */
function waitsOf(plan: RoadmapPlan, after: Initiative, options: WorthOptions) {
  const { id: initiativeId, startQuarter, durationQuarters, lane, ownerId, horizon } = after;
  const told = consequencesOf(plan, { initiativeId, startQuarter, durationQuarters, lane, ownerId, horizon }, options);
  if (!told) return { longer: [], other: [] };
  const { pitfalls, harm, experience } = told.customer;
  const sentenceOf = ({ sentence }: { readonly sentence: string }) => sentence;
  return {
    longer: [...pitfalls.filter(({ quarters }) => quarters > 0), ...(harm ? [harm] : [])].map(sentenceOf),
    other: [
      ...pitfalls.filter(({ quarters }) => quarters < 0),
      ...(experience ? [experience] : []),
      ...told.pressure,
      ...(told.valueWaiting ? [told.valueWaiting] : []),
    ].map(sentenceOf),
  };
}

/** A pin holds work where there may not be the people for it. */
function pinSentences(plan: RoadmapPlan, moved: readonly Initiative[], item: Initiative): string[] {
  if (!item.pinned || item.status === "dropped") return [];
  const pinnedTo = `It is pinned to ${quarterInWords(item.startQuarter)}`;
  return planTotals({ ...plan, items: moved })
    .filter(({ quarter }) => isActiveIn(item, quarterNumber(quarter)))
    .flatMap(({ quarter, weeks, capacity, weeksByRole, capacityByRole, cost, budget }) => {
      const at = quarterInWords(quarter);
      const over = (asked: number, there: number | null | undefined, unit: string) =>
        isOver(asked, there)
          ? [
              `${pinnedTo}, but ${at} has ${grouped(there ?? 0)} ${unit} and would need ${grouped(asked)}: ${grouped(Math.round((asked - (there ?? 0)) * 100) / 100)} too many.`,
            ]
          : [];
      const roles = Object.keys(item.effortByRole).flatMap((role) =>
        over(weeksByRole[role] ?? 0, capacityByRole[role], `weeks of ${role}`),
      );
      return [
        ...(roles.length > 0 ? roles : over(weeks, capacity, "person-weeks")),
        ...((item.cost ?? 0) > 0 ? over(cost, budget, "of budget") : []),
      ];
    });
}
