import { quarterInWords, withQuartersInWords } from "../quarters";
import { rounded } from "../rounding";
import { type ComparedCustomers, compareCustomers } from "./compare-customers";
import { type ComparedGain, compareExperience, compareWorth } from "./compare-gains";
import { type Both, type ComparedDemand, type ComparedTotals, comparePeopleAndMoney } from "./compare-people-and-money";
import type { DifferenceWords } from "./item-difference";
import { type PlanDifference, planDifference } from "./plan-difference";
import type { PlanWorth, WorthOptions } from "./plan-worth";
import { type PrerequisiteEffect, prerequisiteEffect } from "./prerequisite-effect";
import type { RoadmapPart } from "./roadmap-part";
import type { RoadmapPlan } from "./roadmap-plan";
import { counted, grouped, moneyInWords } from "./wording";

export type PlanComparison = {
  readonly worth: ComparedGain & { readonly unit: PlanWorth["unit"] };
  readonly experience: ComparedGain;
  readonly customers: ComparedCustomers;
  readonly totals: ComparedTotals;
  readonly items: PlanDifference["items"];
  readonly frame: PlanDifference["frame"];
  readonly prerequisites: PrerequisiteEffect;
  /** What to say first: what customers lose and limits broken before what is saved. */
  readonly sentences: readonly string[];
};

export type ComparisonOptions = WorthOptions & {
  readonly words: DifferenceWords;
  /** Points of a use case, 0 to 100; null when it is not scored. */
  readonly customerValueOf: (useCaseId: string) => number | null;
};

/**
 * What one plan does that another does not: worth, customers, money, people, order and prerequisites, in plain data and
 * in sentences. Use cases, building blocks and pitfalls are the same in both; of a plan with itself nothing differs.
 */
export function comparePlans(before: RoadmapPlan, after: RoadmapPlan, options: ComparisonOptions): PlanComparison {
  const { items, frame } = planDifference(partOfPlan(before), partOfPlan(after), options.words);
  const compared = {
    worth: compareWorth(before, after, options),
    experience: compareExperience(before, after, options.customerValueOf, options),
    customers: compareCustomers(before, after),
    totals: comparePeopleAndMoney(before, after),
    prerequisites: effectOnWork(before, after),
    items,
    frame,
  };
  return { ...compared, sentences: sentencesOf(compared, options.words.moneySign) };
}

/** What is dropped or taken off needs nothing any more: that is no prerequisite met. */
function effectOnWork(before: RoadmapPlan, after: RoadmapPlan): PrerequisiteEffect {
  const effect = prerequisiteEffect(before, after.initiatives);
  const worked = new Set(after.initiatives.filter(({ status }) => status !== "dropped").map(({ id }) => id));
  return { ...effect, repaired: effect.repaired.filter(({ itemId }) => worked.has(itemId)) };
}

/** The stored part of a plan as the board has it. */
export function partOfPlan(plan: RoadmapPlan): RoadmapPart {
  const { quarters, capacityWeeks, contentCapacityHours, capacityByRole, budget, iterationSharePct } = plan;
  return {
    ...{ quarters, capacityWeeks, contentCapacityHours, capacityByRole, budget, iterationSharePct },
    items: [...plan.initiatives],
  };
}

type Compared = Omit<PlanComparison, "sentences">;

function sentencesOf(compared: Compared, sign: string): string[] {
  const { customers, prerequisites, totals } = compared;
  if (compared.items.length === 0 && compared.frame === null) return ["Nothing differs."];
  const worse = (demand: readonly ComparedDemand[]) =>
    demand.filter((quarter) => excess(quarter, "after") > excess(quarter, "before"));
  return [
    ...customerSentences(customers),
    ...gainSentences(compared, sign),
    ...overSentence("Over budget", worse(totals.cost.byQuarter), (amount) => moneyInWords(amount, sign)),
    ...overSentence(
      "More work than people",
      worse(totals.weeks.byQuarter),
      (weeks) => `${grouped(weeks)} person-weeks`,
    ),
    ...prerequisites.broken.map(({ sentence }) => withQuartersInWords(sentence)),
    ...costSentences(totals, sign),
    itemsSentence(compared.items),
    ...prerequisites.repaired.map(({ sentence }) => withQuartersInWords(sentence)),
  ];
}

/** By how much a quarter is over; 0 when it is not. */
const excess = ({ asked, there, over }: ComparedDemand, side: "before" | "after") =>
  over[side] ? asked[side] - (there[side] ?? 0) : 0;

function customerSentences({ pitfalls }: ComparedCustomers): string[] {
  return pitfalls.map(({ sentence }) => sentence);
}

function gainSentences({ worth, experience }: Compared, sign: string): string[] {
  const inMoney = worth.unit === "money";
  const told = (what: string, { before, after, lostPct }: ComparedGain, unit: string) => {
    if (before === after) return [];
    const say = (amount: number) => (unit === "" ? moneyInWords(amount, sign) : grouped(amount));
    const share = lostPct === null || lostPct === 0 ? "" : ` (${grouped(Math.abs(lostPct))} %)`;
    const way = after < before ? "less" : "more";
    return [
      `${what} ${say(rounded(Math.abs(after - before), 1))}${unit} ${way}${share}: ${say(after)} instead of ${say(before)}.`,
    ];
  };
  return [
    ...told("Gives customers", experience, " points of customer value"),
    ...told("Is worth", worth, inMoney ? "" : " priority points"),
  ];
}

