import type { Foundations } from "../foundations/foundations-among";
import { isLive, takesPart } from "../scoring/use-case-status";
import type { Initiative } from "./initiative";
import { quarterAfterItem } from "./plan-levels";
import { planWorth, type WorthOptions } from "./plan-worth";
import type { RoadmapPart } from "./roadmap-part";
import type { PlanUseCase, RoadmapPlan } from "./roadmap-plan";
import { counted, grouped, moneyInWords } from "./wording";

/** What a plan comes to, for one sentence about it. */
export type PlanOutlook = {
  readonly worth: { readonly unit: "money" | "points"; readonly total: number };
  /** Whole currency units and person-weeks of everything that is not dropped. */
  readonly cost: number;
  readonly weeks: number;
  /** Number of the quarter in which customers first get help, by pitfall that nothing live eases; missing is never. */
  readonly helpAt: ReadonlyMap<string, number>;
};

type Scene = Pick<RoadmapPlan, "useCases" | "pitfalls"> & {
  readonly foundations: Foundations;
  readonly options: WorthOptions;
};

/** Worth, cost, work and help for customers of a plan, judged by the scores of today. */
export function planOutlook(part: RoadmapPart, { useCases, pitfalls, foundations, options }: Scene): PlanOutlook {
  const { unit, total } = planWorth(part, useCases, foundations, options);
  const planned = part.items.filter(({ status }) => status !== "dropped");
  const sum = (amountOf: (item: Initiative) => number | null) =>
    planned.reduce((all, item) => all + Math.round((amountOf(item) ?? 0) * 100), 0) / 100;
  return {
    worth: { unit, total },
    cost: sum(({ cost }) => cost),
    weeks: sum(({ effortWeeks }) => effortWeeks),
    helpAt: helpAt(planned, useCases, pitfalls),
  };
}

function helpAt(planned: readonly Initiative[], useCases: readonly PlanUseCase[], pitfalls: Scene["pitfalls"]) {
  const helpers = useCases.filter(takesPart);
  const easedNow = new Set(helpers.filter(isLive).flatMap(({ pitfallIds }) => pitfallIds));
  return new Map(
    pitfalls.flatMap(({ pitfallId }) => {
      const easing = new Set(helpers.filter(({ pitfallIds }) => pitfallIds.includes(pitfallId)).map(({ id }) => id));
      const quarters = planned
        .filter(({ kind, refId }) => kind === "use_case" && easing.has(refId ?? ""))
        .map(quarterAfterItem);
      return easedNow.has(pitfallId) || quarters.length === 0 ? [] : [[pitfallId, Math.min(...quarters)] as const];
    }),
  );
}

/** Worth, cost, work and customers then and now, in one sentence. */
export function outlookInWords(then: PlanOutlook, now: PlanOutlook, moneySign: string): string {
  const worth = ({ unit, total }: PlanOutlook["worth"]) =>
    unit === "money" ? moneyInWords(Math.round(total), moneySign) : `${grouped(Math.round(total))} points`;
  const pair = (name: string, was: string, is: string) =>
    was === is ? `${name} as before, ${is}` : `${name} ${is}, before ${was}`;
  const parts = [
    pair("worth", worth(then.worth), worth(now.worth)),
    pair("cost", moneyInWords(then.cost, moneySign), moneyInWords(now.cost, moneySign)),
    pair("work", counted(then.weeks, "person-week"), counted(now.weeks, "person-week")),
    helpInWords(then, now),
  ];
  const sentence = parts.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function helpInWords({ helpAt: then }: PlanOutlook, { helpAt: now }: PlanOutlook): string {
  const waits = [...new Set([...then.keys(), ...now.keys()])].map(
    (id) => (now.get(id) ?? Number.POSITIVE_INFINITY) - (then.get(id) ?? Number.POSITIVE_INFINITY),
  );
  const later = waits.filter((wait) => wait > 0).length;
  const sooner = waits.filter((wait) => wait < 0).length;
  const said = [
    ...(sooner > 0 ? [`get help sooner at ${counted(sooner, "pitfall")}`] : []),
    ...(later > 0 ? [`wait longer at ${counted(later, "pitfall")}`] : []),
  ];
  return said.length === 0 ? "customers get help when they would have" : `customers ${said.join(" and ")}`;
}
