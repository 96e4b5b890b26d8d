import { dayWords, monthWords } from "../deck/deck-words";
import type { DerivedWorkspace } from "../exchange/derive-workspace";
import { figureWords } from "../strategy/map-words";
import { type AgendaPoint, pointOf } from "./agenda";
import { dayAfter } from "./review-days";

/** How many days ahead a stop rule is announced: our default, a quarter. */
const announcedDays = 91;

type Rule = {
  readonly text: string;
  readonly metricId: string | null;
  readonly value: number | null;
  readonly byDate: string | null;
};

/**
 * "We stop if … by …" of the work on the roadmap that is not over, and of the strategy: those whose day has come are open,
 * and so are those that hold already; those of the next quarter (our default) are told. With the value of the metric now.
 *
 * @param on YYYY-MM-DD, the day of the meeting
 */
export function stopRulePoints(derived: DerivedWorkspace, on: string): AgendaPoint[] {
  const { file } = derived;
  const items = (file.roadmap?.items ?? []).filter(({ status }) => status !== "done" && status !== "dropped");
  const ofWork = items.flatMap(({ id, name, kind, refId, stopRule }) => {
    if (!stopRule) return [];
    const useCaseId = kind === "use_case" && file.useCases.some((each) => each.id === refId) ? refId : null;
    const place = { key: `stop work ${id}`, objectId: id, object: name, to: "roadmap" };
    return rulePoints(stopRule, { ...place, useCaseId }, derived, on);
  });
  const ofStrategy = (file.strategy?.stopCriteria ?? []).flatMap((rule, at) => {
    const text = rule.threshold ? `${rule.text} (${rule.threshold})` : rule.text;
    const place = { key: `stop strategy ${rule.id ?? at}`, objectId: rule.id, object: "Strategy", to: "why#SQ-20" };
    return rulePoints({ ...rule, text }, { ...place, useCaseId: null }, derived, on);
  });
  return [...ofWork, ...ofStrategy];
}

type Place = Pick<AgendaPoint, "key" | "objectId" | "object" | "to" | "useCaseId">;

function rulePoints(rule: Rule, place: Place, derived: DerivedWorkspace, on: string): AgendaPoint[] {
  const { text, byDate } = rule;
  const now = valueNow(rule, derived);
  const isDue = byDate !== null && byDate <= on;
  const isNear = byDate !== null && byDate <= dayAfter(on, announcedDays);
  if (!isDue && !isNear && !now?.holds) return [];
  const when =
    byDate === null ? "No day is set." : `${isDue ? "Was to be seen by" : "To be seen by"} ${dayWords(byDate)}.`;
  const dotted = /[.!?]$/.test(text) ? text : `${text}.`;
  return [
    pointOf({
      ...place,
      part: "stop_rule",
      sentence: `${dotted} ${when}`,
      detail: now?.sentence ?? "No metric is named: somebody has to say whether it holds.",
      state: isDue || now?.holds ? "open" : "told",
    }),
  ];
}

/** The latest value of the metric of a rule against its number: it holds where the metric stands on the worse side. */
function valueNow({ metricId, value }: Rule, { file, metrics }: DerivedWorkspace) {
  const metric = metrics.get(metricId ?? "");
  if (!metric) return null;
  const series = file.metricSeries?.series.find((each) => each.metricId === metric.id)?.values ?? [];
  const at = series.findLastIndex((each) => each !== null);
  const words = (amount: number | null) => figureWords(amount, metric.unit, file.workspace.currency ?? "EUR");
  const latest = series[at] ?? null;
  if (latest === null) return { holds: false, sentence: `${metric.name} has no value yet.` };
  const month = file.metricSeries?.months[at];
  const stands = `${metric.name} is ${words(latest)}${month ? ` in ${monthWords(month)}` : ""}`;
  if (value === null) return { holds: false, sentence: `${stands}.` };
  const holds =
    metric.direction === "higher_is_better" ? latest < value : metric.direction === "lower_is_better" && latest > value;
  const side =
    metric.direction === "none" || metric.direction === null
      ? ""
      : holds
        ? ": the rule holds"
        : ": the rule does not hold";
  return { holds, sentence: `${stands}, against ${words(value)}${side}.` };
}