function overSentence(what: string, over: readonly ComparedDemand[], say: (amount: number) => string): string[] {
  if (over.length === 0) return [];
  const quarters = over.map(
    ({ quarter, asked, there }) => `${quarterInWords(quarter)} by ${say(rounded(asked.after - (there.after ?? 0), 2))}`,
  );
  return [`${what} in ${quarters.join(", ")}.`];
}

function costSentences({ cost, weeks }: ComparedTotals, sign: string): string[] {
  const money = (what: string, { before, after }: Both<number>) => {
    const by = moneyInWords(rounded(Math.abs(after - before), 2), sign);
    const told = `${moneyInWords(after, sign)} instead of ${moneyInWords(before, sign)}`;
    return before === after ? [] : [`${what} ${by} ${after < before ? "less" : "more"}: ${told}.`];
  };
  const people = (what: string, { before, after }: Both<number>) => {
    const by = `${grouped(rounded(Math.abs(after - before), 2))} person-weeks`;
    const told = `${grouped(after)} instead of ${grouped(before)}`;
    return before === after ? [] : [`${what} ${by} ${after < before ? "fewer" : "more"}: ${told}.`];
  };
  return [
    ...money("Costs", cost),
    ...money("Has a budget of", cost.budget),
    ...people("Asks for", weeks),
    ...people("Has", weeks.capacity),
  ];
}

function itemsSentence(items: PlanComparison["items"]): string {
  const count = (group: PlanComparison["items"][number]["group"]) =>
    items.filter((item) => item.group === group).length;
  const told = [
    [count("stopped"), "dropped"],
    [count("removed"), "taken off"],
    [count("added"), "added"],
    [count("moved"), "moved"],
    [count("changed"), "changed"],
  ] as const;
  const said = told.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return said.length === 0 ? "No initiative differs." : `Of the initiatives, ${said.join(", ")}.`;
}

/**
 * The difference in one sentence for a list: money, people, what is dropped or moved, what it is worth, who waits, what
 * is over. Compares no more than it says.
 */
export function differenceInOneSentence(before: RoadmapPlan, after: RoadmapPlan, options: ComparisonOptions): string {
  const { items, frame } = planDifference(partOfPlan(before), partOfPlan(after), options.words);
  const totals = comparePeopleAndMoney(before, after, false);
  const worth = compareWorth(before, after, options);
  const customers = compareCustomers(before, after);
  return comparisonInOneSentence({ items, frame, totals, worth, customers }, options.words.moneySign);
}

type Briefly = Pick<PlanComparison, "totals" | "worth" | "items" | "customers" | "frame">;

/** The difference in one sentence, of what was compared already. */
export function comparisonInOneSentence({ totals, worth, items, customers, frame }: Briefly, sign: string): string {
  if (items.length === 0 && frame === null) return "Nothing differs.";
  const { cost, weeks } = totals;
  const by = (before: number, after: number) => rounded(Math.abs(after - before), 2);
  const way = (before: number, after: number) => (after < before ? "less" : "more");
  const count = (...groups: readonly string[]) => items.filter(({ group }) => groups.includes(group)).length;
  const worse = customers.pitfalls.filter(({ isWorse }) => isWorse).length;
  const over = cost.byQuarter.filter((quarter) => excess(quarter, "after") > excess(quarter, "before"));
  const parts = [
    ...(cost.budget.before === cost.budget.after
      ? []
      : [
          `${moneyInWords(by(cost.budget.before, cost.budget.after), sign)} ${way(cost.budget.before, cost.budget.after)} budget`,
        ]),
    ...(weeks.capacity.before === weeks.capacity.after
      ? []
      : [
          `${grouped(by(weeks.capacity.before, weeks.capacity.after))} person-weeks ${way(weeks.capacity.before, weeks.capacity.after)}`,
        ]),
    ...(count("stopped", "removed") > 0 ? [`${counted(count("stopped", "removed"), "initiative")} dropped`] : []),
    ...(count("added") > 0 ? [`${count("added")} added`] : []),
    ...(count("moved") > 0 ? [`${count("moved")} moved`] : []),
    ...(count("changed") > 0 ? [`${count("changed")} changed`] : []),
    ...(worth.lostPct ? [`worth ${grouped(Math.abs(worth.lostPct))} % ${worth.lostPct > 0 ? "less" : "more"}`] : []),
    ...(worse > 0 ? [`${counted(worse, "pitfall")} ${worse === 1 ? "waits" : "wait"} longer`] : []),
    ...(over.length > 0 ? [`over budget in ${over.map(({ quarter }) => quarterInWords(quarter)).join(", ")}`] : []),
  ];
  const sentence = parts.join(", ");
  return sentence === "" ? "Only names or owners differ." : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
